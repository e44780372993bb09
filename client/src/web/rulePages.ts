import { type Disposable, Uri, workspace } from 'vscode';
import { RULE_PAGE_SCHEME } from '../../../server/src/lsp/clientRequests.ts';

/** Provides the pages of the rules for the codes of findings. In a browser, an editor cannot open them as files. */
export function provideRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const [, name] = /^\/([a-z-]+\.md)$/.exec(path) ?? [];
      const response = name === undefined ? undefined : await fetch(pageOf(extension, name));
      return response?.ok ? response.text() : undefined;
    },
  });
}

function pageOf(extension: Uri, name: string): string {
  return Uri.joinPath(extension, 'docs/rules', name).toString(true);
}

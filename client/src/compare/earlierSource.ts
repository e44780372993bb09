import { commands, type Disposable, Range, type TextDocumentShowOptions, Uri, window, workspace } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { CurrentArticle } from '../currentArticle.ts';
import type { Server } from '../server.ts';

/** The scheme of documents that are files of a glossary at a commit, which the query names. */
const SCHEME = 'glosswright-history';

/** Provides the texts of files at commits. A diff editor asks again when the window is reloaded. */
export function provideEarlierTexts(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      const [commit = '', uri = ''] = query.split(' ', 2);
      const text = await server.askFolders('glosswright/earlierText', { uri, commit });
      return text ?? t('The earlier version cannot be read from the Git history.');
    },
  });
}

/** Shows in a diff editor how the source has changed since the article in the active editor, or the entry at the cursor, was translated. */
export async function showSourceChanges(server: Server, current: CurrentArticle): Promise<void> {
  const { document } = current;
  if (!document) return;
  const { line, character } = current.position;
  const found = await server.ask('glosswright/earlierSource', document, { position: { line, character } });
  if (found?.kind !== 'earlier') {
    void window.showInformationMessage(found?.reason ?? t('This file is not a glossary article.'));
    return;
  }
  const now = Uri.parse(found.uri);
  const before = now.with({ scheme: SCHEME, query: `${found.commit} ${found.uri}` });
  const title = t('{0}: changes since the translation ({1})', found.title, found.day);
  const options: TextDocumentShowOptions =
    found.line === null ? {} : { selection: new Range(found.line, 0, found.line, 0) };
  await commands.executeCommand('vscode.diff', before, now, title, options);
}

import type { Workspace } from '../workspace/workspace.ts';
import type { EditorSettings } from './editorSettings.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { ShownOfOthers } from './refreshes.ts';

const OFF = 'off';

/** What the open articles' lenses and hints say of other articles. */
export function shownOfOthers(workspace: Workspace, documents: OpenDocuments, editor: EditorSettings): ShownOfOthers {
  const names = workspace.roots().map((root) => workspace.namesRevision(root));
  return {
    lenses: editor.codeLens ? lensesOf(workspace, documents) : OFF,
    hints: editor.inlayHints ? names.join(' ') : OFF,
  };
}

function lensesOf(workspace: Workspace, documents: OpenDocuments): string {
  const said = documents.keys().flatMap((key) => {
    const file = workspace.locate(key);
    const located = file?.root.locate(file.path);
    const facts = located && file && located.glossary.at(file.path);
    if (!facts) return [];
    const { glossary } = located;
    return [[key, glossary.referenceCount(facts.slug), glossary.localesOf(facts.slug), glossary.locales()]];
  });
  return JSON.stringify(said);
}

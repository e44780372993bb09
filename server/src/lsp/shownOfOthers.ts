import type { Glossary } from '../glossary/glossary.ts';
import type { Workspace } from '../session/workspace.ts';
import type { EditorSettings } from './editorSettings.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { ShownOfOthers } from './refreshes.ts';

const OFF = 'off';
/** Maximum number of linking articles whose links are counted. */
const MOST_LOOKED_AT = 500;

/** What lenses and hints of open articles show about other articles. */
export function shownOfOthers(workspace: Workspace, documents: OpenDocuments, editor: EditorSettings): ShownOfOthers {
  const names = workspace.roots().map((root) => workspace.namesRevision(root));
  return {
    lenses: editor.codeLens ? `${lensesOf(workspace, documents)} ${editor.workingLocales.join(' ')}` : OFF,
    hints: editor.inlayHints ? names.join(' ') : OFF,
  };
}

function lensesOf(workspace: Workspace, documents: OpenDocuments): string {
  const said = documents.keys().flatMap((key) => {
    const file = workspace.locate(key);
    const located = file?.root.locate(file.path);
    const facts = located && file && located.glossary.articles.at(file.path);
    if (!facts) return [];
    const { glossary } = located;
    return [[key, countOf(glossary, facts.slug), glossary.articles.localesOf(facts.slug), glossary.articles.locales()]];
  });
  return JSON.stringify(said);
}

function countOf(glossary: Glossary, slug: string): number {
  const articles = glossary.links.countArticlesLinking(slug);
  return articles > MOST_LOOKED_AT ? articles : glossary.links.referenceCount(slug);
}

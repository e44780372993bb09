import type { CancellationToken, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { localizedLanguage } from '../localization/index.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import type { AddedPage } from '../config/pageForLocale.ts';
import { joinKey, uriOfKey } from '../disk/fileKey.ts';
import { articleToCreate, creation } from '../features/articleToCreate.ts';
import { firstArticle } from '../features/create/firstArticle.ts';
import { conceptProblems, newConcept, type PlannedConcept } from '../features/create/newConcept.ts';
import { localesToAdd, newLocale } from '../features/create/newLocale.ts';
import type { PlannedDraft } from '../features/create/plannedDraft.ts';
import { DraftFiles } from '../features/draft/draftFiles.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { languageTags } from '../glossary/locales.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { addedPage } from '../root/addedPage.ts';
import type { Root } from '../root/root.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import type { Workspace } from '../session/workspace.ts';
import { articlesOf } from './articlesOf.ts';
import type { AskRoots } from './ask.ts';
import type { ConceptPlan, CreateRequests, FirstGlossaryRequests, PageToAdd } from './clientWritingRequests.ts';
import { glossariesOf } from './openGlossaries.ts';

const FIRST = 'glosswright/firstArticle';
type FirstParams = FirstGlossaryRequests[typeof FIRST]['params'];
type Params<M extends keyof CreateRequests> = CreateRequests[M]['params'];

/** Handles the requests that create the first article of a folder. */
export function answerFirstGlossaryRequests(connection: Connection, askRoots: AskRoots, workspace: Workspace): void {
  connection.onRequest('glosswright/languages', () =>
    languageTags().map((tag) => ({ tag, name: localizedLanguage(tag) })),
  );
  connection.onRequest(
    FIRST,
    async ({ folder, title, locale }: FirstParams, token: CancellationToken): Promise<unknown> =>
      askRoots(FIRST, token, (roots) => {
        const root = roots.find(({ key }) => uriOfKey(key) === folder);
        return root && firstArticle(title, locale, new DraftFiles(articlesOf(workspace, root)));
      }),
  );
}

/** Handles the requests that create concepts and locales. */
export function answerCreateRequests(connection: Connection, askRoots: AskRoots, workspace: Workspace): void {
  const on = <M extends keyof CreateRequests>(
    method: M,
    feature: (glossary: Glossary, params: Params<M>, files: DraftFiles, root: Root) => unknown,
  ): void => {
    connection.onRequest(method, async (params: Params<M>, token: CancellationToken): Promise<unknown> =>
      askRoots(method, token, (roots) => {
        const open = glossariesOf(roots).find(({ id }) => id === params.glossary);
        return open && feature(open.glossary, params, new DraftFiles(articlesOf(workspace, open.root)), open.root);
      }),
    );
  };
  on('glosswright/conceptProblems', (glossary, params) => conceptProblems(glossary, params));
  on('glosswright/newConcept', (glossary, params, files) =>
    planOf(glossary, newConcept(glossary, params, files), files),
  );
  on('glosswright/localesToAdd', (glossary) =>
    localesToAdd(glossary).map((tag) => ({ tag, name: localizedLanguage(tag) })),
  );
  on('glosswright/newLocale', (glossary, { locale }, files, root) => {
    const isDetected = root.configuration.layouts === undefined;
    const planned = newLocale(glossary, locale, files, { isDetected });
    return pageToAdd(glossary, planned, root) ?? planOf(glossary, planned, files);
  });
}

/** Undefined if the layout has a place for the locale, or the configuration cannot be changed. */
function pageToAdd(glossary: Glossary, planned: PlannedDraft, root: Root): PageToAdd | undefined {
  const file = joinKey(root.key, CONFIGURATION_FILE);
  if (planned.kind !== 'refused' || !planned.missing || file === undefined) return undefined;
  const page = addedPage(root, glossary, planned.missing);
  if (!page) return undefined;
  const configuration = uriOfKey(file);
  const { reason } = planned;
  const isNew = root.configurationText === '';
  const { header } = planned.missing;
  const added = header === undefined ? {} : { column: header };
  const edit = editOf(configuration, page, root);
  return { kind: 'page', reason, path: page.path, ...added, configuration, isNew, edit };
}

/** The change of the configuration file, which is created if there is none. */
function editOf(uri: string, { edits }: AddedPage, { configurationText: text }: Root): WorkspaceEdit {
  if (text === '') return { documentChanges: creation(uri, applyEdits(text, edits)) };
  const lines = new LineIndex(text);
  const changes = edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: changes }] };
}

function planOf(glossary: Glossary, planned: PlannedConcept, files: DraftFiles): ConceptPlan {
  if (planned.kind === 'refused') {
    const { reason, path } = planned;
    return { kind: 'none', reason, ...(path === undefined ? {} : { file: files.articles.uriOf(path) }) };
  }
  if (planned.kind === 'choose') return { kind: 'choose', choices: planned.choices };
  return { kind: 'created', article: articleToCreate(glossary, planned.draft, files) };
}

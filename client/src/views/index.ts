import { commands, Disposable, type Event, type ExtensionContext, languages, Uri, window, workspace } from 'vscode';
import { setContext } from '../contextKeys.ts';
import type { CurrentArticle } from '../currentArticle.ts';
import type { SourceBeside } from '../compare/compareWithSource.ts';
import { openAt } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { atName, compareEntry, copySlug, createEntryIn, insertConceptLink, openEntry } from './conceptActions.ts';
import { clearFilter, filterConcepts, groupConcepts, searchConcepts } from './filter.ts';
import { GLOSSARY_VIEW, GlossaryView } from './glossaryView.ts';
import { chooseLanguages } from './languages.ts';
import { type ConceptTarget, targetOf } from './nodes.ts';
import { firstProblem } from './problems.ts';
import { SHOW_MORE } from './treeItems.ts';
import { OPEN_PROBLEM } from './translationsItems.ts';
import { TranslationsView } from './translationsView.ts';

/** Milliseconds after a change of findings, after which the views are updated: findings come file by file. */
const REST = 500;

/** Shows the views and registers their commands. */
export function showViews(
  server: Server,
  current: CurrentArticle,
  sourceBeside: SourceBeside,
  { workspaceState }: Pick<ExtensionContext, 'workspaceState'>,
): Disposable {
  const glossary = new GlossaryView(server, current, workspaceState);
  const translations = new TranslationsView(server);
  const refresh = (): void => {
    glossary.tree.refresh();
    translations.refresh();
  };
  let last = server.state.kind;
  const stateChanged = (): void => {
    const { state } = server;
    const { kind } = state;
    const isLikely = kind === 'no-glossary' && Boolean(state.likely);
    setContext('glosswright.indexState', kind);
    setContext('glosswright.mayHaveGlossary', isLikely);
    // While a glossary is read again, the views do not change.
    if (kind !== last && kind !== 'reading') refresh();
    last = kind;
  };
  stateChanged();
  return Disposable.from(
    glossary,
    translations,
    server.onDidChangeState(stateChanged),
    server.onDidChangeOverview(refresh),
    debounced(languages.onDidChangeDiagnostics, () => translations.refresh()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('glosswright.workingLocales')) refresh();
    }),
    ...viewCommands(server, sourceBeside, glossary, translations),
  );
}

function viewCommands(
  server: Server,
  sourceBeside: SourceBeside,
  glossary: GlossaryView,
  translations: TranslationsView,
): Disposable[] {
  /** Acts on the element of a menu, or on the selected one: a key has no element. */
  const onTarget =
    (act: (target: ConceptTarget) => Promise<void>) =>
    async (value: unknown): Promise<void> => {
      const views: readonly { readonly visible: boolean; readonly selection: readonly unknown[] }[] = [
        glossary.view,
        translations.view,
      ];
      const selected = views.find(({ visible, selection }) => visible && selection.length > 0)?.selection[0];
      const target = targetOf(value ?? selected);
      if (target) await act(target);
    };
  const handlers: Readonly<Record<string, (value: unknown) => unknown>> = {
    'glosswright.chooseLanguages': async () => chooseLanguages(server),
    'glosswright.searchConcepts': async () => searchConcepts(glossary),
    'glosswright.filterConcepts': async () => filterConcepts(server, glossary),
    'glosswright.groupConcepts': async () => groupConcepts(glossary),
    'glosswright.clearConceptFilter': () => clearFilter(glossary),
    // While the glossary is read, it may take a while.
    'glosswright.openEntry': onTarget(async (target) =>
      window.withProgress({ location: { viewId: GLOSSARY_VIEW } }, async () => openEntry(server, target)),
    ),
    'glosswright.createEntry': onTarget(async (target) => createEntryIn(server, target)),
    'glosswright.insertConceptLink': onTarget(async (target) => insertConceptLink(server, target)),
    'glosswright.renameConcept': onTarget(async (target) => atName(server, target, 'editor.action.rename')),
    'glosswright.findConceptReferences': onTarget(async (target) =>
      atName(server, target, 'references-view.findReferences'),
    ),
    'glosswright.compareEntryWithSource': onTarget(async (target) => compareEntry(server, sourceBeside, target)),
    'glosswright.copySlug': onTarget(copySlug),
    [SHOW_MORE]: (id) => {
      if (typeof id !== 'string') return;
      glossary.tree.showMore(id);
      translations.tree.showMore(id);
    },
    [OPEN_PROBLEM]: async (uri) => {
      if (typeof uri === 'string') await openFirstProblem(Uri.parse(uri));
    },
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}

async function openFirstProblem(uri: Uri): Promise<void> {
  const problem = firstProblem(uri);
  if (problem) await openAt(uri, [problem.range]);
  else await window.showTextDocument(uri);
}

/** Calls back when there has been no event for a while. */
function debounced(event: Event<unknown>, callback: () => void): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listener = event(() => {
    clearTimeout(timer);
    timer = setTimeout(callback, REST);
  });
  return Disposable.from(listener, new Disposable(() => clearTimeout(timer)));
}

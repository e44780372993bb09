import { commands, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { ENTRY_STATES, type EntryState } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { byLanguageName, t } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { stateTitle } from './entryStates.ts';
import { NO_FILTER, type TreeFilter } from './glossaryTree.ts';
import { GLOSSARY_VIEW, type GlossaryView } from './glossaryView.ts';
import { localeName } from './localeNames.ts';

/** Milliseconds after a letter, after which the view is searched. */
const REST = 120;

/** Searches as the user types. Escape restores what was shown before. */
export async function searchConcepts(view: GlossaryView): Promise<void> {
  await commands.executeCommand(`${GLOSSARY_VIEW}.focus`);
  const before = view.filter;
  const input = window.createInputBox();
  input.title = t('Search the Glossary');
  input.placeholder = t('A name in any language, or a slug');
  input.value = before.query;
  let timer: NodeJS.Timeout | undefined;
  let isAccepted = false;
  const search = (): void => view.setFilter({ ...view.filter, query: input.value.trim() });
  await new Promise<void>((resolve) => {
    input.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(search, REST);
    });
    input.onDidAccept(() => {
      isAccepted = true;
      input.hide();
    });
    input.onDidHide(() => resolve());
    input.show();
  });
  clearTimeout(timer);
  if (isAccepted) search();
  else view.setFilter(before);
  input.dispose();
}

type FilterItem = QuickPickItem &
  ({ readonly state: EntryState } | { readonly locale: string } | { readonly kind: QuickPickItemKind.Separator });

/** Lets the user pick states, and the locales that they concern. */
export async function filterConcepts(server: Server, view: GlossaryView): Promise<void> {
  const answer = await server.askFolders('glosswright/glossaries', null);
  const tags = [...new Set((answer?.glossaries ?? []).flatMap(({ locales }) => locales.map(({ tag }) => tag)))];
  const { states, locales } = view.filter;
  const items: FilterItem[] = [
    ...ENTRY_STATES.map((state) => ({ state, label: stateTitle(state), picked: states.includes(state) })),
    { label: t('in'), kind: QuickPickItemKind.Separator },
    ...byLanguageName(tags, (tag) => tag).map((locale) => ({
      locale,
      label: localeName(locale),
      description: locale,
      picked: locales.includes(locale),
    })),
  ];
  const picked = await window.showQuickPick(items, {
    title: t('Filter the Glossary'),
    placeHolder: t('Select states and the languages that count'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!picked) return;
  view.setFilter({
    ...view.filter,
    states: picked.flatMap((item) => ('state' in item ? [item.state] : [])),
    locales: picked.flatMap((item) => ('locale' in item ? [item.locale] : [])),
  });
}

/** Shows all concepts again, and keeps their grouping. */
export function clearFilter(view: GlossaryView): void {
  view.setFilter({ ...NO_FILTER, grouping: view.filter.grouping });
}

/** Lets the user pick what concepts are grouped by. */
export async function groupConcepts(view: GlossaryView): Promise<void> {
  const item = (grouping: TreeFilter['grouping'], name: string, description = '') => {
    return { grouping, label: grouping === view.filter.grouping ? `$(check) ${name}` : name, description };
  };
  const items = [
    item('auto', t('Automatic'), t('by first letter if there are many concepts')),
    item('letter', t('First Letter')),
    item('state', t('State'), t('in the first of your languages')),
    item('page', t('Page'), t('or folder')),
    item('none', t('None')),
  ];
  const picked = await window.showQuickPick(items, { title: t('Group the Glossary By') });
  if (picked) view.setFilter({ ...view.filter, grouping: picked.grouping });
}

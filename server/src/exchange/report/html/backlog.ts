import { t } from '../../../localization/index.ts';
import { xml } from '../../xml.ts';
import { type BacklogItem, type BacklogState, backlogStates, type LocaleBacklog } from '../model.ts';
import { backlogCounts, languageTitle, leftOut, type LinkOf, stateTitleIn, wanted } from '../words.ts';
import { type Column, linked, note, own, table } from './table.ts';

/** Writes the backlog of each locale, the most wanted concepts first. A single locale is expanded. */
export function* backlogSection(backlog: readonly LocaleBacklog[], linkOf: LinkOf): Generator<string> {
  yield `<section>\n<h2>${xml(t('Backlog'))}</h2>\n`;
  if (backlog.length === 0) yield `<p>${xml(t('Every concept is complete in every language.'))}</p>\n`;
  else yield note(t('The concepts that most articles of the language link to come first.'));
  for (const locale of backlog) yield* localeDetails(locale, backlog.length === 1, linkOf);
  yield '</section>\n';
}

function* localeDetails(locale: LocaleBacklog, isOpen: boolean, linkOf: LinkOf): Generator<string> {
  const states = backlogStates.filter((state) => locale[state].total > 0);
  const counts = backlogCounts(locale);
  yield `<details${isOpen ? ' open' : ''}>\n<summary><h3>${own(languageTitle(locale))}</h3> <span class="quiet">${xml(counts)}</span></summary>\n<div>\n`;
  for (const state of states) yield* stateTable(locale, state, linkOf);
  yield '</div>\n</details>\n';
}

function* stateTable(locale: LocaleBacklog, state: BacklogState, linkOf: LinkOf): Generator<string> {
  const list = locale[state];
  const isWanted = list.items.some(({ demand }) => demand > 0);
  const columns: Column[] = [
    { name: t('Concept') },
    { name: t('Slug') },
    ...(isWanted ? [{ name: t('Linked from'), kind: 'number' } as const] : []),
  ];
  const rows = list.items.map((item) => [...rowOf(item, linkOf), ...(isWanted ? [wanted(item.demand)] : [])]);
  yield* table({ caption: stateTitleIn(state, locale.locale), columns }, rows);
  yield note(leftOut(list, 'concept'));
}

function rowOf({ concept, name, path }: BacklogItem, linkOf: LinkOf): string[] {
  return [linked(name, linkOf(path)), own(concept)];
}

import { xml } from '../../xml.ts';
import { type BacklogItem, type BacklogState, backlogStates, type LocaleBacklog } from '../model.ts';
import { backlogCounts, leftOut, type LinkOf, stateTitles, wanted } from '../words.ts';
import { linked, note, own, table } from './table.ts';

const columns = [{ name: 'Concept' }, { name: 'Slug' }] as const;
const demandColumn = { name: 'Linked from', kind: 'number' } as const;

/** What is to do in each locale, most wanted first. A single locale is shown unfolded. */
export function* backlogSection(backlog: readonly LocaleBacklog[], linkOf: LinkOf): Generator<string> {
  yield '<section>\n<h2>Backlog</h2>\n';
  if (backlog.length === 0) yield '<p>Every concept is complete in every language.</p>\n';
  else yield '<p class="quiet">The concepts that most articles of the language link to come first.</p>\n';
  for (const locale of backlog) yield* localeDetails(locale, backlog.length === 1, linkOf);
  yield '</section>\n';
}

function* localeDetails(locale: LocaleBacklog, isOpen: boolean, linkOf: LinkOf): Generator<string> {
  const states = backlogStates.filter((state) => locale[state].total > 0);
  const counts = backlogCounts(locale);
  yield `<details${isOpen ? ' open' : ''}>\n<summary><h3>${own(locale.name)}</h3> <span class="quiet">${xml(counts)}</span></summary>\n<div>\n`;
  for (const state of states) yield* stateTable(locale, state, linkOf);
  yield '</div>\n</details>\n';
}

function* stateTable(locale: LocaleBacklog, state: BacklogState, linkOf: LinkOf): Generator<string> {
  const list = locale[state];
  const isWanted = list.items.some(({ demand }) => demand > 0);
  const caption = `${stateTitles[state]} in ${locale.name}`;
  const rows = list.items.map((item) => [...rowOf(item, linkOf), ...(isWanted ? [wanted(item.demand)] : [])]);
  yield* table({ caption, columns: isWanted ? [...columns, demandColumn] : columns }, rows);
  yield note(leftOut(list, 'concept'));
}

function rowOf({ concept, name, path }: BacklogItem, linkOf: LinkOf): string[] {
  return [linked(name, linkOf(path)), own(concept)];
}

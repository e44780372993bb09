import { type ConceptRow, type EntryState, stateAt } from '../../../../server/src/lsp/clientOverviewRequests.ts';
import type { CoverageTexts } from '../coverageTexts.ts';
import type { Column } from './columns.ts';
import { element, own, setAttribute } from './elements.ts';
import { FILTER_STATES, filled, type PageState } from './pageState.ts';
import { shapeOf } from './shapes.ts';

/** Draws the header of a column: for a locale, with its progress. */
export function headerCell(column: Column, texts: CoverageTexts, state: PageState): HTMLElement {
  const cell = element('div', { role: 'columnheader', class: `cell ${column.kind}` });
  switch (column.kind) {
    case 'name':
      cell.append(texts.concept);
      setAttribute(cell, 'aria-sort', state.sort === 'name' ? 'ascending' : undefined);
      return cell;
    case 'wanted':
      cell.append(texts.wanted);
      setAttribute(cell, 'aria-sort', state.sort === 'demand' ? 'descending' : undefined);
      return cell;
    case 'locale':
      drawLocale(cell, column, texts);
      cell.classList.toggle('chosen', state.locale === column.locale.tag);
      return cell;
    default:
      return column satisfies never;
  }
}

function drawLocale(
  cell: HTMLElement,
  { locale, isSource, progress }: Extract<Column, { kind: 'locale' }>,
  texts: CoverageTexts,
): void {
  const name = isSource ? `${locale.name}, ${texts.source}` : locale.name;
  const counts = progress ? FILTER_STATES.map((state) => `${texts[state]}: ${progress[state]}`) : [];
  const label = progress ? `${filled(texts.progress, name, progress.percent)}. ${counts.join(', ')}` : name;
  setAttribute(cell, 'aria-label', label);
  setAttribute(cell, 'title', `${label}\n${texts.onlyLocale}`);
  const bar = element('span', { class: 'bar' });
  const total = progress ? FILTER_STATES.reduce((sum, state) => sum + progress[state], 0) : 0;
  for (const state of FILTER_STATES) {
    if (!progress || progress[state] === 0) continue;
    const part = element('span', { class: `part ${state}` });
    part.style.width = `${(100 * progress[state]) / total}%`;
    bar.append(part);
  }
  const percent = element('span', { class: 'percent' }, progress ? `${progress.percent} %` : '');
  cell.append(element('span', { class: 'tag' }, own(locale.tag)), bar, percent);
}

/** Draws the cell of a concept. */
export function bodyCell(row: ConceptRow, column: Column, texts: CoverageTexts): HTMLElement {
  switch (column.kind) {
    case 'name':
      return nameCell(row);
    case 'wanted':
      return wantedCell(row, texts);
    case 'locale': {
      const state = stateAt(row.states, column.index);
      const { name, tag } = column.locale;
      const label = `${name}: ${textOf(state, texts)}`;
      const cell = element('div', { role: 'gridcell', class: 'cell locale', 'aria-label': label }, shapeOf(state));
      const action = state === 'no-source' ? undefined : state === 'missing' ? texts.create : texts.open;
      setAttribute(cell, 'title', `${label} (${tag})${action === undefined ? '' : `\n${action}`}`);
      return cell;
    }
    default:
      return column satisfies never;
  }
}

function nameCell({ name, nameLocale, qualifier, slug }: ConceptRow): HTMLElement {
  const term = own(name);
  setAttribute(term, 'lang', nameLocale || undefined);
  const cell = element('div', { role: 'rowheader', class: 'cell name', title: slug }, term);
  if (qualifier !== '') cell.append(element('span', { class: 'quiet' }, ` (${qualifier})`));
  return cell;
}

function wantedCell({ demand }: ConceptRow, texts: CoverageTexts): HTMLElement {
  const cell = element('div', { role: 'gridcell', class: 'cell wanted' }, demand === 0 ? '' : demand.toLocaleString());
  if (demand > 0) setAttribute(cell, 'title', filled(texts.wantedBy, demand));
  return cell;
}

/** The name of a state. */
export function textOf(state: EntryState, texts: CoverageTexts): string {
  return state === 'no-source' ? texts.noSource : texts[state];
}

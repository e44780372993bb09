import type { ConceptRow } from '../../../../server/src/lsp/clientOverviewRequests.ts';
import type { CoverageTexts } from '../coverageTexts.ts';
import type { Column } from './columns.ts';
import { element, setAttribute } from './elements.ts';
import { bodyCell, headerCell } from './matrixCells.ts';
import { keyTarget } from './keys.ts';
import type { PageState } from './pageState.ts';
import { type RowRange, scrollToRow, type Viewport, visibleRows } from './viewport.ts';

/** The content of the matrix. */
export interface MatrixContent {
  readonly columns: readonly Column[];
  readonly total: number;
  readonly rowAt: (index: number) => ConceptRow | undefined;
  readonly texts: CoverageTexts;
  readonly state: PageState;
}

/** The events of the matrix. Row -1 is the header. */
export interface MatrixEvents {
  /** These rows are needed. */
  readonly needs: (rows: RowRange) => void;
  readonly activate: (row: number, column: number) => void;
  readonly focus: (row: number, column: number) => void;
}

/** Pixels, as in the style. */
const ROW_HEIGHT = 28;
/** Rows to draw beyond the screen. */
const MARGIN = 12;
const HEADER = -1;

/** Concepts by locales, of which only the rows on the screen are elements: an ARIA grid that the arrow keys move in. */
export class Matrix {
  readonly root: HTMLElement;
  private readonly events: MatrixEvents;
  private readonly header = element('div', { role: 'row', class: 'row header', 'aria-rowindex': '1' });
  private readonly body = element('div', { role: 'rowgroup', class: 'body' });
  private readonly rows = new Map<number, { readonly shown: ConceptRow | undefined; readonly element: HTMLElement }>();
  private content: MatrixContent | undefined;
  private active = { row: 0, column: 0 };

  constructor(label: string, events: MatrixEvents) {
    this.events = events;
    const top = element('div', { role: 'rowgroup', class: 'top' }, this.header);
    this.root = element('div', { role: 'grid', class: 'matrix', tabindex: '0', 'aria-label': label }, top, this.body);
    setAttribute(this.root, 'aria-readonly', 'true');
    this.root.addEventListener('scroll', () => requestAnimationFrame(() => this.drawRows()), { passive: true });
    this.root.addEventListener('keydown', (event) => this.onKey(event));
    this.root.addEventListener('click', (event) => this.onClick(event));
    new ResizeObserver(() => this.drawRows()).observe(this.root);
  }

  /** Shows other content. Unchanged rows keep their elements. */
  show(content: MatrixContent): void {
    const { columns, total, texts, state } = content;
    const isSameShape = sameColumns(columns, this.content?.columns ?? []);
    this.content = content;
    this.active = {
      row: Math.min(this.active.row, total - 1),
      column: Math.min(this.active.column, columns.length - 1),
    };
    if (!isSameShape) this.removeRows();
    this.root.style.setProperty('--locales', String(columns.length - 2));
    // As wide as its header, in any language.
    this.root.style.setProperty('--wanted', `max(68px, calc(${Math.ceil(texts.wanted.length * 1.2)}ch + 12px))`);
    setAttribute(this.root, 'aria-rowcount', String(total + 1));
    setAttribute(this.root, 'aria-colcount', String(columns.length));
    this.header.replaceChildren(...columns.map((column, at) => placed(headerCell(column, texts, state), HEADER, at)));
    this.body.style.height = `${total * ROW_HEIGHT}px`;
    this.drawRows();
  }

  /** Puts the focus on a cell, without taking it from another element of the page. */
  moveTo(row: number, column: number): void {
    this.active = { row, column };
    this.reveal();
    this.drawRows();
  }

  /** Scrolls to the first row. */
  scrollToTop(): void {
    this.root.scrollTop = 0;
  }

  private drawRows(): void {
    const { content } = this;
    if (!content || !this.root.isConnected) return;
    const range = visibleRows(this.viewport(content.total), MARGIN);
    for (const [index, { element: drawn }] of this.rows) {
      if (index >= range.start && index < range.end) continue;
      drawn.remove();
      this.rows.delete(index);
    }
    for (let index = range.start; index < range.end; index++) this.drawRow(index, content);
    this.markActive();
    if (range.end > range.start) this.events.needs(range);
  }

  private drawRow(index: number, { rowAt, columns, texts }: MatrixContent): void {
    const shown = rowAt(index);
    const drawn = this.rows.get(index);
    if (drawn && drawn.shown === shown) return;
    drawn?.element.remove();
    const cells = shown
      ? columns.map((column, at) => placed(bodyCell(shown, column, texts), index, at))
      : [placed(element('div', { role: 'rowheader', class: 'cell name quiet' }, '…'), index, 0)];
    const row = element('div', { role: 'row', class: 'row', 'aria-rowindex': String(index + 2) }, ...cells);
    row.style.top = `${index * ROW_HEIGHT}px`;
    this.body.append(row);
    this.rows.set(index, { shown, element: row });
  }

  private removeRows(): void {
    this.rows.clear();
    this.body.replaceChildren();
  }

  /** Assistive technology follows the attribute; the focus stays on the grid, because rows come and go. */
  private markActive(): void {
    const id = cellId(this.active.row, this.active.column);
    for (const cell of this.root.querySelectorAll('.active')) if (cell.id !== id) cell.classList.remove('active');
    const cell = document.getElementById(id);
    cell?.classList.add('active');
    setAttribute(this.root, 'aria-activedescendant', cell ? id : undefined);
  }

  private reveal(): void {
    const { row, column } = this.active;
    if (row >= 0) this.root.scrollTop = scrollToRow(this.viewport(this.content?.total ?? 0), row);
    this.drawRows();
    if (column > 0)
      document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else this.root.scrollLeft = 0;
  }

  private viewport(total: number): Viewport {
    const { scrollTop: top, clientHeight } = this.root;
    return { top, height: clientHeight - this.header.offsetHeight, rowHeight: ROW_HEIGHT, total };
  }

  private onKey(event: KeyboardEvent): void {
    const { content } = this;
    if (!content) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.events.activate(this.active.row, this.active.column);
      return;
    }
    const target = keyTarget(event, this.active, this.viewport(content.total), content.columns.length);
    if (!target) return;
    event.preventDefault();
    this.active = target;
    this.reveal();
    this.events.focus(target.row, target.column);
  }

  private onClick({ target }: MouseEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    if (!cell) return;
    this.active = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
    this.markActive();
    this.events.focus(this.active.row, this.active.column);
    this.events.activate(this.active.row, this.active.column);
  }
}

function placed(cell: HTMLElement, row: number, column: number): HTMLElement {
  cell.id = cellId(row, column);
  cell.dataset['row'] = String(row);
  cell.dataset['column'] = String(column);
  setAttribute(cell, 'aria-colindex', String(column + 1));
  return cell;
}

function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** Whether the cells of rows would be the same. */
function sameColumns(some: readonly Column[], others: readonly Column[]): boolean {
  return some.length === others.length && some.every((column, at) => columnKey(column) === columnKey(others[at]));
}

function columnKey(column: Column | undefined): string {
  return column?.kind === 'locale' ? `${column.index} ${column.locale.tag}` : String(column?.kind);
}

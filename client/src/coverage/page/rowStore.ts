import type { RowRange } from './viewport.ts';

/** Maximum number of pages in memory; the least recently used ones are dropped. */
const MOST_PAGES = 50;

/** The rows of a long list, of which pages are loaded when they are needed. */
export class RowStore<Row> {
  /** The number of rows in the list; undefined before the first page is loaded. */
  total: number | undefined;
  private readonly pageSize: number;
  /** In the order of their last use. */
  private readonly pages = new Map<number, { readonly rows: readonly Row[]; isCurrent: boolean }>();
  /** The pages that are being loaded. */
  private readonly awaited = new Set<number>();
  /** Answers of earlier lists are ignored. */
  private generation = 0;

  constructor(pageSize: number) {
    this.pageSize = pageSize;
  }

  /** Returns the row; undefined if it is not loaded. */
  at(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / this.pageSize))?.rows[index % this.pageSize];
  }

  /** Starts another list, without any row. */
  clear(): void {
    this.generation++;
    this.pages.clear();
    this.awaited.clear();
    this.total = undefined;
  }

  /** The rows may have changed: they are loaded again when they are needed, and shown until then. */
  outdate(): void {
    this.generation++;
    this.awaited.clear();
    for (const page of this.pages.values()) page.isCurrent = false;
  }

  /** Returns the requests for the pages of these rows that are neither loaded nor requested. Answer each with its function. */
  requests({ start, end }: RowRange): RowRequest<Row>[] {
    const requests: RowRequest<Row>[] = [];
    const last = Math.floor(Math.max(start, end - 1) / this.pageSize);
    for (let number = Math.floor(start / this.pageSize); number <= last; number++) {
      const page = this.pages.get(number);
      if (page) this.keep(number, page);
      if (page?.isCurrent || this.awaited.has(number)) continue;
      this.awaited.add(number);
      const { generation } = this;
      requests.push({
        offset: number * this.pageSize,
        answer: (answer) => this.generation === generation && this.take(number, answer),
      });
    }
    return requests;
  }

  private take(number: number, answer: RowAnswer<Row> | undefined): boolean {
    this.awaited.delete(number);
    if (!answer) return false;
    this.total = answer.total;
    this.keep(number, { rows: answer.rows, isCurrent: true });
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= MOST_PAGES) break;
      this.pages.delete(oldest);
    }
    return true;
  }

  private keep(number: number, page: { readonly rows: readonly Row[]; isCurrent: boolean }): void {
    this.pages.delete(number);
    this.pages.set(number, page);
  }
}

/** A request for a page. */
export interface RowRequest<Row> {
  readonly offset: number;
  /** Adds the page, or undefined if it could not be loaded. Returns whether it is shown: it may be outdated. */
  readonly answer: (page: RowAnswer<Row> | undefined) => boolean;
}

export interface RowAnswer<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

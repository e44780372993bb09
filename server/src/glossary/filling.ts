import type { ArticleFacts } from './articleFacts.ts';

/** An index of items from articles. */
export interface Index<T> {
  add(item: T): void;
  /** Removes the item of an equal `add`. */
  remove(item: T): void;
}

/** The articles that an index covers, and the items of each. */
export interface Selection<T> {
  readonly locale: string;
  readonly itemsOf: (facts: ArticleFacts) => readonly T[];
}

/** An index that is filled in steps. */
export interface Fillable {
  /** Adds up to `most` waiting articles. Returns false if none was waiting. */
  fill(most: number): boolean;
}

/**
 * An index of one locale's articles that is filled in steps while the articles change. Reading it fills it completely;
 * the content then equals that of filling it in one go.
 */
export class Filling<T, I extends Index<T>> implements Fillable {
  private readonly index: I;
  private readonly selection: Selection<T>;
  /** The articles that are not in the index yet, by id. */
  private readonly waiting = new Map<string, ArticleFacts>();

  constructor(index: I, selection: Selection<T>, articles: Iterable<ArticleFacts>) {
    this.index = index;
    this.selection = selection;
    for (const facts of articles) if (facts.locale === selection.locale) this.waiting.set(facts.id, facts);
  }

  fill(most: number): boolean {
    const { waiting } = this;
    const before = waiting.size;
    if (before === 0) return false;
    for (const [id, facts] of waiting) {
      if (before - waiting.size >= most) break;
      waiting.delete(id);
      this.add(facts);
    }
    return true;
  }

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    const { locale, itemsOf } = this.selection;
    // An article that is not in the index yet need not be removed from it.
    if (before?.locale === locale && !this.waiting.delete(before.id))
      for (const item of itemsOf(before)) this.index.remove(item);
    if (after?.locale === locale) this.add(after);
  }

  /** The complete index: adds all waiting articles now. */
  get whole(): I {
    this.fill(Infinity);
    return this.index;
  }

  private add(facts: ArticleFacts): void {
    for (const item of this.selection.itemsOf(facts)) this.index.add(item);
  }
}

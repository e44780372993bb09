import type { ArticleFacts } from './articleFacts.ts';

/** What takes something in from articles, and forgets it. */
export interface Index<T> {
  add(item: T): void;
  /** Removes what an equal `add` added. */
  remove(item: T): void;
}

/** What an index holds: of which articles, and what of each. */
export interface Selection<T> {
  readonly locale: string;
  readonly itemsOf: (facts: ArticleFacts) => readonly T[];
}

/** What can be filled piece by piece. */
export interface Fillable {
  /** Takes in so many of the articles that are waiting. False when none was. */
  fill(most: number): boolean;
}

/**
 * An index of one locale's articles that is filled piece by piece, while the articles change. It is whole as soon as somebody asks
 * for it; what it holds then is what filling it in one go would give.
 */
export class Filling<T, I extends Index<T>> implements Fillable {
  private readonly index: I;
  private readonly selection: Selection<T>;
  /** The articles whose turn has not come, by path. */
  private readonly waiting = new Map<string, ArticleFacts>();

  constructor(index: I, selection: Selection<T>, articles: Iterable<ArticleFacts>) {
    this.index = index;
    this.selection = selection;
    for (const facts of articles) if (facts.locale === selection.locale) this.waiting.set(facts.path, facts);
  }

  fill(most: number): boolean {
    const { waiting } = this;
    const before = waiting.size;
    if (before === 0) return false;
    for (const [path, facts] of waiting) {
      if (before - waiting.size >= most) break;
      waiting.delete(path);
      this.add(facts);
    }
    return true;
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    const { locale, itemsOf } = this.selection;
    // What is not in the index yet need not be taken from it.
    if (before?.locale === locale && !this.waiting.delete(before.path))
      for (const item of itemsOf(before)) this.index.remove(item);
    if (after?.locale === locale) this.add(after);
  }

  /** The index with everything in it: those that are waiting come in now. */
  get whole(): I {
    this.fill(Infinity);
    return this.index;
  }

  private add(facts: ArticleFacts): void {
    for (const item of this.selection.itemsOf(facts)) this.index.add(item);
  }
}

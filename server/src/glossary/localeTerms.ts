import { createTermIndex } from '../terms/termIndex.ts';
import type { Term, TermIndex } from '../terms/types.ts';
import type { ArticleFacts } from './articleFacts.ts';

/** A term index for each locale that somebody asked for. */
export class LocaleTerms {
  private readonly byLocale = new Map<string, TermIndex>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  of(locale: string): TermIndex {
    const known = this.byLocale.get(locale);
    if (known) return known;
    const index = createTermIndex(locale);
    for (const facts of this.articles()) {
      if (facts.locale === locale) for (const term of termsOf(facts)) index.add(term);
    }
    this.byLocale.set(locale, index);
    return index;
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    const indexBefore = before && this.byLocale.get(before.locale);
    if (before) for (const term of termsOf(before)) indexBefore?.remove(term);
    const indexAfter = after && this.byLocale.get(after.locale);
    if (after) for (const term of termsOf(after)) indexAfter?.add(term);
  }
}

/** The article's own names, and the texts by which it links others. */
function termsOf({ slug: own, terms, links }: ArticleFacts): Term[] {
  const attested = links
    .filter(({ slug, text }) => slug !== own && text !== '')
    .map(({ slug, text }): Term => ({ concept: slug, text, status: 'preferred', kind: 'attested' }));
  return [...terms, ...attested];
}

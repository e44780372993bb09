import { createTermIndex } from '../terms/termIndex.ts';
import type { Term, TermIndex } from '../terms/types.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';

/** Which of an article's terms an index holds, and by which language's rules it finds them. */
interface Selection {
  readonly index: TermIndex;
  readonly holds: (facts: ArticleFacts) => boolean;
  readonly termsOf: (facts: ArticleFacts) => readonly Term[];
}

/** Term indexes for the locales that somebody asked for; made when first asked for, and kept up to date from then on. */
export class LocaleTerms {
  private readonly selections = new Map<string, Selection>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Everything that names a concept in the locale, also the texts by which articles link it: for hovers and completion. */
  of(locale: string): TermIndex {
    return this.select(`all ${locale}`, locale, ({ locale: own }) => own === locale, allTerms);
  }

  /** What the locale's front matters declare. Rules look at these alone, so that no link's text changes findings elsewhere. */
  declared(locale: string): TermIndex {
    return this.select(`declared ${locale}`, locale, ({ locale: own }) => own === locale, declaredTerms);
  }

  /** What the source locale declares, found with the endings that the other locale's language gives to foreign words. */
  foreign(locale: string, source: string): TermIndex {
    return this.select(`foreign ${locale} ${source}`, locale, ({ locale: own }) => own === source, declaredTerms);
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    for (const { index, holds, termsOf } of this.selections.values()) {
      if (before && holds(before)) for (const term of termsOf(before)) index.remove(term);
      if (after && holds(after)) for (const term of termsOf(after)) index.add(term);
    }
  }

  private select(key: string, locale: string, holds: Selection['holds'], termsOf: Selection['termsOf']): TermIndex {
    return getOrAdd(this.selections, key, () => {
      const index = createTermIndex(locale);
      for (const facts of this.articles()) if (holds(facts)) for (const term of termsOf(facts)) index.add(term);
      return { index, holds, termsOf };
    }).index;
  }
}

function declaredTerms({ terms }: ArticleFacts): readonly Term[] {
  return terms;
}

/** The article's own names, and the texts by which it links others. */
function allTerms({ slug: own, terms, links }: ArticleFacts): Term[] {
  const attested = links
    .filter(({ slug, text }) => slug !== own && text !== '')
    .map(({ slug, text }): Term => ({ concept: slug, text, status: 'preferred', kind: 'attested' }));
  return [...terms, ...attested];
}

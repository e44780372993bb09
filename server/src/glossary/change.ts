import type { ArticleFacts } from './articleFacts.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { LocaleIndex } from './localeIndex.ts';
import type { MentionIndex } from './mentionIndex.ts';
import type { PagePlace } from './pageIndex.ts';

/** What a change of one article means to the others. */
export interface Change {
  /** Slugs (in lower case) whose links may now be judged otherwise. */
  readonly slugs: ReadonlySet<string>;
  /** Slugs and terms that dead links may be taken for now, or may have been taken for before: what is said of such links may be another. */
  readonly names: ReadonlySet<string>;
  /** The other articles of the concept, by path, in every locale. */
  readonly siblings: ReadonlySet<string>;
  /** The locales whose terms are others now, or belong to articles of another standing: their mentions may be judged otherwise. */
  readonly locales: ReadonlySet<string>;
  /** The source articles, by path, that lack a translation into the article's locale which more or fewer want than before. */
  readonly demanded: ReadonlySet<string>;
  /** The translations, by path, of a source article that links other concepts now. */
  readonly translations: ReadonlySet<string>;
  /** The locales, the source locale or the meaning of a bare `/slug` are others: every link may be judged otherwise. */
  readonly everything: boolean;
}

export const NO_CHANGE: Change = {
  slugs: new Set(),
  names: new Set(),
  siblings: new Set(),
  locales: new Set(),
  demanded: new Set(),
  translations: new Set(),
  everything: false,
};

/** Who links the page; a home page is linked by its locale. */
export function pageChange({ locale, name }: PagePlace): Change {
  return { ...NO_CHANGE, slugs: new Set([(name || locale).toLowerCase()]) };
}

/** Articles from which on a locale is expected to have every concept: a single one is a beginning, or a stray file. */
const ESTABLISHED = 2;

/** What of a glossary says whom a change concerns. */
interface Indexes {
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  /** Undefined in a layout without mentions. */
  readonly named: MentionIndex | undefined;
  /** The concepts that the article links or mentions, there or not. */
  readonly slugsLinkedBy: (facts: ArticleFacts | undefined) => Set<string>;
  /** By what links and mentions of the concept are found. */
  readonly keysOf: (slug: string) => Iterable<string>;
}

/** Tells what changes of articles mean to the others. */
export class Changes {
  private readonly indexes: Indexes;

  constructor(indexes: Indexes) {
    this.indexes = indexes;
  }

  /** Makes the change of one article, and tells what it means; undefined is an article that is not there. */
  making(from: ArticleFacts | undefined, to: ArticleFacts | undefined, make: () => void): Change {
    const { locales, keysOf, named } = this.indexes;
    const before = locales.meaning();
    const pool = this.namesOf(from, to);
    make();
    const states = [from, to].flatMap((facts) => facts ?? []);
    const isSeen = !from || !to || matters(from, to);
    const seen = isSeen ? states : [];
    const bySiblings = isSeen || from.description !== to.description ? states : [];
    return {
      slugs: new Set(seen.flatMap((facts) => [...keysOf(facts.slug), ...(named?.namesOf(facts) ?? [])])),
      names: isSeen ? changedNames(pool, this.namesOf(from, to), from?.slug !== to?.slug) : NO_CHANGE.names,
      siblings: new Set(bySiblings.flatMap((facts) => this.siblings(facts))),
      locales: new Set(seen.map(({ locale }) => locale)),
      translations: this.translations(from, to),
      demanded: this.demanded(from, to),
      everything: before !== locales.meaning(),
    };
  }

  /**
   * The locales that still have to translate the concept, sorted: those with two articles or more and no finished one of it.
   * None where the source locale has no finished article itself.
   */
  missingLocales(slug: string): string[] {
    const { locales } = this.indexes;
    return locales
      .all()
      .filter(
        (locale) =>
          locale !== locales.source && locales.articlesOf(locale) >= ESTABLISHED && this.isUntranslated(slug, locale),
      );
  }

  /** By what a dead link may be taken for one of the concepts as things stand: see `nearestSlugs` and `nearestNames`. */
  private namesOf(...states: (ArticleFacts | undefined)[]): Set<string> {
    const { concepts, locales, named } = this.indexes;
    const names = new Set<string>();
    for (const facts of states) {
      if (!facts || !concepts.has(facts.slug)) continue;
      names.add(facts.slug);
      for (const { text } of concepts.article(facts.slug, locales.source)?.terms ?? []) names.add(text);
      const article = named && concepts.article(facts.slug, facts.locale);
      for (const name of article ? [...article.mentionNames, ...article.terms.map(({ text }) => text)] : [])
        names.add(name);
    }
    return names;
  }

  /** The source articles that now report otherwise what the article's locale is missing. */
  private demanded(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const { concepts, locales } = this.indexes;
    const locale = (to ?? from)?.locale;
    if (locale === undefined || locale === locales.source) return NO_CHANGE.demanded;
    const articles = locales.articlesOf(locale);
    const isCountedIn = !from && articles === ESTABLISHED;
    const isCountedOut = !to && articles === ESTABLISHED - 1;
    if (articles < ESTABLISHED && !isCountedOut) return NO_CHANGE.demanded;
    const slugs = isCountedIn || isCountedOut ? concepts.slugs() : this.slugsLinkedOtherwise(from, to, locale);
    const paths = new Set<string>();
    for (const slug of slugs) {
      const source = this.isUntranslated(slug, locale) ? concepts.article(slug, locales.source) : undefined;
      if (source) paths.add(source.path);
    }
    return paths;
  }

  private translations(from: ArticleFacts | undefined, to: ArticleFacts | undefined): ReadonlySet<string> {
    const facts = to ?? from;
    if (facts?.locale !== this.indexes.locales.source || this.slugsLinkedByOne(from, to).size === 0)
      return NO_CHANGE.translations;
    return new Set(this.siblings(facts));
  }

  /** The slugs that one of the two links and the other does not. */
  private slugsLinkedByOne(one: ArticleFacts | undefined, other: ArticleFacts | undefined): Set<string> {
    const { slugsLinkedBy } = this.indexes;
    const difference = slugsLinkedBy(one);
    for (const slug of slugsLinkedBy(other)) if (!difference.delete(slug)) difference.add(slug);
    return difference;
  }

  /** And those that mentions in the locale may lead to, or may have led to, as the article has other names than before. */
  private slugsLinkedOtherwise(
    from: ArticleFacts | undefined,
    to: ArticleFacts | undefined,
    locale: string,
  ): Set<string> {
    const { locales, named } = this.indexes;
    const slugs = this.slugsLinkedByOne(from, to);
    if (!named || String(from?.mentionNames) === String(to?.mentionNames)) return slugs;
    const where = [locale, locales.source];
    for (const facts of [from, to])
      for (const { slug } of named.holders(facts ? named.namesOf(facts) : [], where)) slugs.add(slug);
    return slugs;
  }

  /** Whether the source locale has a finished article of the concept, and the other has none. A source may call itself a placeholder. */
  isUntranslated(slug: string, locale: string): boolean {
    const { concepts, locales } = this.indexes;
    return concepts.article(slug, locales.source)?.draft === false && !isFinished(concepts.article(slug, locale));
  }

  private siblings({ slug, path: own }: ArticleFacts): string[] {
    return this.indexes.concepts.of(slug).flatMap(({ path }) => (path === own ? [] : [path]));
  }
}

/** What one of the two has and the other does not; all of both where an article has come or gone. */
function changedNames(before: ReadonlySet<string>, after: ReadonlySet<string>, isAll: boolean): ReadonlySet<string> {
  if (isAll) return new Set([...before, ...after]);
  const changed = [...before].filter((name) => !after.has(name));
  changed.push(...[...after].filter((name) => !before.has(name)));
  return changed.length === 0 ? NO_CHANGE.names : new Set(changed);
}

/** Whether the findings of any other article can depend on the difference. Links are the article's own affair. */
function matters(before: ArticleFacts, after: ArticleFacts): boolean {
  return sharedFacts(before) !== sharedFacts(after);
}

/** There, no draft, and no placeholder. */
function isFinished(article: ArticleFacts | undefined): boolean {
  return article !== undefined && !article.draft && article.isTranslated;
}

function sharedFacts(facts: ArticleFacts): string {
  const { slug, locale, title, draft, doNotTranslate, terms, mentionNames, isTranslated } = facts;
  return JSON.stringify([slug, locale, title, draft, doNotTranslate, terms, mentionNames, isTranslated]);
}

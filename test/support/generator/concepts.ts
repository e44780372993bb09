import { adjectives, deprecatedAdjective, nouns } from './meanings.ts';
import { languageOf } from './languages/index.ts';
import type { Forms } from './languages/language.ts';

/** A concept of a generated glossary: a noun with one or two adjectives, the same in each locale. */
export interface Concept {
  /** 0-based. */
  readonly index: number;
  readonly slug: string;
  readonly formsIn: (locale: string) => Forms;
  /** A name that the article lists as deprecated; undefined if there is none. */
  readonly deprecatedIn: ((locale: string) => Forms) | undefined;
  /** The last segment of a URL that the site redirects from; undefined if there is none. */
  readonly formerSlug: string | undefined;
  /** Whether others link to it: then it has an intact article in every locale. */
  readonly isLinked: boolean;
  /** Whether it has no article in some locales. */
  readonly hasGaps: boolean;
  /** Whether defects may change its front matter. No other article links to such a concept, so other articles are not affected. */
  readonly mayChangeFrontMatter: boolean;
}

const SINGLE = nouns.length * adjectives.length;
/** If the second adjective is at most this many places after the first one, the names of all concepts differ. */
const FARTHEST = Math.floor((adjectives.length - 1) / 2);

/** Maximum number of concepts that the words allow. */
export const MOST_CONCEPTS: number = SINGLE * (FARTHEST + 1);

/** The first concepts. Throws a RangeError if there are not enough words. */
export function conceptsOf(count: number): Concept[] {
  if (count > MOST_CONCEPTS) throw new RangeError(`There are words for ${MOST_CONCEPTS} concepts, not for ${count}.`);
  return Array.from({ length: count }, (_, index) => conceptAt(index));
}

function conceptAt(index: number): Concept {
  const noun = index % nouns.length;
  const first = (Math.floor(index / nouns.length) + noun) % adjectives.length;
  const distance = Math.floor(index / SINGLE);
  const words = distance === 0 ? [first] : [(first + distance) % adjectives.length, first];
  // A name with two adjectives contains that of the concept `index % SINGLE`: links to it need both to be intact.
  const isLinked = index % 3 !== 2;
  const slug = [...words.map((at) => adjectives[at]), nouns[noun]].join('-');
  return {
    index,
    slug,
    formsIn: (locale) => formsOf(locale, noun, words),
    deprecatedIn:
      isLinked && index < nouns.length && index % 2 === 0
        ? (locale) => formsOf(locale, noun, [deprecatedAdjective])
        : undefined,
    formerSlug: isLinked && index % 5 === 1 ? `former-${slug}` : undefined,
    isLinked,
    hasGaps: index % 6 === 5,
    mayChangeFrontMatter: index % 6 === 2 && distance === 0,
  };
}

function formsOf(locale: string, noun: number, words: readonly number[]): Forms {
  const language = languageOf(locale);
  return language.phrase(
    language.nouns[noun] ?? '',
    words.map((at) => language.adjectives[at] ?? ''),
  );
}

/** Whether the concept has an article in the locale at this index; the source locale, at 0, has all. */
export function hasArticle({ hasGaps, index }: Concept, localeAt: number, locales: number): boolean {
  if (!hasGaps || localeAt === 0) return true;
  const turn = Math.floor(index / 6);
  return (localeAt + turn) % (locales - 1) !== 0;
}

/** The form without the words before the term. */
export function termOf(form = ''): string {
  return form.slice(form.indexOf('|') + 1);
}

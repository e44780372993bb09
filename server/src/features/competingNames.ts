import type { ArticleFacts, LinkFact } from '../glossary/articleFacts.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { isSameName } from '../rules/terms/sameName.ts';
import { isStopWord } from '../rules/languages/functionWords.ts';

/** A name that the articles of a locale give a concept, in all its forms. */
export interface NameInUse {
  /** The most common form, as written. */
  readonly name: string;
  /** The number of links with it. */
  readonly links: number;
  /** Whether the concept's own article in the locale declares it. */
  readonly isDeclared: boolean;
  /** The paths of the articles with these links, sorted. */
  readonly articles: readonly string[];
}

/** A concept with several names in a locale, the declared name first and then the most common. */
export interface CompetingNames {
  readonly concept: string;
  /** The title in the locale; undefined if it has no article. */
  readonly title: string | undefined;
  readonly names: readonly NameInUse[];
}

/** UTF-16 units between two links that are parts of one name. */
const LARGEST_GAP = 1;

/**
 * The concepts of the locale with several names in the texts of links, the most links with other names first. Needs the links of
 * all articles of the locale in the index.
 */
export function competingNames(glossary: Glossary, locale: string): CompetingNames[] {
  const uses = new Map<string, NameGroup[]>();
  for (const article of glossary.articles.all())
    if (article.locale === locale) for (const use of usesIn(glossary, article)) addUse(glossary, locale, uses, use);
  const found = [...uses].map(([concept, groups]): CompetingNames => {
    const names = groups.map((group) => group.inUse).toSorted(byRank);
    return { concept, title: glossary.articles.get(concept, locale)?.title, names };
  });
  return found
    .filter(({ names }) => names.length > 1)
    .toSorted((one, other) => othersOf(other) - othersOf(one) || (one.concept < other.concept ? -1 : 1));
}

interface Use {
  readonly concept: string;
  readonly text: string;
  readonly path: string;
}

/** The texts of links to concepts of the article's own locale, without parts of a split name. */
function usesIn({ links: resolver }: Glossary, { path, locale, links }: ArticleFacts): Use[] {
  return links.flatMap((link, at) => {
    const to = link.names ? undefined : resolver.destination(link, locale);
    if (to?.kind !== 'concept' || to.locale !== locale || !isName(link, locale)) return [];
    const isPart = [links[at - 1], links[at + 1]].some(
      (other) => other?.slug === link.slug && gap(link, other) <= LARGEST_GAP,
    );
    return isPart ? [] : [{ concept: to.slug, text: withoutMarks(link.text), path }];
  });
}

/** Without punctuation at both ends, which `punctuation-in-link-text` reports. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^[\s\p{Pd}.,:;]+|[\s\p{Pd}.,:;]+$/gu, '');
}

function isName({ text }: LinkFact, locale: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => word.length > 1 && !isStopWord(word, locale));
}

function gap({ span: one }: LinkFact, { span: other }: LinkFact): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

function addUse(
  glossary: Glossary,
  locale: string,
  uses: Map<string, NameGroup[]>,
  { concept, text, path }: Use,
): void {
  const groups = getOrAdd(uses, concept, () => {
    const own = glossary.articles.get(concept, locale);
    return own?.title === undefined ? [] : [new NameGroup(own.title, true)];
  });
  const isDeclared = glossary.terms
    .declared(locale)
    .lookup(text)
    .some((candidate) => candidate.concept === concept);
  const known = groups.find((group) => (isDeclared && group.isDeclared) || group.isNamed(text, locale));
  if (known) known.add(text, path);
  else if (groups.length < MOST_NAMES) groups.push(new NameGroup(text, isDeclared).add(text, path));
}

/** Different names of one concept that are counted. Each text is compared with all of them. */
const MOST_NAMES = 50;

class NameGroup {
  readonly isDeclared: boolean;
  private readonly first: string;
  private readonly forms = new Map<string, number>();
  private readonly paths = new Set<string>();
  private links = 0;

  constructor(first: string, isDeclared: boolean) {
    this.first = first;
    this.isDeclared = isDeclared;
  }

  isNamed(text: string, locale: string): boolean {
    return this.forms.has(text) || isSameName(this.first, text, locale);
  }

  add(text: string, path: string): this {
    this.forms.set(text, (this.forms.get(text) ?? 0) + 1);
    this.paths.add(path);
    this.links++;
    return this;
  }

  get inUse(): NameInUse {
    const [best] = [...this.forms].toSorted(([one, count], [other, more]) => more - count || (one < other ? -1 : 1));
    const name = this.isDeclared ? this.first : (best?.[0] ?? this.first);
    return { name, links: this.links, isDeclared: this.isDeclared, articles: [...this.paths].toSorted() };
  }
}

function byRank(one: NameInUse, other: NameInUse): number {
  return (
    Number(other.isDeclared) - Number(one.isDeclared) || other.links - one.links || (one.name < other.name ? -1 : 1)
  );
}

function othersOf({ names }: CompetingNames): number {
  return names.slice(1).reduce((sum, { links }) => sum + links, 0);
}

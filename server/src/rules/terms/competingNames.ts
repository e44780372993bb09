import { languageOf } from '../../glossary/locales.ts';
import { showsItsFile, showsItsName } from '../../glossary/linkFacts.ts';
import type { Link } from '../../markdown/types.ts';
import type { Subject } from '../engine/subject.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { type ConceptLink, conceptLinks } from '../links/links.ts';
import { abbreviates, isAcronym } from '../../terms/abbreviations.ts';
import { isRelatedName, isSameName } from './sameName.ts';

/** Maximum distance of two links that are parts of one name, in UTF-16 units. */
const LARGEST_GAP = 1;
/** Maximum number of different names of one concept that are counted. */
const MOST_NAMES = 50;

/** A name of a concept in the texts of links, with all links that use a form of it. */
export interface LinkName {
  /** As written in the first of the links. */
  readonly text: string;
  readonly links: readonly Link[];
  /** Whether it is one of the names of the concept's article in this locale. */
  readonly isDeclared: boolean;
}

/**
 * Returns the names of each concept in the texts of links in the article's locale, by slug, in text order; empty for concepts
 * with one text.
 */
export function linkNames(subject: Subject): ReadonlyMap<string, readonly LinkName[]> {
  const { glossary, facts } = subject;
  const found = new Map<string, MutableName[]>();
  const links = conceptLinks(subject);
  const several = slugsOfSeveralTexts(links);
  if (several.size === 0) return found;
  for (const [at, { link, to }] of links.entries()) {
    if (!several.has(to.slug)) continue;
    const hasName = !showsItsName(link) && !showsItsFile(link);
    const isCounted = languageOf(to.locale) === languageOf(facts.locale) && to.suffix === '' && hasName;
    const isPart = [links[at - 1], links[at + 1]].some((other) => other !== undefined && isNextTo(links[at], other));
    if (!isCounted || isPart || !/\p{L}{2}/u.test(link.text)) continue;
    const isDeclared = glossary.terms.namedBy(link.text, facts.locale).some(({ concept }) => concept === to.slug);
    add(
      getOrAdd(found, to.slug, () => []),
      link,
      isDeclared,
      { slug: to.slug, locale: facts.locale },
    );
  }
  return found;
}

/** Returns the concepts with different link texts. Most concepts have only one link. */
function slugsOfSeveralTexts(links: readonly ConceptLink[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { link, to } of links) if (getOrAdd(first, to.slug, () => link.text) !== link.text) several.add(to.slug);
  return several;
}

interface MutableName extends LinkName {
  readonly links: Link[];
  isDeclared: boolean;
}

/** Merges the names that the link's text is a form of: `Intervaluri` has the same name as `ID de interval` and `Intervalurilor`. */
function add(names: MutableName[], link: Link, isDeclared: boolean, { slug, locale }: Place): void {
  const isSame = (name: MutableName): boolean =>
    (isDeclared && name.isDeclared) || name.links.some(({ text }) => isOneName(text, link.text, slug, locale));
  const [known, ...others] = names.filter(isSame);
  if (known === undefined) {
    if (names.length < MOST_NAMES) names.push({ text: link.text, links: [link], isDeclared });
    return;
  }
  for (const other of others) {
    known.links.push(...other.links);
    names.splice(names.indexOf(other), 1);
  }
  known.links.push(link);
  known.isDeclared ||= isDeclared || others.some((other) => other.isDeclared);
}

interface Place {
  readonly slug: string;
  readonly locale: string;
}

/** Whether the texts are the same name, or one name is narrower or wider than the other: authors link these on purpose. */
function isOneName(one: string, other: string, slug: string, locale: string): boolean {
  return (
    one === other || isSameName(one, other, locale) || isRelatedName(one, other, locale) || isShort(one, other, slug)
  );
}

/** `SREs` and `site reliability engineers`. */
function isShort(one: string, other: string, slug: string): boolean {
  return [one, other].some((text) => isAcronym(text) && abbreviates(text, text === one ? other : one, slug));
}

/** Whether the links are parts of one name, which `split-link` reports. */
function isNextTo(one: ConceptLink | undefined, other: ConceptLink): boolean {
  if (one?.to.slug !== other.to.slug) return false;
  const { start, end } = one.link.span;
  return Math.max(start - other.link.span.end, other.link.span.start - end) <= LARGEST_GAP;
}

import { languageOf } from '../../glossary/locales.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { Link } from '../../markdown/types.ts';
import type { Subject } from '../engine/subject.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { type ConceptLink, conceptLinks } from '../links/links.ts';
import { isSameName } from './sameName.ts';

/** UTF-16 units between two links that are parts of one name. */
const LARGEST_GAP = 1;
/** Different names of one concept that are counted. */
const MOST_NAMES = 50;

/** A name that links give a concept, with all links that use a form of it. */
export interface LinkName {
  /** As the first of the links writes it. */
  readonly text: string;
  readonly links: readonly Link[];
  /** Whether it is a name that the concept's article in this locale has. */
  readonly isDeclared: boolean;
}

/** The different names that the links of an article give each concept in the article's locale, by slug, in text order. */
export function linkNames(subject: Subject): ReadonlyMap<string, readonly LinkName[]> {
  const { glossary, facts } = subject;
  const found = new Map<string, MutableName[]>();
  const links = conceptLinks(subject);
  for (const [at, { link, to }] of links.entries()) {
    const isCounted = languageOf(to.locale) === languageOf(facts.locale) && to.suffix === '' && !showsItsName(link);
    const isPart = [links[at - 1], links[at + 1]].some((other) => other !== undefined && isNextTo(links[at], other));
    if (!isCounted || isPart || !/\p{L}{2}/u.test(link.text)) continue;
    const isDeclared = glossary.terms
      .declared(facts.locale)
      .lookup(link.text)
      .some(({ concept }) => concept === to.slug);
    add(
      getOrAdd(found, to.slug, () => []),
      link,
      isDeclared,
      facts.locale,
    );
  }
  return found;
}

interface MutableName extends LinkName {
  readonly links: Link[];
}

function add(names: MutableName[], link: Link, isDeclared: boolean, locale: string): void {
  const known = names.find((each) => (isDeclared && each.isDeclared) || isSameName(each.text, link.text, locale));
  if (known) known.links.push(link);
  else if (names.length < MOST_NAMES) names.push({ text: link.text, links: [link], isDeclared });
}

/** Whether the links are parts of one name: `split-link` reports them. */
function isNextTo(one: ConceptLink | undefined, other: ConceptLink): boolean {
  if (one?.to.slug !== other.to.slug) return false;
  const { start, end } = one.link.span;
  return Math.max(start - other.link.span.end, other.link.span.start - end) <= LARGEST_GAP;
}

import { detached } from '../../glossary/detached.ts';
import type { Edit } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { type Mention, mentionsOf } from '../terms/mentions.ts';
import { isPlaceholder } from './links.ts';
import { mayHoldLink } from './linkPlaces.ts';
import { isDivided, perPart, wholeOf } from '../engine/questions.ts';
import { Suppressions } from '../engine/suppressions/suppressions.ts';

/** A mention that may become a link. */
export interface LinkableMention {
  readonly mention: Mention;
  /** The concept's. */
  readonly slug: string;
  /** Makes the words a link, as they stand, in the way of the layout. */
  readonly edit: Edit;
}

/** The rule by whose name authors say where nothing is to be linked. */
const CODE = 'unlinked-term';

/**
 * The first mention of each concept that the article does not link yet, in the order of the text: what the rule reports, and
 * what everybody links who links them all. Words that five or more titles share are left alone.
 */
export function* firstLinkable(subject: Subject): Generator<LinkableMention> {
  const { glossary, facts } = subject;
  if (isPlaceholder(glossary, facts)) return;
  const done = new Set<string>();
  for (const { answer } of linkedIn(subject)) for (const slug of answer) done.add(slug);
  let end = -1;
  // Two links without anything between them look like one.
  const isWanted = (slug: string, start: number): boolean => !done.has(slug) && start !== end;
  for (const linkable of isDivided(subject) ? knownLinkable(subject, isWanted) : linkableIn(subject, isWanted)) {
    done.add(linkable.slug);
    ({ end } = linkable.mention.span);
    yield linkable;
  }
}

/** The concepts that are linked. */
const linkedIn = perPart(slugsLinked);

function slugsLinked(subject: Subject): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const { destination } of subject.links) if (destination.kind === 'concept') slugs.add(destination.slug);
  return wholeOf(subject) !== subject ? new Set([...slugs].map(detached)) : slugs;
}

type IsWanted = (slug: string, start: number) => boolean;

/** Every mention that may become a link, of those that are wanted; they are asked about first, as that costs least. */
function* linkableIn(subject: Subject, isWanted: IsWanted): Generator<LinkableMention> {
  for (const mention of mentionsOf(subject)) {
    const slug = mayStandInLink(mention) ? conceptOf(mention) : undefined;
    if (slug === undefined || !isWanted(slug, mention.span.start) || isCommonWord(subject, mention)) continue;
    const linkable = linkableMention(subject, mention);
    if (linkable) yield linkable;
  }
}

/** The same of a long article that is typed in, where what is far from the letter is known. */
function* knownLinkable(subject: Subject, isWanted: IsWanted): Generator<LinkableMention> {
  for (const { answer, by } of linkableInParts(subject)) {
    for (const { slug, mention, edit } of answer) {
      const span = { start: mention.span.start + by, end: mention.span.end + by };
      if (isWanted(slug, span.start)) yield { slug, mention: { ...mention, span }, edit: { ...edit, span } };
    }
  }
}

const linkableInParts = perPart((part) =>
  Array.from(
    linkableIn(part, () => true),
    (linkable) => ({ ...linkable, edit: { ...linkable.edit, newText: detached(linkable.edit.newText) } }),
  ),
);

/** The same without those that the article's authors want to be left alone. */
export function allLinkable(subject: Subject): LinkableMention[] {
  const suppressions = new Suppressions(subject, (code) => code === CODE);
  const isSuppressed = ({ mention: { span } }: LinkableMention): boolean =>
    !suppressions.of({ code: CODE, span }).next().done;
  const found = [...firstLinkable(subject)];
  return suppressions.isEmpty ? found : found.filter((linkable) => !isSuppressed(linkable));
}

/** The mention at the offset, whether or not the article links its concept elsewhere. The end of a word counts as well. */
export function linkableAt(subject: Subject, offset: number): LinkableMention | undefined {
  const here = mentionsOf(subject).filter(({ span }) => span.start <= offset && offset <= span.end);
  for (const mention of here) {
    const linkable = linkableMention(subject, mention);
    if (linkable) return linkable;
  }
  return undefined;
}

/**
 * The mention as a link; undefined where it must not be one: in a heading, a quote, a link or what is no prose, where the words
 * can mean several concepts or the article's own, and where the locale has no finished article to link.
 */
function linkableMention(subject: Subject, mention: Mention): LinkableMention | undefined {
  const { glossary, facts, document } = subject;
  const { span } = mention;
  const slug = mayStandInLink(mention) ? conceptOf(mention) : undefined;
  if (slug === undefined || slug === facts.slug || isNeverLinked(subject, slug)) return undefined;
  const article = glossary.articles.get(slug, facts.locale);
  if (!article || article.draft || (isPlaceholder(glossary, article) && !isPlaceholder(glossary, facts)))
    return undefined;
  if (!mayHoldLink(subject, span)) return undefined;
  const newText = glossary.links.writeLink(slug, facts.locale, document.text.slice(span.start, span.end));
  return newText === undefined ? undefined : { mention, slug, edit: { span, newText } };
}

/** Whether the authors keep the concept out of linking, in one of its articles or in the configuration: its name is an ordinary word. */
function isNeverLinked({ glossary, facts }: Subject, slug: string): boolean {
  const { articles, layout } = glossary;
  if (layout.autoLink.exclude.includes(slug)) return true;
  return [facts.locale, articles.sourceLocale].some((locale) => articles.get(slug, locale)?.autoLink === false);
}

function mayStandInLink({ link, isInHeading, isInQuote }: Mention): boolean {
  return link === undefined && !isInHeading && !isInQuote;
}

/** The concept, when there is only one that the words can mean. */
function conceptOf({ candidates }: Mention): string | undefined {
  const [surest] = candidates;
  if (surest === undefined || surest.evidence === 'learned' || surest.status === 'deprecated') return undefined;
  return candidates.every(({ concept }) => concept === surest.concept) ? surest.concept : undefined;
}

/** Titles with a word from which it is the field's common word (`service` in `Service mesh`, `Software as a service` …). */
const COMMON = 5;

/** A word that many titles have, here or in the source locale, used in its common sense as often as in the concept's. */
function isCommonWord({ glossary, facts }: Subject, { candidates }: Mention): boolean {
  const [surest] = candidates;
  const isCommon = (term: string, locale: string): boolean =>
    !/\s/.test(term) && glossary.terms.titlesWith(term, locale) >= COMMON;
  if (surest === undefined || isCommon(surest.term, facts.locale)) return true;
  const source = glossary.articles.get(surest.concept, glossary.articles.sourceLocale);
  return source?.terms.some(({ text }) => isCommon(text, glossary.articles.sourceLocale)) ?? false;
}

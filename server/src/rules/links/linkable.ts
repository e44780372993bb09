import { detached } from '../../glossary/detached.ts';
import type { Edit } from '../engine/rule.ts';
import { ownConceptAt, type Subject } from '../engine/subject.ts';
import { type Mention, mentionsOf } from '../terms/mentions.ts';
import { isPlaceholder } from './links.ts';
import { isQualified, withoutNote } from '../../terms/titles.ts';
import { linkSourceOf } from './linkStyle.ts';
import { isWithinSentence, mayHoldLink } from './linkPlaces.ts';
import { isDivided, perPart, wholeOf } from '../engine/questions.ts';
import { Suppressions } from '../engine/suppressions/suppressions.ts';

/** A mention that can become a link. */
export interface LinkableMention {
  readonly mention: Mention;
  /** The slug of the concept. */
  readonly slug: string;
  /** Its title in the locale of the mention. */
  readonly title: string;
  /** Links the words in the syntax of the layout, without changing them. */
  readonly edit: Edit;
}

/** The rule that authors suppress where terms must not be linked. */
const CODE = 'unlinked-term';

/**
 * Returns the first mention of each concept that the article does not link yet, in text order: what the rule reports and what
 * "link all" links. Words that five or more titles share are excluded.
 */
export function* firstLinkable(subject: Subject): Generator<LinkableMention> {
  const { glossary, facts } = subject;
  if (isPlaceholder(glossary, facts)) return;
  const done = new Set<string>();
  for (const { answer } of linkedIn(subject)) for (const slug of answer) done.add(slug);
  let end = -1;
  // Two adjacent links look like one.
  const isWanted = (slug: string, start: number): boolean => !done.has(slug) && start !== end;
  for (const linkable of isDivided(subject) ? knownLinkable(subject, isWanted) : linkableIn(subject, isWanted)) {
    done.add(linkable.slug);
    ({ end } = linkable.mention.span);
    yield linkable;
  }
}

/** The linked concepts. */
const linkedIn = perPart(slugsLinked);

function slugsLinked(subject: Subject): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const { destination } of subject.links) if (destination.kind === 'concept') slugs.add(destination.slug);
  if (subject.glossary.layout.pages.length > 0) for (const slug of linkedByPage(subject)) slugs.add(slug);
  return wholeOf(subject) !== subject ? new Set([...slugs].map(detached)) : slugs;
}

/**
 * Returns the concepts of entries without an anchor that the article links to: the link opens their page, and its text mentions
 * the concept.
 */
function* linkedByPage(subject: Subject): Generator<string> {
  const { glossary, facts } = subject;
  for (const mention of mentionsOf(subject)) {
    const { link } = mention;
    if (!link || link.destination.kind === 'concept') continue;
    const slug = conceptOf(mention);
    const target =
      slug === undefined
        ? undefined
        : glossary.links.writer.targetTo(slug, facts.locale, linkSourceOf(wholeOf(subject)));
    if (slug !== undefined && target === link.link.target.replace(/^\.\//, '')) yield slug;
  }
}

type IsWanted = (slug: string, start: number) => boolean;

/** Returns all mentions of the wanted concepts that can become a link. `isWanted` is checked first, because it is cheap. */
function* linkableIn(subject: Subject, isWanted: IsWanted): Generator<LinkableMention> {
  for (const mention of mentionsOf(subject)) {
    const slug = mayStandInLink(mention) ? conceptOf(mention) : undefined;
    if (slug === undefined || !isWanted(slug, mention.span.start) || isCommonWord(subject, mention)) continue;
    const linkable = linkableMention(subject, mention);
    if (linkable) yield linkable;
  }
}

/** Like `linkableIn`, for a long article that the user is editing: results far from the change are reused. */
function* knownLinkable(subject: Subject, isWanted: IsWanted): Generator<LinkableMention> {
  for (const { answer, by } of linkableInParts(subject)) {
    for (const { slug, title, mention, edit } of answer) {
      const start = mention.span.start + by;
      if (!isWanted(slug, start)) continue;
      const span = { start, end: mention.span.end + by };
      yield { slug, title, mention: { ...mention, span }, edit: { span, newText: edit.newText } };
    }
  }
}

const linkableInParts = perPart((part) =>
  Array.from(
    linkableIn(part, () => true),
    (linkable) => ({ ...linkable, edit: { ...linkable.edit, newText: detached(linkable.edit.newText) } }),
  ),
);

/** Returns all linkable mentions, except those that the authors of the article exclude. */
export function allLinkable(subject: Subject): LinkableMention[] {
  const suppressions = new Suppressions(subject, (code) => code === CODE);
  const isSuppressed = ({ mention: { span } }: LinkableMention): boolean =>
    !suppressions.of({ code: CODE, span }).next().done;
  const found = [...firstLinkable(subject)];
  return suppressions.isEmpty ? found : found.filter((linkable) => !isSuppressed(linkable));
}

/** Returns the linkable mention at the offset, even if the article links its concept elsewhere. The end of a word counts as part of it. */
export function linkableAt(subject: Subject, offset: number): LinkableMention | undefined {
  const here = mentionsOf(subject).filter(({ span }) => span.start <= offset && offset <= span.end);
  for (const mention of here) {
    const linkable = linkableMention(subject, mention);
    if (linkable) return linkable;
  }
  return undefined;
}

/**
 * Returns the mention as a link. Undefined in headings, quotes and links, and outside prose; if the words can mean several
 * concepts or the article's own; and if the locale has no finished article for the link.
 */
function linkableMention(subject: Subject, mention: Mention): LinkableMention | undefined {
  const { glossary, facts, document } = subject;
  const { span } = mention;
  const slug = mayStandInLink(mention) ? conceptOf(mention) : undefined;
  if (
    slug === undefined ||
    slug === ownConceptAt(subject, span.start)?.slug ||
    isNeverLinked(subject, slug) ||
    isHomonym(mention) ||
    isOtherName(document.text, mention)
  )
    return undefined;
  const article = glossary.articles.get(slug, facts.locale);
  if (!article || article.draft || (isPlaceholder(glossary, article) && !isPlaceholder(glossary, facts)))
    return undefined;
  if (!mayHoldLink(subject, span)) return undefined;
  const newText = glossary.links.writer.writeLink(
    slug,
    linkSourceOf(wholeOf(subject)),
    document.text.slice(span.start, span.end),
  );
  return newText === undefined ? undefined : { mention, slug, title: article.title ?? slug, edit: { span, newText } };
}

/** Whether an article of the concept or the configuration excludes the concept from linking, because its name is an ordinary word. */
function isNeverLinked({ glossary, facts }: Subject, slug: string): boolean {
  const { articles, layout } = glossary;
  if (layout.autoLink.exclude.includes(slug)) return true;
  return [facts.locale, articles.sourceLocale].some((locale) => articles.get(slug, locale)?.autoLink === false);
}

/** Whether the title shows that its words have other meanings: `Platform (Social Media)`. */
function isHomonym({ candidates }: Mention): boolean {
  return candidates.some(({ term, concept }) => !/\s/.test(withoutNote(term)) && isQualified(term, concept));
}

/** Whether a capital within a sentence turns an ordinary word into a name: `in Windows` is not the concept `window`. */
function isOtherName(text: string, { span, candidates: [surest] }: Mention): boolean {
  if (surest?.evidence !== 'inflected' || !/^\p{Ll}/u.test(surest.term)) return false;
  const before = text.slice(Math.max(0, span.start - LONGEST_BEFORE), span.start);
  return /^\p{Lu}\p{Ll}/u.test(text.slice(span.start, span.end)) && isWithinSentence(before);
}

/** UTF-16 units before a word that are checked. */
const LONGEST_BEFORE = 4;

function mayStandInLink({ link, isInHeading, isInQuote }: Mention): boolean {
  return link === undefined && !isInHeading && !isInQuote;
}

/** Returns the concept if the words have only one meaning. */
function conceptOf({ candidates }: Mention): string | undefined {
  const [surest] = candidates;
  if (surest === undefined || surest.evidence === 'learned' || surest.status === 'deprecated') return undefined;
  return candidates.every(({ concept }) => concept === surest.concept) ? surest.concept : undefined;
}

/**
 * Minimum number of titles that contain a word for it to be a common word of the field (`service` in `Service mesh`,
 * `Software as a service` …).
 */
const COMMON = 5;

/** Whether the word is in many titles of this locale or the source locale. Such a word is often used in its common meaning. */
function isCommonWord({ glossary, facts }: Subject, { candidates }: Mention): boolean {
  const [surest] = candidates;
  const isCommon = (term: string, locale: string): boolean =>
    !/\s/.test(term) && glossary.terms.titlesWith(term, locale) >= COMMON;
  if (surest === undefined || isCommon(surest.term, facts.locale)) return true;
  const source = glossary.articles.get(surest.concept, glossary.articles.sourceLocale);
  return source?.terms.some(({ text }) => isCommon(text, glossary.articles.sourceLocale)) ?? false;
}

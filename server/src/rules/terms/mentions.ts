import { firstAtLeast } from '../../markdown/places.ts';
import { shifted } from '../../markdown/shifted.ts';
import type { Span } from '../../markdown/types.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import type { SourceMatches } from '../../glossary/localeTerms.ts';
import { BARRIER, type Candidate, type TermMatch } from '../../terms/types.ts';
import { proseOf, proseSearch } from '../engine/prose.ts';
import { isPlaceholder } from '../links/links.ts';
import { isOpen, once, reachOf, wholeOf } from '../engine/questions.ts';
import type { ResolvedLink, Subject } from '../engine/subject.ts';

/** A place where a term occurs in prose. */
export interface Mention {
  readonly span: Span;
  readonly candidates: readonly Candidate[];
  /** The link whose text contains it. */
  readonly link: ResolvedLink | undefined;
  readonly isInHeading: boolean;
  /** In a block quote, which is the text of another author. */
  readonly isInQuote: boolean;
}

/** Returns the mentions of concepts in the article's prose in its own locale, in text order. Computed once for all rules. */
export function mentionsOf(subject: Subject): readonly Mention[] {
  return mentions(subject).own;
}

/**
 * Returns the places of those mentions that overlap the span. In a closed article, only the text between the barriers around the span
 * is searched.
 */
export function ownPlacesAt(subject: Subject, span: Span): readonly Span[] {
  return mentions(subject).ownAt(span);
}

/** Returns the mentions of concepts in the prose of a translated article in the source locale; empty for articles of the source locale. */
export function sourceMentionsOf(subject: Subject): readonly Mention[] {
  return mentions(subject).source.mentions;
}

/**
 * Returns the words in the prose of a translated article that may be closed-class words which only the source language has, in text
 * order; see `SourceMatches`. They are found in the same pass as the mentions in the source locale.
 */
export function sourceWordsOf(subject: Subject): readonly Span[] {
  return mentions(subject).source.words;
}

const mentions = once((subject) => new FoundMentions(subject));

type Matches = readonly TermMatch[];

const searchBoth = proseSearch<readonly [own: Matches, source: Matches, words: readonly Span[]]>();
const searchOwn = proseSearch<readonly [Matches]>();
const searchSource = proseSearch<readonly [source: Matches, words: readonly Span[]]>();

/** What is found of the source language. */
interface FoundOfSource {
  readonly mentions: readonly Mention[];
  readonly words: readonly Span[];
}

/**
 * The mentions in one subject. If those of both locales are needed, they are found in one pass. For a closed article, most rules
 * need only the mentions in the source locale, which are rare, and the article's own mentions only if there are any.
 */
class FoundMentions {
  private readonly subject: Subject;
  private ownMentions: readonly Mention[] | undefined;
  private ofSource: FoundOfSource | undefined;
  /** The places of the own mentions in stretches of the prose, by the start of the stretch. */
  private readonly ownInStretches = new Map<number, readonly Span[]>();
  /** The last of them. */
  private stretch: (Span & { readonly places: readonly Span[] }) | undefined;

  constructor(subject: Subject) {
    this.subject = subject;
    if (!hasSource(subject)) this.ofSource = { mentions: [], words: [] };
  }

  get own(): readonly Mention[] {
    if (this.ownMentions === undefined && this.ofSource === undefined) this.findBoth();
    return (this.ownMentions ??= this.findOwn());
  }

  get source(): FoundOfSource {
    if (this.ofSource === undefined && isOpen(this.subject)) this.findBoth();
    return (this.ofSource ??= this.findSource());
  }

  ownAt(span: Span): readonly Span[] {
    const { subject, ownMentions } = this;
    const isSearchedWhole = ownMentions !== undefined || isOpen(subject) || subject.entries.length > 0;
    if (isSearchedWhole) return mentionsAt(this.own, span).map((mention) => mention.span);
    return overlapping(this.ownInStretchOf(span), span, (place) => place);
  }

  /** Rules ask in text order, so most spans are in the same stretch as the one before, which need not be looked for again. */
  private ownInStretchOf(span: Span): readonly Span[] {
    const { stretch } = this;
    if (stretch && span.start >= stretch.start && span.end <= stretch.end) return stretch.places;
    const { start: from } = reachOf(this.subject);
    const prose = proseOf(this.subject);
    const start = from + prose.lastIndexOf(BARRIER, span.start - from) + 1;
    const barrier = prose.indexOf(BARRIER, span.end - from);
    const end = from + (barrier < 0 ? prose.length : barrier);
    const places = getOrAdd(this.ownInStretches, start, () => this.findOwnIn({ start, end }));
    this.stretch = { start, end, places };
    return places;
  }

  /** No match crosses a barrier or depends on text beyond it. */
  private findOwnIn({ start, end }: Span): readonly Span[] {
    const { subject } = this;
    const { start: from } = reachOf(subject);
    // The search reads a joined text faster than a substring, which points into the whole prose.
    const text = [proseOf(subject).slice(start - from, end - from), BARRIER].join('');
    const found = subject.glossary.terms.declared(subject.facts.locale).find(text);
    return found.map((match) => shifted(match, start));
  }

  private findBoth(): void {
    const { subject } = this;
    const { terms } = subject.glossary;
    const [own, source, words] = searchBoth(subject, stampOf(subject), (text) => {
      const found = terms.findDeclared(subject.facts.locale, text);
      return [found.own, united(found), found.sourceWords];
    });
    this.ownMentions = placed(subject, own);
    this.ofSource = { mentions: placed(subject, source), words };
  }

  private findOwn(): Mention[] {
    const { subject } = this;
    const terms = subject.glossary.terms.declared(subject.facts.locale);
    const [own] = searchOwn(subject, stampOf(subject), (text) => [terms.find(text)]);
    return placed(subject, own);
  }

  private findSource(): FoundOfSource {
    const { subject } = this;
    const { terms } = subject.glossary;
    const [source, words] = searchSource(subject, stampOf(subject), (text) => {
      const found = terms.findSource(subject.facts.locale, text);
      return [united(found), found.sourceWords];
    });
    return { mentions: placed(subject, source), words };
  }
}

/** Returns the mentions that overlap the span. `all` is in order and without overlaps. */
export function mentionsAt(all: readonly Mention[], span: Span): readonly Mention[] {
  return overlapping(all, span, (mention) => mention.span);
}

function overlapping<T>(items: readonly T[], { start, end }: Span, spanOf: (item: T) => Span): readonly T[] {
  const first = firstAtLeast(items, start + 1, (item) => spanOf(item).end);
  const next = firstAtLeast(items, end, (item) => spanOf(item).start);
  return items.slice(first, next);
}

/** Whether to search for terms of the source locale. */
function hasSource({ glossary, facts }: Subject): boolean {
  return facts.locale !== glossary.articles.sourceLocale && !isPlaceholder(glossary, facts);
}

/** Returns the dependencies of a search besides the text. */
function stampOf({ glossary, facts }: Subject): unknown[] {
  return [glossary, glossary.terms.revision, facts.locale];
}

/**
 * Merges the two lists, which are in order and without overlaps. If two matches overlap, the first wins, and of two with the same
 * start the longer one.
 */
function united({ sourceAsWritten, sourceInflected }: SourceMatches): readonly TermMatch[] {
  if (sourceAsWritten.length === 0) return sourceInflected;
  const all = [...sourceAsWritten, ...sourceInflected].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: TermMatch[] = [];
  for (const match of all) if (match.start >= (result.at(-1)?.end ?? 0)) result.push(match);
  return result;
}

/**
 * Returns the matches, which are in order, with the links, headings and quotes that contain them. IDs of entries, for example in
 * a table column, are not prose.
 */
export function placed(subject: Subject, all: readonly TermMatch[]): Mention[] {
  const [first] = all;
  if (first === undefined) return [];
  const { document, links } = subject;
  const matches = withoutIds(subject, all, { start: first.start, end: all.at(-1)?.end ?? first.end });
  const linkAt = sweep(links, ({ link }) => link.span);
  const headingAt = sweep(document.headings, ({ span }) => span);
  const quoteAt = sweep(document.quotes, (span) => span);
  return matches.map(({ start, end, candidates }) => ({
    span: { start, end },
    candidates,
    link: linkAt(start),
    isInHeading: headingAt(start) !== undefined,
    isInQuote: quoteAt(start) !== undefined,
  }));
}

/** The ids of entries, and the names in the columns of other locales; sorted, because a row can have its id behind them. */
const idSpans = once(({ entries, facts, kind }): readonly Span[] => {
  const spans: Span[] = [];
  for (const { place } of entries) {
    if (place.idSpan) spans.push(place.idSpan);
    if (kind === 'entryPage' && place.locale !== facts.locale) spans.push(place.nameSpan);
  }
  return spans.every(({ start }, at) => start >= (spans[at - 1]?.start ?? 0))
    ? spans
    : spans.toSorted((one, other) => one.start - other.start);
});

/** Removes the matches in IDs of entries and in names of other locales. `stretch`: from the first match to the last one. */
function withoutIds(subject: Subject, all: readonly TermMatch[], stretch: Span): readonly TermMatch[] {
  if (subject.entries.length === 0) return all;
  const ids = idSpans(wholeOf(subject));
  const from = firstAtLeast(ids, stretch.start, ({ end }) => end);
  const near = ids.slice(
    from,
    firstAtLeast(ids, stretch.end, ({ start }) => start),
  );
  const idAt = sweep(near, (span) => span);
  return near.length === 0 ? all : all.filter(({ start }) => !idAt(start));
}

/** Returns a function that finds the item around an offset. Items are sorted by start, and successive offsets must not decrease. */
function sweep<T>(items: readonly T[], spanOf: (item: T) => Span): (offset: number) => T | undefined {
  let next = 0;
  let current: T | undefined;
  return (offset) => {
    for (let item = items[next]; item !== undefined && spanOf(item).start <= offset; item = items[++next]) {
      if (current === undefined || spanOf(item).end > spanOf(current).end || spanOf(current).end <= offset)
        current = item;
    }
    return current !== undefined && offset < spanOf(current).end ? current : undefined;
  };
}

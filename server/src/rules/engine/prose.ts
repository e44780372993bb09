import { startingIn } from '../../markdown/places.ts';
import { maskProse } from '../../markdown/prose.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { once } from './once.ts';
import { CONTEXT_WINDOW } from '../incremental/partMemory.ts';
import { FindAgain, movedLists, type SpanLists } from '../incremental/findAgain.ts';
import { type Memory, memoryOf } from '../incremental/memory.ts';
import { inParts, isDivided, partOf } from '../incremental/parts.ts';
import type { ResolvedLink, Subject } from './subject.ts';

/**
 * The text of the article in which everything except prose is masked, with unchanged offsets. Computed once for all rules. The
 * displayed text of a macro link is prose, like the text of a link. See `TRANSPARENT` and `BARRIER`.
 */
export const proseOf = once((subject): string =>
  isDivided(subject) ? Array.from(proseInParts(subject), ({ answer }) => answer).join('') : proseIn(subject),
);

function proseIn(subject: Subject): string {
  return maskProse(subject.document, shownTexts(subject.links), partOf(subject));
}

const proseInParts = inParts(proseIn);

/** A piece of an article's prose and its UTF-16 offset in the article. */
export interface Prose {
  readonly text: string;
  readonly from: number;
}

/** The prose of the subject. For a part of an article, it includes the text after the part into which a match can extend. */
export const proseNear = once((subject): Prose => {
  const { document } = subject;
  const part = partOf(subject);
  if (!part) return { text: proseOf(subject), from: 0 };
  const { start, end, whole } = part;
  const stretch = { start, end: Math.min(end + CONTEXT_WINDOW, document.text.length) };
  const links = subject.glossary.macros ? startingIn(whole.links, stretch, ({ link }) => link.span) : [];
  return { text: maskProse(document, shownTexts(links), stretch), from: start };
});

/** Returns the spans of the texts that macro links display themselves. */
function shownTexts(links: readonly ResolvedLink[]): Span[] {
  return links.flatMap(({ link }) => (link.kind === 'macro' && !showsItsName(link) ? [link.textSpan] : []));
}

/** A match of a pattern. */
export interface Place {
  readonly span: Span;
  readonly found: RegExpMatchArray;
}

/** Returns all matches of the pattern (with the flag `g`) in the prose. */
export function placesInProse(subject: Subject, pattern: RegExp): Generator<Place> {
  return placesIn(subject, proseNear(subject), pattern);
}

/** Like `placesInProse`, but in the whole text. */
export function placesInText(subject: Subject, pattern: RegExp): Generator<Place> {
  return placesIn(subject, textNear(subject), pattern);
}

/** The text of the article. For a part of an article, that of the part and the text after it into which a match can extend. */
export function textNear(subject: Subject): Prose {
  const { text } = subject.document;
  const part = partOf(subject);
  return part ? { text: text.slice(part.start, part.end + CONTEXT_WINDOW), from: part.start } : { text, from: 0 };
}

function* placesIn(subject: Subject, { text, from }: Prose, pattern: RegExp): Generator<Place> {
  const end = partOf(subject)?.end ?? Infinity;
  for (const found of text.matchAll(pattern)) {
    const start = from + found.index;
    if (start >= end) return;
    yield { span: { start, end: start + found[0].length }, found };
  }
}

/** Searches a text for spans. Returns several lists at once, each in text order. */
export type Search<L extends SpanLists> = (text: string) => L;

/**
 * Creates a search in the prose of articles. While the user types, only the text between the barriers around the change is
 * searched again, so a result must not depend on text beyond a `BARRIER` or outside the part. `stamp`: dependencies besides the
 * text.
 */
export function proseSearch<L extends SpanLists>(): (
  subject: Subject,
  stamp: readonly unknown[],
  search: Search<L>,
) => L {
  const earlier = new WeakMap<Memory, FindAgain<L>>();
  return (subject, stamp, search) => {
    const part = partOf(subject);
    if (part) return searchPart(part, proseNear(subject), search);
    const memory = memoryOf(subject);
    if (!memory) return search(proseOf(subject));
    let again = earlier.get(memory);
    if (!again) earlier.set(memory, (again = new FindAgain()));
    return again.find(stamp, proseOf(subject), search);
  };
}

function searchPart<L extends SpanLists>({ start, end }: Span, { text, from }: Prose, search: Search<L>): L {
  return movedLists(search(text.slice(start - from, end - from)), start);
}

import { startingIn } from '../../markdown/places.ts';
import { maskProse } from '../../markdown/prose.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { once } from './once.ts';
import { REACH } from '../incremental/partMemory.ts';
import { inParts, isDivided } from '../incremental/parts.ts';
import type { ResolvedLink, Subject } from './rule.ts';

/**
 * The article's text with everything masked that is not prose, every offset kept; made once for all rules. The text that a
 * mention shows is prose, as a link's is. See `TRANSPARENT` and `BARRIER`.
 */
export const proseOf = once((subject): string =>
  isDivided(subject) ? Array.from(proseInParts(subject), ({ answer }) => answer).join('') : proseIn(subject),
);

function proseIn({ document, links, part }: Subject): string {
  return maskProse(document, shownTexts(links), part);
}

const proseInParts = inParts(proseIn);

/** A piece of an article's prose, and the offset in the article at which it begins. */
export interface Prose {
  readonly text: string;
  readonly from: number;
}

/** The prose of what the subject is about: of a part with what is behind it, as far as a place may reach. */
export const proseNear = once((subject): Prose => {
  const { part, document } = subject;
  if (!part) return { text: proseOf(subject), from: 0 };
  const { start, end, whole } = part;
  const stretch = { start, end: Math.min(end + REACH, document.text.length) };
  const links = subject.glossary.mentions ? startingIn(whole.links, stretch, ({ link }) => link.span) : [];
  return { text: maskProse(document, shownTexts(links), stretch), from: start };
});

/** Where mentions show a text of their own. */
function shownTexts(links: readonly ResolvedLink[]): Span[] {
  return links.flatMap(({ link }) => (link.kind === 'mention' && !showsItsName(link) ? [link.textSpan] : []));
}

/** A place where a pattern fits. */
export interface Place {
  readonly span: Span;
  readonly found: RegExpMatchArray;
}

/** Every place where the pattern (with the flag g) fits the prose. */
export function placesInProse(subject: Subject, pattern: RegExp): Generator<Place> {
  return placesIn(subject, proseNear(subject), pattern);
}

/** The same in the text. */
export function placesInText(subject: Subject, pattern: RegExp): Generator<Place> {
  const { text } = subject.document;
  const { part } = subject;
  return placesIn(
    subject,
    part ? { text: text.slice(part.start, part.end + REACH), from: part.start } : { text, from: 0 },
    pattern,
  );
}

function* placesIn({ part }: Subject, { text, from }: Prose, pattern: RegExp): Generator<Place> {
  const end = part?.end ?? Infinity;
  for (const found of text.matchAll(pattern)) {
    const start = from + found.index;
    if (start >= end) return;
    yield { span: { start, end: start + found[0].length }, found };
  }
}

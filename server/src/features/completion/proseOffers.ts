import type { Subject } from '../../rules/engine/subject.ts';
import { proseOf } from '../../rules/engine/prose.ts';
import type { Span } from '../../markdown/types.ts';
import { comparable, type ConceptName } from './nameTable.ts';
import { linkOffers, namesFor } from './linkOffers.ts';
import type { Offers, OfferSource } from './offers.ts';
import { isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The words before the cursor that may begin a term together. */
const MOST_WORDS = 4;
/** Fewer letters begin too many terms. */
const SHORTEST_BEGINNING = 2;

/**
 * Links for the words at the cursor, where somebody asks for them: a term that stands there is wrapped as it is, inflected or
 * not (`rynku docelowego|`), and the beginning of one is completed (`ryn|`).
 */
export const proseOffers: OfferSource = ({ subject, cursor, options }) => {
  const { document, links } = subject;
  if (!options.invoked || !isInBody(document, cursor)) return undefined;
  const isInside = ({ start, end }: Span): boolean => start < cursor && cursor < end;
  if (links.some(({ link }) => isInside(link.span)) || document.shortcodes.some(isInside)) return undefined;
  return offersOf(subject, term(subject, cursor)) ?? offersOf(subject, beginning(subject, cursor, options.names));
};

function offersOf(subject: Subject, found: Found | undefined): Offers | undefined {
  const offers = found ? linkOffers(subject, found.names, found.slot) : [];
  return found && offers.length > 0 ? { slot: found.slot, offers, isComplete: false } : undefined;
}

interface Found {
  readonly slot: Slot;
  readonly names: readonly ConceptName[];
}

/** The term that stands at the cursor, or just before it. */
function term(subject: Subject, cursor: number): Found | undefined {
  const { document, glossary, facts } = subject;
  const start = cursor - lineBefore(document, cursor).length;
  const end = cursor + lineAfter(document, cursor).length;
  const line = proseOf(subject).slice(start, end);
  const match = glossary.terms
    .of(facts.locale)
    .find(line)
    .find((each) => start + each.start <= cursor && cursor <= start + each.end);
  if (!match) return undefined;
  const span = { start: start + match.start, end: start + match.end };
  const name = document.text.slice(span.start, span.end);
  // A bracket within would end the link.
  if (/[[\]]/.test(name)) return undefined;
  const sure = match.candidates.filter(({ evidence, status }) => evidence !== 'learned' && status !== 'deprecated');
  return { slot: slotOf(subject, span, cursor), names: sure.map(({ concept }) => ({ slug: concept, name })) };
}

/** The most words before the cursor that a term begins with. */
function beginning(subject: Subject, cursor: number, revision: number): Found | undefined {
  const before = lineBefore(subject.document, cursor);
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(proseOf(subject).slice(cursor - before.length, cursor))?.[0] ?? '';
  if (last.length < SHORTEST_BEGINNING) return undefined;
  const starts = [...before.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  for (const start of starts.slice(-MOST_WORDS)) {
    const typed = before.slice(start);
    const names = namesFor(subject, typed, revision).filter(({ name }) =>
      comparable(name).startsWith(comparable(typed)),
    );
    if (names.length === 0) continue;
    const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(lineAfter(subject.document, cursor))?.[0] ?? '';
    return { slot: slotOf(subject, { start: cursor - typed.length, end: cursor + rest.length }, cursor), names };
  }
  return undefined;
}

function slotOf({ document }: Subject, span: Span, cursor: number): Slot {
  return { span, cursor, typed: document.text.slice(span.start, cursor), isWhole: true };
}

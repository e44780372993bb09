import type { Subject } from '../../rules/engine/subject.ts';
import { linkSourceOf } from '../../rules/links/linkStyle.ts';
import { proseOf } from '../../rules/engine/prose.ts';
import type { Span } from '../../markdown/types.ts';
import { comparable } from './nameTable.ts';
import { deprecatedFor, insteadOf, type LinkedName, linkOffers, namesFor } from './linkOffers.ts';
import { type CompletionOptions, MOST_OFFERS, type Offer, type Offers, type OfferSource } from './offers.ts';
import { isInBody, lineAfter, lineBefore, type Slot } from './slot.ts';

/** The maximum number of words before the cursor that can start a term. */
const MOST_WORDS = 4;
/** The minimum length of a prefix. Shorter ones match too many terms. */
const SHORTEST_BEGINNING = 2;

/**
 * Offers links for the words at the cursor, on request: an inflected or uninflected term is linked
 * (`rynku docelowego|`), and the start of a term is completed (`ryn|`). If no link is possible, the name is completed.
 */
export const proseOffers: OfferSource = ({ subject, cursor, options }) => {
  const { document, links } = subject;
  if (!options.invoked || !isInBody(document, cursor)) return undefined;
  const isInside = ({ start, end }: Span): boolean => start < cursor && cursor < end;
  if (links.some(({ link }) => isInside(link.span)) || document.shortcodes.some(isInside)) return undefined;
  const begun = beginning(subject, cursor, options);
  return offersOf(subject, term(subject, cursor)) ?? offersOf(subject, begun) ?? namesOf(subject, begun);
};

/** Only the names, if the site has no links to these concepts: those of a data file may have no address. */
function namesOf(subject: Subject, found: Found | undefined): Offers | undefined {
  if (!found) return undefined;
  const { writer } = subject.glossary.links;
  const source = linkSourceOf(subject);
  // `Nectar` and `nectar` are duplicates.
  const byName = new Map(found.names.toReversed().map((each) => [each.name.toLowerCase(), each]));
  const plain = [...byName.values()]
    .toReversed()
    .filter(({ slug, name }) => name !== found.slot.typed && writer.writeLink(slug, source, name) === undefined);
  const offers = plain.slice(0, MOST_OFFERS).map(({ slug, name }): Offer => {
    return { label: name, newText: name, kind: TEXT, title: slug, slug, filterText: name };
  });
  return offers.length > 0 ? { slot: found.slot, offers, isComplete: false } : undefined;
}

const TEXT = 1;

function offersOf(subject: Subject, found: Found | undefined): Offers | undefined {
  const offers = found ? linkOffers(subject, found.names, found.slot) : [];
  return found && offers.length > 0 ? { slot: found.slot, offers, isComplete: false } : undefined;
}

interface Found {
  readonly slot: Slot;
  readonly names: readonly LinkedName[];
}

/** The term at the cursor, or directly before it. */
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
  // A bracket in the text would end the link.
  if (/[[\]]/.test(name)) return undefined;
  const sure = match.candidates.filter(({ evidence, status }) => evidence !== 'learned' && status !== 'deprecated');
  return { slot: slotOf(subject, span, cursor), names: sure.map(({ concept }) => ({ slug: concept, name })) };
}

/** The longest sequence of words before the cursor that a term starts with. */
function beginning(subject: Subject, cursor: number, options: CompletionOptions): Found | undefined {
  const before = lineBefore(subject.document, cursor);
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(proseOf(subject).slice(cursor - before.length, cursor))?.[0] ?? '';
  if (last.length < SHORTEST_BEGINNING) return undefined;
  const starts = [...before.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  for (const start of starts.slice(-MOST_WORDS)) {
    const typed = before.slice(start);
    const begun = namesFor(subject, typed, options.names).filter(({ name }) =>
      comparable(name).startsWith(comparable(typed)),
    );
    const names = [...begun, ...insteadOf(subject, deprecatedFor(subject, typed, options.names), options)];
    if (names.length === 0) continue;
    const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(lineAfter(subject.document, cursor))?.[0] ?? '';
    return { slot: slotOf(subject, { start: cursor - typed.length, end: cursor + rest.length }, cursor), names };
  }
  return undefined;
}

function slotOf({ document }: Subject, span: Span, cursor: number): Slot {
  return { span, cursor, typed: document.text.slice(span.start, cursor), isWhole: true };
}

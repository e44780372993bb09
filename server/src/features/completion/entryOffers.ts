import { anchorsOf } from '../../markdown/anchors/anchors.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { comparable } from './nameTable.ts';
import { type CompletionOptions, MOST_OFFERS, type Offer, type OfferSource } from './offers.ts';
import { rankedConcepts } from './rankedConcepts.ts';
import type { TargetSlot } from './slot.ts';
import { targetSlot } from './targetSlot.ts';

const REFERENCE = 18;

/** Offers the entries of a page after the `#` of a link to it, best first: `#|`, `glossary.md#|`, `/docs/glossary/#|`. */
export const entryOffers: OfferSource = ({ subject, cursor, options }) => {
  const slot = targetSlot(subject.document, cursor);
  const sharp = slot ? slot.typed.indexOf('#') : -1;
  if (!slot || sharp < 0) return undefined;
  const typed = slot.typed.slice(sharp + 1);
  const offers = offersIn(subject, slot, { target: slot.typed.slice(0, sharp), typed }, options);
  if (offers.length === 0) return undefined;
  const start = slot.span.start + sharp + 1;
  // Each letter changes the ranking.
  return { slot: { span: { start, end: slot.span.end }, cursor, typed }, offers, isComplete: false };
};

interface TypedFragment {
  /** The text before the `#`. */
  readonly target: string;
  readonly typed: string;
}

function offersIn(
  subject: Subject,
  slot: TargetSlot,
  { target, typed }: TypedFragment,
  { names }: CompletionOptions,
): Offer[] {
  const { glossary, facts, kind, document } = subject;
  const isOwn = target === '';
  if (glossary.layout.pages.length === 0 || (isOwn && kind !== 'entryPage')) return [];
  const origin = { path: facts.path, locale: facts.locale, slug: undefined };
  // The page itself needs no resolving, which would read all of its anchors.
  const read = isOwn ? undefined : glossary.links.resolve(`${target}#x`, origin);
  const locale = read?.kind === 'concept' ? read.locale : facts.locale;
  const query = { text: slot.text, query: typed.toLowerCase(), locale, revision: names };
  const offers = rankedConcepts(subject, query).flatMap((slug): Offer[] => {
    const entry = glossary.articles.get(slug, locale);
    if (!entry || entry.id === entry.path) return [];
    if (isOwn ? entry.path !== facts.path : nameOf(entry.path) !== nameOf(target)) return [];
    const id = glossary.links.writer.targetTo(slug, locale, entry)?.slice(1);
    if (id === undefined) return [];
    return [{ label: slug, newText: id + slot.closing, kind: REFERENCE, title: entry.title, slug, filterText: typed }];
  });
  return isOwn ? [...offers, ...sectionsIn(document, glossary.layout.headingIds, offers, typed)] : offers;
}

/** The other sections of the page that start with the typed text. */
function sectionsIn(
  document: Subject['document'],
  style: Parameters<typeof anchorsOf>[1],
  entries: readonly Offer[],
  typed: string,
): Offer[] {
  if (entries.length >= MOST_OFFERS) return [];
  const known = new Set(entries.map(({ label }) => label));
  const wanted = comparable(typed);
  const others = anchorsOf(document, style).all.filter(({ id }) => !known.has(id) && comparable(id).startsWith(wanted));
  return others
    .slice(0, MOST_OFFERS - entries.length)
    .map(({ id, heading }) => ({ label: id, newText: id, kind: REFERENCE, title: heading, filterText: typed }));
}

/** The name of a page in addresses and paths: `glossary` of `docs/glossary.pl.md` and `/docs/glossary/`. */
function nameOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const names = segments.map((segment) => segment.replace(/(?:\.[\w-]+)?\.mdx?$/i, ''));
  const last = names.at(-1) ?? '';
  return (/^_?(?:index|readme)$/i.test(last) ? names.at(-2) : last)?.toLowerCase() ?? '';
}

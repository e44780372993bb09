import type { Subject } from '../../rules/engine/subject.ts';
import { articleShown } from '../articles.ts';
import { macroNames } from './conceptNames.ts';
import { comparable, type ConceptName } from './nameTable.ts';
import type { Offer, OfferSource } from './offers.ts';
import { first, rankedConcepts } from './rankedConcepts.ts';
import { isInBody } from './slot.ts';

const REFERENCE = 18;

/** Offers names for a macro link, in the layout's syntax: `term_id="|"`, `{{Glossary("|")}}`, `@|`. */
export const macroOffers: OfferSource = ({ subject, cursor, options }) => {
  const { glossary, document } = subject;
  const found = glossary.macros && isInBody(document, cursor) && glossary.macros.nameAt(document, cursor);
  if (!found) return undefined;
  const { span, text } = found;
  const slot = { span, cursor, typed: document.text.slice(span.start, cursor) };
  const names = rankedNames(subject, slot.typed, text, options.names);
  return { slot, offers: names.map((name) => offer(subject, name)), isComplete: false };
};

function rankedNames(subject: Subject, typed: string, text: string, revision: number): ConceptName[] {
  const { glossary, facts } = subject;
  const query = { text, query: typed, locale: facts.locale, revision };
  const usualNames = function* (): Generator<ConceptName> {
    for (const slug of rankedConcepts(subject, query)) {
      const [name] = glossary.links.writer.macroNames(slug, facts.locale);
      if (name !== undefined) yield { slug, name };
    }
  };
  // If a concept has several names, the one that matches the typed text is offered.
  if (glossary.macros?.namesAreSlugs || typed === '') return first([usualNames()]);
  const table = macroNames(glossary, facts.locale, revision);
  const wanted = comparable(typed);
  const begun = mostUsedFirst(subject, [...table.beginning(wanted)]);
  const known = new Set(begun.map(({ name }) => name));
  const others = [...table.withWord(wanted), ...usualNames()].filter(({ name }) => !known.has(name));
  return first([begun, others]);
}

/** Most used concepts first; concepts with equal use keep their order. */
function mostUsedFirst({ glossary, facts }: Subject, names: readonly ConceptName[]): ConceptName[] {
  const terms = glossary.terms.near(facts.locale);
  return names.toSorted((one, other) => terms.usesOf(other.slug) - terms.usesOf(one.slug));
}

function offer({ glossary, facts }: Subject, { slug, name }: ConceptName): Offer {
  const title = articleShown(glossary, slug, facts.locale)?.title;
  return { label: name, newText: name, kind: REFERENCE, title, slug };
}

import type { LinkSource } from '../../glossary/linkWriter.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { linkSourceOf } from '../../rules/links/linkStyle.ts';
import { namesInTitle } from '../../terms/titles.ts';
import { bracketSlot } from './bracketSlot.ts';
import { conceptNames, deprecatedNames } from './conceptNames.ts';
import { meantConcepts } from './meantConcepts.ts';
import { comparable, type ConceptName } from './nameTable.ts';
import { type CompletionOptions, MOST_OFFERS, type Offer, type OfferSource } from './offers.ts';
import { first, unaskedConcepts } from './rankedConcepts.ts';
import type { Slot } from './slot.ts';

const REFERENCE = 18;

/** A name to link. */
export interface LinkedName extends ConceptName {
  readonly isDeprecated?: boolean;
}

/** Offers complete links for text in brackets: `[ryn|]` becomes `[rynek docelowy](/target-market)`. */
export const bracketOffers: OfferSource = ({ subject, cursor, options }) => {
  const slot = bracketSlot(subject, cursor);
  if (!slot) return undefined;
  const { text, typedText } = slot;
  const names =
    text === ''
      ? titlesOf(subject, unaskedConcepts(subject, subject.facts.locale, options.names))
      : [
          ...asWritten(subject, text),
          ...namesFor(subject, typedText, options.names),
          ...alike(subject, text),
          ...insteadOf(subject, deprecatedFor(subject, typedText, options.names), options),
        ];
  return { slot, offers: linkOffers(subject, names, slot), isComplete: false };
};

/** The author's own words, linked to the concept that they name. */
export function asWritten({ glossary, facts }: Subject, text: string): ConceptName[] {
  const candidates = glossary.terms.of(facts.locale).lookup(text);
  const sure = candidates.filter(({ evidence, status }) => evidence !== 'learned' && status !== 'deprecated');
  return sure.map(({ concept }) => ({ slug: concept, name: text }));
}

/** The locale's terms that start with the typed text, then terms with a word that starts with it. */
export function namesFor(subject: Subject, typed: string, revision: number): ConceptName[] {
  const { here } = conceptNames(subject.glossary, subject.facts.locale, revision);
  const query = comparable(typed.trimStart());
  const begun = [...here.beginning(query)].map(({ slug, name }) => ({ slug, name: typed + name.slice(typed.length) }));
  return first([begun, here.withWord(query)]);
}

/** The locale's deprecated names that start with the typed text. */
export function deprecatedFor({ glossary, facts }: Subject, typed: string, revision: number): LinkedName[] {
  const names = deprecatedNames(glossary, facts.locale, revision).beginning(comparable(typed.trimStart()));
  return [...names].map(({ slug, name }) => ({ slug, name: typed + name.slice(typed.length), isDeprecated: true }));
}

/** The names to use instead of deprecated ones; then these, if the client strikes them through. */
export function insteadOf(
  subject: Subject,
  deprecated: readonly LinkedName[],
  { strikesThrough = false }: CompletionOptions,
): LinkedName[] {
  const slugs = deprecated.map(({ slug }) => slug);
  return [...titlesOf(subject, [...new Set(slugs)]), ...(strikesThrough ? deprecated : [])];
}

/** The titles of the concepts in the article's locale. */
export function titlesOf({ glossary, facts }: Subject, slugs: readonly string[]): ConceptName[] {
  return slugs.flatMap((slug) => {
    const title = glossary.articles.get(slug, facts.locale)?.title;
    const [name] = title === undefined ? [] : namesInTitle(title, slug);
    return name === undefined ? [] : [{ slug, name }];
  });
}

/** The links with these texts, in the layout's syntax, without duplicates. */
export function linkOffers(subject: Subject, names: readonly LinkedName[], { typed }: Slot): Offer[] {
  const { glossary, facts } = subject;
  const [bracket = ''] = /^\[*/.exec(typed) ?? [];
  const source = linkSourceOf(subject);
  // After `[[`, the user wants a wiki link.
  const from: LinkSource = bracket.length < 2 ? source : { ...source, style: { form: 'wiki', slash: undefined } };
  const offers = new Map<string, Offer>();
  for (const { slug, name, isDeprecated = false } of names) {
    if (offers.size > MOST_OFFERS) break;
    const newText = slug === facts.slug ? undefined : glossary.links.writer.writeLink(slug, from, name);
    // `Rynek` and `rynek` are duplicates.
    if (newText === undefined || offers.has(newText.toLowerCase())) continue;
    // VS Code sends no new request at a space: the list stays while this matches the typed text. An exact match would be sorted first.
    const filterText = `${bracket}${name}`.startsWith(typed) ? `${bracket}${name}` : `${typed} `;
    offers.set(newText.toLowerCase(), {
      label: name,
      newText,
      kind: REFERENCE,
      title: slug,
      slug,
      filterText,
      isDeprecated,
    });
  }
  return [...offers.values()];
}

/** The titles with a spelling similar to the text. */
function alike(subject: Subject, text: string): ConceptName[] {
  return titlesOf(subject, meantConcepts(subject.glossary, subject.facts.locale, text));
}

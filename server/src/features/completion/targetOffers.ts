import type { Glossary } from '../../glossary/glossary.ts';
import type { LinkSource } from '../../glossary/glossaryLinks.ts';
import { isAddressTemplate, writeTemplate } from '../../glossary/linkTemplate.ts';
import { writtenTarget } from '../../markdown/htmlLinks.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { articleShown } from '../articles.ts';
import type { Offer, OfferSource } from './offers.ts';
import { rankedConcepts } from './rankedConcepts.ts';
import type { TargetSlot } from './slot.ts';
import { targetSlot } from './targetSlot.ts';
import { wantedTarget } from './wantedTarget.ts';

/** Offers concepts for the target of a link: `[rynku docelowego](/|)`. */
export const targetOffers: OfferSource = ({ subject, cursor, options }) => {
  const slot = targetSlot(subject.document, cursor);
  const wanted = slot && wantedTarget(slot.typed, subject.glossary);
  if (!wanted) return undefined;
  const locale = wanted.locale ?? subject.facts.locale;
  const { glossary, facts } = subject;
  const pagesHere = pagesFor(glossary, locale);
  const pages = [...new Set([...pagesHere, ...pagesFor(glossary, glossary.articles.sourceLocale)])];
  const query = { text: slot.text, query: wanted.query, locale, revision: options.names, pages };
  const isHere = new Set(locale === facts.locale ? pagesHere : []);
  const offers = rankedConcepts(subject, query).flatMap(
    (slug) => offer(subject, slot, slug, wanted.locale, isHere) ?? [],
  );
  // Each letter changes the ranking.
  return { slot, offers, isComplete: false };
};

/** The locale's pages that can be linked like concepts. */
function pagesFor(glossary: Glossary, locale: string): string[] {
  return glossary.layout.bareSlug === 'none' ? [] : glossary.articles.pagesIn(locale);
}

/**
 * The offer with the concept's target in the given locale, or otherwise in a locale that has the concept; undefined if
 * nothing can link the concept.
 */
function offer(
  { glossary, facts }: Subject,
  { isHtml, closing }: TargetSlot,
  slug: string,
  locale: string | undefined,
  pagesHere: ReadonlySet<string>,
): Offer | undefined {
  const here =
    glossary.articles.get(slug, facts.locale) !== undefined ||
    (pagesHere.has(slug) && !glossary.articles.hasConcept(slug));
  const target = targetOf(glossary, slug, locale ?? (here ? facts.locale : glossary.articles.sourceLocale), facts);
  if (target === undefined) return undefined;
  const title = articleShown(glossary, slug, locale ?? facts.locale)?.title;
  const newText = (isHtml ? writtenTarget({ kind: 'html' }, target) : target) + closing;
  return { label: target, newText, kind: REFERENCE, title, slug };
}

const REFERENCE = 18;

function targetOf(glossary: Glossary, slug: string, locale: string, from: LinkSource): string | undefined {
  const target = glossary.links.targetTo(slug, locale, from);
  const { link = '/{slug}' } = glossary.layout;
  return target ?? (isAddressTemplate(link) ? writeTemplate(link, encodeURI(slug), locale) : undefined);
}

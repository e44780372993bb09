import type { Glossary } from '../../glossary/glossary.ts';
import type { Subject } from '../../rules/rule.ts';
import { articleShown } from '../articles.ts';
import type { Offer, OfferSource } from './offers.ts';
import { rankedConcepts } from './rankedConcepts.ts';
import { targetSlot } from './targetSlot.ts';
import { wantedTarget } from './wantedTarget.ts';

/** Concepts for the target of a link: `[rynku docelowego](/|)`. */
export const targetOffers: OfferSource = ({ subject, cursor, options }) => {
  const slot = targetSlot(subject.document, cursor);
  const wanted = slot && wantedTarget(slot.typed, subject.glossary);
  if (!wanted) return undefined;
  const locale = wanted.locale ?? subject.facts.locale;
  const pages = pagesFor(subject.glossary, locale);
  const query = { text: slot.text, query: wanted.query, locale, revision: options.names, pages };
  const offers = rankedConcepts(subject, query).map((slug) => offer(subject, slug, wanted.locale));
  // Each letter ranks them anew.
  return { slot, offers, isComplete: false };
};

/** The pages that links may lead to, where they are linked like concepts. */
function pagesFor(glossary: Glossary, locale: string): string[] {
  if (glossary.layout.bareSlug === 'none') return [];
  return [...new Set([locale, glossary.sourceLocale].flatMap((where) => glossary.pagesIn(where)))];
}

/** The target that leads to the concept in the locale, or where none is given in the locale that has it. */
function offer({ glossary, facts }: Subject, slug: string, locale: string | undefined): Offer {
  const here = glossary.article(slug, facts.locale) !== undefined || isPageOf(glossary, slug, facts.locale);
  const target = targetOf(glossary, slug, locale ?? (here ? facts.locale : glossary.sourceLocale), facts.locale);
  const title = articleShown(glossary, slug, locale ?? facts.locale)?.title;
  return { label: target, newText: target, kind: REFERENCE, title, slug };
}

function isPageOf(glossary: Glossary, name: string, locale: string): boolean {
  return !glossary.hasConcept(name) && glossary.pagesIn(locale).includes(name);
}

const REFERENCE = 18;

function targetOf(glossary: Glossary, slug: string, locale: string, fromLocale: string): string {
  return (
    glossary.targetTo(slug, locale, fromLocale) ??
    glossary.layout.link.replace(/\{slug(?:\*\*)?\}/, () => encodeURI(slug))
  );
}

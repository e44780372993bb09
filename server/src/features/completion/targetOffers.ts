import type { Glossary } from '../../glossary/glossary.ts';
import type { LinkSource } from '../../glossary/linkWriter.ts';
import type { LinkForm, LinkStyle } from '../../glossary/linkStyle.ts';
import { isAddressTemplate, writeTemplate } from '../../glossary/linkTemplate.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import { writtenTarget } from '../../markdown/htmlLinks.ts';
import { linkSourceOf, linkStyleOf } from '../../rules/links/linkStyle.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { articleShown } from '../articles.ts';
import type { Offer, OfferSource } from './offers.ts';
import { rankedConcepts } from './rankedConcepts.ts';
import type { TargetSlot } from './slot.ts';
import { targetSlot } from './targetSlot.ts';
import { type WantedTarget, wantedTarget } from './wantedTarget.ts';

/** Offers concepts for the target of a link: `[rynku docelowego](/|)`. */
export const targetOffers: OfferSource = ({ subject, cursor, options }) => {
  const slot = targetSlot(subject.document, cursor);
  const wanted = slot && (wantedTarget(slot.typed, subject.glossary) ?? wantedFile(subject, slot.typed));
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
  return glossary.layout.bareSlug === 'none' ? [] : glossary.articles.pages.namesIn(locale);
}

/** The offer with the concept's target in the given locale, otherwise in a locale that has the concept; undefined if the concept cannot be linked. */
function offer(
  subject: Subject,
  { isHtml, closing, typed }: TargetSlot,
  slug: string,
  locale: string | undefined,
  pagesHere: ReadonlySet<string>,
): Offer | undefined {
  const { glossary, facts } = subject;
  const here =
    glossary.articles.get(slug, facts.locale) !== undefined ||
    (pagesHere.has(slug) && !glossary.articles.hasConcept(slug));
  const target = targetOf(glossary, slug, locale ?? (here ? facts.locale : glossary.articles.sourceLocale), {
    ...linkSourceOf(subject),
    ...(typed.startsWith('/') ? { style: asAddress(subject) } : {}),
  });
  if (target === undefined) return undefined;
  const title = articleShown(glossary, slug, locale ?? facts.locale)?.title;
  const newText = (isHtml ? writtenTarget({ kind: 'html' }, target) : target) + closing;
  return { label: target, newText, kind: REFERENCE, title, slug };
}

/** The meaning of an incomplete relative path, if the file or the site has links to files. */
function wantedFile(subject: Subject, typed: string): WantedTarget | undefined {
  const { link } = subject.glossary.layout;
  const form = linkStyleOf(subject)?.form;
  const linksFiles = form === undefined ? link === '{file}' || link === '{page}' : FILE_FORMS.has(form);
  if (!linksFiles || typed.startsWith('/') || /^[a-z][a-z0-9+.-]*:|[#?]/i.test(typed)) return undefined;
  const name = typed.slice(typed.lastIndexOf('/') + 1).toLowerCase();
  return { locale: undefined, query: name.slice(0, name.length - (markdownExtensionOf(name)?.length ?? 0)) };
}

const FILE_FORMS: ReadonlySet<LinkForm> = new Set(['file', 'page', 'alias']);

/** The style for a typed address; a trailing slash is added if the file uses them. */
function asAddress(subject: Subject): LinkStyle | undefined {
  return { form: 'address', slash: linkStyleOf(subject)?.slash };
}

const REFERENCE = 18;

function targetOf(glossary: Glossary, slug: string, locale: string, from: LinkSource): string | undefined {
  const target = glossary.links.writer.targetTo(slug, locale, from);
  const { link = '/{slug}' } = glossary.layout;
  return target ?? (isAddressTemplate(link) ? writeTemplate(link, encodeURI(slug), locale) : undefined);
}

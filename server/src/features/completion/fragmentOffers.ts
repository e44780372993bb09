import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import { articleShown } from '../articles.ts';
import type { OfferSource } from './offers.ts';
import { targetSlot } from './targetSlot.ts';

const REFERENCE = 18;

/** The headings of the article that a link leads to, after the `#` of its target: `/target-market#|`. */
export const fragmentOffers: OfferSource = ({ subject, cursor, options: { articles } }) => {
  const { document, glossary, facts, isArticle } = subject;
  const slot = targetSlot(document, cursor);
  const sharp = slot ? slot.typed.indexOf('#') : -1;
  if (!slot || !articles || sharp <= 0) return undefined;
  const origin = { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
  const destination = glossary.resolve(slot.typed.slice(0, sharp), origin);
  if (destination.kind !== 'concept') return undefined;
  const article = articleShown(glossary, destination.slug, destination.locale);
  const text = article && articles.textOf(article.path);
  if (text === undefined) return undefined;
  const { headings } = parseMarkdown(text);
  const slugs = githubSlugs(headings.map((heading) => heading.text));
  if (headings.length === 0) return undefined;
  const offers = headings.map((heading, at) => {
    const fragment = slugs[at] ?? '';
    return { label: fragment, newText: fragment, kind: REFERENCE, title: heading.text, filterText: fragment } as const;
  });
  const start = slot.span.start + sharp + 1;
  const typed = slot.typed.slice(sharp + 1);
  return {
    slot: { span: { start, end: slot.span.end }, cursor, typed },
    offers: offers.filter(({ label }) => label !== ''),
    isComplete: true,
  };
};

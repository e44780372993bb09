import { type Anchors, anchorsIn, anchorsOf } from '../../markdown/anchors/anchors.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { type Articles, articleShown } from '../articles.ts';
import type { OfferSource } from './offers.ts';
import { targetSlot } from './targetSlot.ts';

const REFERENCE = 18;

/** Offers the anchors of the link's article, or of the page itself, after the `#` of a target: `/target-market#|`, `#|`. */
export const fragmentOffers: OfferSource = ({ subject, cursor, options: { articles } }) => {
  const slot = targetSlot(subject.document, cursor);
  const sharp = slot ? slot.typed.indexOf('#') : -1;
  if (!slot || sharp < 0) return undefined;
  const target = slot.typed.slice(0, sharp);
  const style = subject.glossary.layout.headingIds;
  const anchors =
    target === '' ? anchorsOf(subject.document, style) : articles && anchorsBehind(subject, target, articles);
  if (!anchors || anchors.all.length === 0) return undefined;
  const offers = anchors.all.map(({ id, heading }) => {
    return { label: id, newText: id + slot.closing, kind: REFERENCE, title: heading, filterText: id } as const;
  });
  const start = slot.span.start + sharp + 1;
  const typed = slot.typed.slice(sharp + 1);
  return { slot: { span: { start, end: slot.span.end }, cursor, typed }, offers, isComplete: true };
};

function anchorsBehind(
  { glossary, facts, isArticle }: Subject,
  target: string,
  articles: Articles,
): Anchors | undefined {
  const origin = { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
  const destination = glossary.links.resolve(target, origin);
  const article =
    destination.kind === 'concept' ? articleShown(glossary, destination.slug, destination.locale) : undefined;
  const text = article && articles.textOf(article.path);
  if (!article || text === undefined) return undefined;
  return anchorsIn(text, flavorOf(article.path), glossary.layout.headingIds);
}

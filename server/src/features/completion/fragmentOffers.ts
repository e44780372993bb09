import { anchorsIn, anchorsOf } from '../../markdown/anchors/anchors.ts';
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
  const page = target === '' ? subject.document : articles && textBehind(subject, target, articles);
  if (page === undefined) return undefined;
  const style = subject.glossary.layout.headingIds;
  const { all } = typeof page === 'string' ? anchorsIn(page, style) : anchorsOf(page, style);
  if (all.length === 0) return undefined;
  const offers = all.map(({ id, heading }) => {
    return { label: id, newText: id + slot.closing, kind: REFERENCE, title: heading, filterText: id } as const;
  });
  const start = slot.span.start + sharp + 1;
  const typed = slot.typed.slice(sharp + 1);
  return { slot: { span: { start, end: slot.span.end }, cursor, typed }, offers, isComplete: true };
};

function textBehind({ glossary, facts, isArticle }: Subject, target: string, articles: Articles): string | undefined {
  const origin = { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
  const destination = glossary.links.resolve(target, origin);
  const article =
    destination.kind === 'concept' ? articleShown(glossary, destination.slug, destination.locale) : undefined;
  return article && articles.textOf(article.path);
}

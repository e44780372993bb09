import type { Glossary } from '../../glossary/glossary.ts';
import { nearestNames } from '../../glossary/nearestNames.ts';
import { type NearSlug, nearestSlugs } from '../../glossary/nearestSlugs.ts';
import type { Link } from '../../markdown/types.ts';
import { once } from '../engine/once.ts';
import type { ResolvedLink, Subject } from '../engine/subject.ts';
import { addressInstead, type ConceptDestination, conceptLinks, linkState, localeNames, otherCases } from './links.ts';

/** The problem of a link's target, with one message for findings, hovers and tooltips. */
export interface LinkProblem {
  /** `dead` is reported as `broken-link`, `other-case` as `slug-case`. */
  readonly kind: 'dead' | 'other-case';
  /** Sentences for the user. */
  readonly message: string;
}

/** Why the link does not lead to an article; undefined if it does or if that is unknown. */
export function linkProblem(subject: Subject, { link, destination }: ResolvedLink): LinkProblem | undefined {
  const { kind } = destination;
  if (kind === 'concept') return conceptProblem(subject, destination);
  if (kind === 'empty') return dead('This link has no target.');
  if (kind === 'invalid') return dead(`No article can have the path '${link.target}'.`);
  const isDeadName =
    kind === 'unnamed' && isOfTheGlossary(subject) && mayBeJudged(subject) && !mayBeOtherNote(subject, link);
  return isDeadName ? dead(missingName(subject, link.target)) : undefined;
}

function conceptProblem(subject: Subject, to: ConceptDestination): LinkProblem | undefined {
  const state = linkState(subject, to);
  if (state === 'missing') return isOfTheGlossary(subject) ? dead(missingArticle(subject, to)) : undefined;
  if (state === 'file-path') return dead(fileInstead(subject, to));
  if (state !== 'other-case') return undefined;
  const written = otherCases(subject.glossary, to).join("' or '");
  return {
    kind: 'other-case',
    message: `The slug is '${written}'. Links are case-sensitive.`,
  };
}

/** In a file outside the layout, `/x` can mean another site, unless the file links to at least one existing concept. */
const isOfTheGlossary = once(
  (subject) =>
    subject.isArticle ||
    subject.kind === 'entryPage' ||
    conceptLinks(subject).some(({ to }) => subject.glossary.articles.hasConcept(to.slug)),
);

/** Without the source articles, the fallback of the site is unknown. */
function mayBeJudged({ glossary }: Subject): boolean {
  return !glossary.layout.fallsBackToSource || glossary.articles.hasSource;
}

/** Whether a wiki link names nothing like a concept: it leads to another note, or to one that is not written yet. */
function mayBeOtherNote({ glossary, document, facts }: Subject, { kind, span, target }: Link): boolean {
  const isWikiLink = kind === 'macro' && document.text.startsWith('[[', span.start);
  return isWikiLink && nearestNames(glossary, target, facts.locale).length === 0;
}

function missingName({ glossary, facts }: Subject, name: string): string {
  const [nearest] = nearestNames(glossary, name, facts.locale);
  return didYouMean(glossary.macros?.missing(name) ?? '', nearest?.name);
}

function missingArticle({ glossary }: Subject, to: ConceptDestination): string {
  const { slug, locale, isFragment } = to;
  if (slug.startsWith('/')) return `There is no article at '${slug.slice(1)}'.`;
  const what = isFragment ? 'entry' : 'article';
  const locales = glossary.articles.localesOf(slug);
  if (locales.length === 0) return didYouMean(`There is no ${what} '${slug}'.`, nearestArticles(glossary, to)[0]?.slug);
  const here = localeNames([...new Set([locale, glossary.articles.sourceLocale])], 'or');
  return `There is no ${what} '${slug}' in ${here}; it exists in ${localeNames(locales, 'and')}.`;
}

/** The slugs that the author of a broken link probably meant, best first. A link to each of them is valid. */
export function nearestArticles(glossary: Glossary, { slug, locale }: ConceptDestination): NearSlug[] {
  const isThere = (near: string): boolean =>
    glossary.articles.get(near, locale) !== undefined ||
    glossary.articles.get(near, glossary.articles.sourceLocale) !== undefined;
  return nearestSlugs(glossary, slug).filter((near) => isThere(near.slug));
}

function fileInstead(subject: Subject, to: ConceptDestination): string {
  const address = addressInstead(subject, to);
  const instead = address === undefined ? '' : ` Use '${address}'.`;
  return `This link is the file path of the article, not its address.${instead}`;
}

function didYouMean(message: string, nearest: string | undefined): string {
  return nearest === undefined ? message : `${message} Did you mean '${nearest}'?`;
}

function dead(message: string): LinkProblem {
  return { kind: 'dead', message };
}

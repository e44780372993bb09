import { languageNames, type Message, msg, quotedList } from '../../localization/index.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { nearestNames } from '../../glossary/nearestNames.ts';
import { type NearSlug, nearestSlugs } from '../../glossary/nearestSlugs.ts';
import type { Link } from '../../markdown/types.ts';
import { wholeOf } from '../engine/questions.ts';
import type { ResolvedLink, Subject } from '../engine/subject.ts';
import { addressInstead, type ConceptDestination, didYouMean, linkState, otherCases } from './links.ts';
import { isOfTheGlossary } from './ofTheGlossary.ts';

/** The problem of a link's target. Findings, hovers and tooltips show the same message. */
export interface LinkProblem {
  /** `dead` is reported as `broken-link`, `other-case` as `slug-case`. */
  readonly kind: 'dead' | 'other-case';
  /** Sentences for the user. */
  readonly message: Message;
}

/** Returns why the link does not lead to an article; undefined if it does or if that is unknown. */
export function linkProblem(subject: Subject, { link, destination }: ResolvedLink): LinkProblem | undefined {
  const { kind } = destination;
  if (kind === 'concept') return conceptProblem(subject, destination);
  if (kind === 'empty') return dead(msg('This link has no target.'));
  if (kind === 'invalid') return dead(msg("No article can have the path '{0}'.", link.target));
  const isDeadName =
    kind === 'unnamed' && isOfTheGlossary(wholeOf(subject)) && mayBeJudged(subject) && !mayBeOtherNote(subject, link);
  return isDeadName ? dead(missingName(subject, link.target)) : undefined;
}

/** The id of a group of entries, to which the letters above a glossary lead. Pages list all letters, also those without entries. */
const LETTER = /^(?:[a-z0-9]|[a-z0-9]-[a-z0-9])$/i;

function conceptProblem(subject: Subject, to: ConceptDestination): LinkProblem | undefined {
  const state = linkState(subject, to);
  if (to.isFragment === true && LETTER.test(to.slug)) return undefined;
  // A fragment of a page of entries always means an entry.
  const isMeant = state === 'missing' && (to.isFragment === true || isOfTheGlossary(wholeOf(subject)));
  if (state === 'missing') return isMeant ? dead(missingArticle(subject, to)) : undefined;
  if (state === 'file-path') return dead(fileInstead(subject, to));
  if (state !== 'other-case') return undefined;
  const written = quotedList(otherCases(subject.glossary, to), 'or');
  return { kind: 'other-case', message: msg('The slug is {0}. Links are case-sensitive.', written) };
}

/** Without the source articles, it is unknown what the site shows instead of a missing article. */
function mayBeJudged({ glossary }: Subject): boolean {
  return !glossary.layout.fallsBackToSource || glossary.articles.hasSource;
}

/** Whether a wiki link is not similar to any concept: it leads to another note, possibly one that is not written yet. */
function mayBeOtherNote({ glossary, document, facts }: Subject, { kind, span, target }: Link): boolean {
  const isWikiLink = kind === 'macro' && document.text.startsWith('[[', span.start);
  return isWikiLink && nearestNames(glossary, target, facts.locale).length === 0;
}

function missingName({ glossary, facts }: Subject, name: string): Message {
  const [nearest] = nearestNames(glossary, name, facts.locale);
  const message = glossary.macros?.missing(name) ?? msg("There is no article '{0}'.", name);
  return withNearest(message, nearest?.name);
}

function missingArticle({ glossary }: Subject, to: ConceptDestination): Message {
  const { slug, locale, isFragment } = to;
  if (slug.startsWith('/')) return msg("There is no article at '{0}'.", slug.slice(1));
  const locales = glossary.articles.localesOf(slug);
  if (locales.length === 0) {
    const message = isFragment ? msg("There is no entry '{0}'.", slug) : msg("There is no article '{0}'.", slug);
    return withNearest(message, nearestArticles(glossary, to)[0]?.slug);
  }
  const here = languageNames([...new Set([locale, glossary.articles.sourceLocale])], 'or');
  const there = languageNames(locales, 'and');
  return isFragment
    ? msg("There is no entry '{0}' in {1}; it exists in {2}.", slug, here, there)
    : msg("There is no article '{0}' in {1}; it exists in {2}.", slug, here, there);
}

/** Returns the slugs that the author of a broken link probably meant, best first. All of them would be valid links. */
export function nearestArticles(glossary: Glossary, { slug, locale }: ConceptDestination): NearSlug[] {
  const isThere = (near: string): boolean =>
    glossary.articles.get(near, locale) !== undefined ||
    glossary.articles.get(near, glossary.articles.sourceLocale) !== undefined;
  return nearestSlugs(glossary, slug).filter((near) => isThere(near.slug));
}

function fileInstead(subject: Subject, to: ConceptDestination): Message {
  const address = addressInstead(subject, to);
  const message = msg('This link is the file path of the article, not its address.');
  return address === undefined ? message : msg("{0} Use '{1}'.", message, address);
}

function withNearest(message: Message, nearest: string | undefined): Message {
  return nearest === undefined ? message : msg('{0} {1}', message, didYouMean(nearest));
}

function dead(message: Message): LinkProblem {
  return { kind: 'dead', message };
}

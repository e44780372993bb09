import { languageName, type Message, msg } from '../../localization/index.ts';
import { type Anchors, anchorsOf, hasAnchor } from '../../markdown/anchors/anchors.ts';
import type { Link } from '../../markdown/types.ts';
import { once } from '../engine/once.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { articleBehind, counterpart, fragmentEdit, fragmentIn, type NearAnchor, nearestAnchors } from './fragments.ts';
import { changeLinkTo, type ConceptDestination, didYouMean, linkState, unlinkEdit } from './links.ts';
import { brokenWikiSections } from './wikiSections.ts';

/** `[risks](/market#nope)` */
export const brokenFragment: Rule = {
  code: 'broken-fragment',
  severity: 'warning',
  summary: 'A link to a section that does not exist in the article.',
  documentation: {
    why: 'The reader lands at the top of the page. A section can be an explicit heading id (`## Risks {#danger}`), an HTML anchor (`<a id="danger">`), or the id that a site generates from a heading; the ids of all common site generators count. In translations, the fix suggests the heading at the same position as in the source article. The section of a wiki link (`[[market#Risks]]`) is a heading as written. Articles with includes or components are not checked, because these can contain more anchors. Links that another rule reports are not checked either.',
    wrong: 'See [the risks](#riks).\n\n## Risks\n\nPrices fall.',
    right: 'See [the risks](#risks).\n\n## Risks\n\nPrices fall.',
    measured: { people: [21, 21] },
  },
  mayReport: (text) => text.includes('&num;') || mayHaveFragment(text),

  *check(subject) {
    const { facts, glossary } = subject;
    const dependencies = new Set<string>();
    const broken: { readonly link: Link; readonly fragment: string; readonly target: Target }[] = [];
    for (const { link, fragment } of linksToSections(subject)) {
      const target = targetOf(subject, link);
      if (!target) continue;
      if (target.path !== undefined) dependencies.add(target.path);
      const anchors = anchorsAt(subject, target);
      if (!anchors?.isComplete || hasAnchor(anchors, fragment)) continue;
      if (target.source !== undefined) dependencies.add(target.source);
      broken.push({ link, fragment, target });
    }
    const inWikiLinks = [...brokenWikiSections(subject, dependencies)];
    glossary.anchors.depend(facts.path, dependencies, 'broken-fragment');
    yield* inWikiLinks;
    for (const { link, fragment, target } of broken) yield report(subject, link, fragment, target);
  },
};

/** Whether a `#` is followed by anything but a space, as after most headings, or another `#`. */
export function mayHaveFragment(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (/[^\s#]/.test(text.charAt(at + 1))) return true;
  return false;
}

interface LinkToSection {
  readonly link: Link;
  readonly fragment: string;
}

/** Returns the links with a fragment. On a page of entries, links to an entry are excluded, because they are links to its concept. */
function linksToSections(subject: Subject): LinkToSection[] {
  const found: LinkToSection[] = [];
  const isOfEntries = subject.kind === 'entryPage' && !subject.glossary.macros;
  for (const link of isOfEntries ? linksToNoEntry(subject) : subject.document.links) {
    const fragment = fragmentIn(link.target);
    if (fragment !== undefined) found.push({ link, fragment });
  }
  return found;
}

function* linksToNoEntry({ links }: Subject): Generator<Link> {
  for (const { link, destination } of links) if (destination.kind !== 'concept' || !destination.isFragment) yield link;
}

/** The page that a link with a fragment opens. */
interface Target {
  /** Undefined for the page that contains the link. */
  readonly path: string | undefined;
  /** The path of the source article, if the page is a translation. */
  readonly source: string | undefined;
  /** The concept; undefined for the page itself. */
  readonly slug: string | undefined;
  readonly locale: string;
}

/** Undefined if the destination of the link is not an article. */
function targetOf(subject: Subject, { target }: Link): Target | undefined {
  const { glossary, facts, isArticle } = subject;
  if (target.trimStart().startsWith('#') && subject.kind !== 'entryPage') return ownPage(subject);
  const to = glossary.links.resolve(target, {
    path: facts.path,
    locale: facts.locale,
    slug: isArticle ? facts.slug : undefined,
  });
  // The fragment of an entry is a link to its concept.
  if (to.kind !== 'concept' || to.isFragment || !isFine(subject, to)) return undefined;
  const article = articleBehind(subject, to.slug, to.locale);
  if (!article) return undefined;
  const { path, slug, locale } = article;
  return path === facts.path ? ownPage(subject) : { path, slug, locale, source: sourceOf(subject, slug, locale) };
}

function ownPage(subject: Subject): Target {
  const { slug, locale } = subject.facts;
  return {
    path: undefined,
    slug: undefined,
    locale,
    source: subject.isArticle ? sourceOf(subject, slug, locale) : undefined,
  };
}

function sourceOf({ glossary }: Subject, slug: string, locale: string): string | undefined {
  return locale === glossary.articles.sourceLocale
    ? undefined
    : glossary.articles.get(slug, glossary.articles.sourceLocale)?.path;
}

function isFine(subject: Subject, to: ConceptDestination): boolean {
  const state = linkState(subject, to);
  return state === 'fine' || state === 'leaves-locale';
}

function anchorsAt(subject: Subject, { path }: Pick<Target, 'path'>): Anchors | undefined {
  return path === undefined ? ownAnchors(subject) : subject.glossary.anchors.of(path);
}

const ownAnchors = once(({ document, glossary }) => anchorsOf(document, glossary.layout.headingIds));

function report(subject: Subject, link: Link, fragment: string, target: Target): Report {
  const near = candidates(subject, fragment, target);
  const [best] = near;
  const message = noSection(subject, fragment, target);
  return {
    message: best ? msg('{0} {1}', message, didYouMean(best.anchor.id)) : message,
    span: fragmentEdit(subject, link, undefined).span,
    ...(target.slug === undefined ? {} : { target: target.slug }),
    about: `${target.slug ?? ''}#${fragment}`,
    fixes: () => [
      ...near.map((each, rank) => changeFragment(subject, link, each, rank)),
      withoutFragment(subject, link, target),
    ],
  };
}

function noSection({ facts }: Subject, fragment: string, { slug, locale }: Target): Message {
  if (slug === undefined) return msg("This page has no section '{0}'.", fragment);
  return locale === facts.locale
    ? msg("The article '{0}' has no section '{1}'.", slug, fragment)
    : msg("The {0} article '{1}' has no section '{2}'.", languageName(locale), slug, fragment);
}

/** Returns the probable anchors, best first: similar names, otherwise the anchor at the same position as in the source article. */
function candidates(subject: Subject, fragment: string, target: Target): readonly NearAnchor[] {
  const anchors = anchorsAt(subject, target);
  if (!anchors) return [];
  const near = nearestAnchors(anchors, fragment);
  const source = target.source === undefined ? undefined : subject.glossary.anchors.of(target.source);
  const same = source && counterpart(source, anchors, fragment);
  if (!same || near[0]?.sure) return near;
  return [{ anchor: same, sure: false }, ...near.filter(({ anchor }) => anchor !== same)];
}

function changeFragment(subject: Subject, link: Link, { anchor, sure }: NearAnchor, rank: number): Fix {
  return {
    title: changeLinkTo(`#${anchor.id}`, anchor.heading),
    preferred: rank === 0,
    certain: rank === 0 && sure,
    edits: [fragmentEdit(subject, link, anchor.id)],
  };
}

/** A link to the page itself consists only of a fragment, so the link is removed. */
function withoutFragment(subject: Subject, link: Link, { path }: Target): Fix {
  const shared = { preferred: false, certain: false } as const;
  return path === undefined
    ? { title: msg('Remove the link'), ...shared, edits: [unlinkEdit(subject, link)] }
    : { title: msg('Remove the section from the link'), ...shared, edits: [fragmentEdit(subject, link, undefined)] };
}

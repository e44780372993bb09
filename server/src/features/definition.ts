import { localized } from '../localization/index.ts';
import { flavorOf } from '../markdown/flavor.ts';
import type { DocumentLink, Location, LocationLink } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import { anchorNamed, anchorsIn } from '../markdown/anchors/anchors.ts';
import { fragmentIn } from '../rules/links/fragments.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { linkProblem } from '../rules/links/linkProblem.ts';
import { meantSlug } from '../rules/links/links.ts';
import { type Articles, Locations } from './articles.ts';
import { type ConceptAt, conceptAt } from './conceptAt.ts';
import { conceptPlace, type NamePlace } from './ownNames.ts';

/** The maximum number of targets: each file is read to find its title. */
const MOST_TARGETS = 100;

export interface DefinitionOptions {
  /** Whether the articles in other locales are added as further targets. */
  readonly otherLocales: boolean;
}

/**
 * The article of each concept at the cursor: in the link's locale, otherwise in the reader's locale, otherwise in the source
 * locale, otherwise in any; then the articles in other locales. On the article's own title, only the other locales.
 */
export function definition(
  subject: Subject,
  offset: number,
  articles: Articles,
  { otherLocales }: DefinitionOptions,
): LocationLink[] {
  return targets(subject, offset, articles, (found) => {
    const byConcept = found.concepts.map(({ slug }) => articlesOf(subject, found, slug));
    const best = byConcept.flatMap(([first]) => first ?? []);
    if (found.kind !== 'name') return otherLocales ? [...best, ...byConcept.flat()] : best;
    const elsewhere = byConcept.flat().filter(({ locale }) => locale !== found.locale);
    return elsewhere.length > 0 ? elsewhere : best;
  });
}

/** The concept's articles in all locales, in the same order. */
export function implementation(subject: Subject, offset: number, articles: Articles): LocationLink[] {
  return targets(subject, offset, articles, (found) =>
    found.concepts.flatMap(({ slug }) => articlesOf(subject, found, slug)),
  );
}

/** The source locale's article, which the others translate. */
export function declaration(subject: Subject, offset: number, articles: Articles): LocationLink[] {
  const { glossary } = subject;
  return targets(subject, offset, articles, ({ concepts }) =>
    concepts.flatMap(({ slug }) => glossary.articles.get(slug, glossary.articles.sourceLocale) ?? []),
  );
}

/** The same as plain locations, for a client without support for location links. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** Location links from the span at the cursor to the titles of the chosen articles, or the names of the chosen entries. */
function targets(
  subject: Subject,
  offset: number,
  articles: Articles,
  choose: (found: ConceptAt) => readonly ArticleFacts[],
): LocationLink[] {
  const found = conceptAt(subject, offset);
  if (!found) return [];
  const { glossary } = subject;
  const originSelectionRange = subject.lines.rangeOf(found.span);
  const locations = new Locations(glossary, articles);
  return [...new Set(choose(found))].slice(0, MOST_TARGETS).map((facts) => {
    const { text, lines } = locations.fileAt(facts.path);
    const { span, around } = sectionPlace(subject, found, facts, text) ?? conceptPlace(glossary, facts, () => text);
    return {
      originSelectionRange,
      targetUri: articles.uriOf(facts.path),
      targetRange: lines.rangeOf(around),
      targetSelectionRange: lines.rangeOf(span),
    };
  });
}

/** The heading or other anchor of the article that the fragment of the link names; undefined if there is none. */
function sectionPlace(
  { glossary }: Subject,
  { link }: ConceptAt,
  { id, path }: ArticleFacts,
  text: string,
): NamePlace | undefined {
  const fragment = link && id === path ? fragmentIn(link.link.target) : undefined;
  if (fragment === undefined) return undefined;
  const anchor = anchorNamed(anchorsIn(text, flavorOf(path), glossary.layout.headingIds), fragment);
  return anchor && { span: anchor.span, around: anchor.span };
}

/** The concept's articles: in the link's locale, the reader's locale, the source locale, then the others by tag. */
function articlesOf(subject: Subject, { link, locale }: ConceptAt, named: string): ArticleFacts[] {
  const { glossary } = subject;
  const destination = link?.destination;
  const slug = destination?.kind === 'concept' ? meantSlug(subject, destination) : named;
  const linked = destination?.kind === 'concept' ? [destination.locale] : [];
  const locales = new Set([...linked, locale, glossary.articles.sourceLocale, ...glossary.articles.localesOf(slug)]);
  return [...locales].flatMap((each) => glossary.articles.get(slug, each) ?? []);
}

/** All links to existing articles, as clickable links. The tooltip shows the problem of the link, if any. */
export function documentLinks(subject: Subject, articles: Articles): DocumentLink[] {
  const { glossary, lines, links } = subject;
  const locations = new Locations(glossary, articles);
  return links.flatMap(({ link, destination }) => {
    if (destination.kind !== 'concept') return [];
    const slug = meantSlug(subject, destination);
    const article =
      glossary.articles.get(slug, destination.locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale);
    if (!article) return [];
    const problem = linkProblem(subject, { link, destination })?.message;
    return [
      {
        range: lines.rangeOf(link.targetSpan),
        target: locations.uriOf(article),
        tooltip: problem ? localized(problem) : (article.title ?? article.slug),
      },
    ];
  });
}

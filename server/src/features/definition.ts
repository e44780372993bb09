import type { DocumentLink, Location, LocationLink, Range } from 'vscode-languageserver-types';
import type { Subject } from '../rules/rule.ts';
import type { Articles } from './articles.ts';
import { conceptAt } from './conceptAt.ts';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The article of each concept that is under the cursor: where the link leads, else the reader's locale, else the source's. One
 * article a concept: an editor opens a single one at once, and of several it asks which.
 */
export function definition(subject: Subject, offset: number, articles: Articles): LocationLink[] {
  const found = conceptAt(subject, offset);
  if (!found) return [];
  const { glossary, facts } = subject;
  const origin = subject.lines.rangeOf(found.span);
  const destination = found.link?.destination;
  const linked = destination?.kind === 'concept' ? [destination.locale] : [];
  const paths = new Set<string>();
  for (const { slug } of found.concepts) {
    const locales = [...linked, facts.locale, glossary.sourceLocale];
    const article = locales.map((locale) => glossary.article(slug, locale)).find((there) => there !== undefined);
    if (article) paths.add(article.path);
  }
  return [...paths].map((path) => ({
    originSelectionRange: origin,
    targetUri: articles.uriOf(path),
    targetRange: TOP,
    targetSelectionRange: TOP,
  }));
}

/** The same for a client that does not know links between places. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** Every link to an article that is there, to be followed by a click. */
export function documentLinks({ glossary, lines, links }: Subject, articles: Articles): DocumentLink[] {
  return links.flatMap(({ link, destination }) => {
    if (destination.kind !== 'concept') return [];
    const article =
      glossary.article(destination.slug, destination.locale) ??
      glossary.article(destination.slug, glossary.sourceLocale);
    if (!article) return [];
    return [
      {
        range: lines.rangeOf(link.targetSpan),
        target: articles.uriOf(article.path),
        tooltip: article.title ?? article.slug,
      },
    ];
  });
}

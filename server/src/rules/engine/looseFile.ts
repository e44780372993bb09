import { detectLocale } from '../../glossary/detectLocale.ts';
import type { Glossary, PagePlace } from '../../glossary/glossary.ts';
import { readArticle } from '../../glossary/readArticle.ts';
import { subjectOf } from './check.ts';
import type { Subject } from './subject.ts';

/** Returns the subject of a file outside all layouts. It has a locale, but no concept. */
export function looseSubject(glossary: Glossary, path: string, text: string): Subject {
  const { facts, document } = readArticle(glossary, { path, locale: glossary.articles.sourceLocale, slug: '' }, text);
  const locale = detectLocale(document, glossary.articles.locales()) ?? glossary.articles.sourceLocale;
  return subjectOf(glossary, { ...facts, locale, slug: '' }, document, {
    kind: 'outside',
    origin: { path, locale, slug: undefined },
  });
}

/**
 * Returns the subject of a page of the site that is not an article, such as a section page. It has a locale and an address, but
 * no concept.
 */
export function pageSubject(glossary: Glossary, path: string, { locale, name }: PagePlace, text: string): Subject {
  const { facts, document } = readArticle(glossary, { path, locale, slug: '' }, text);
  return subjectOf(glossary, { ...facts, slug: '' }, document, {
    kind: 'page',
    origin: { path, locale, slug: name },
  });
}

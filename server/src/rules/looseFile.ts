import { detectLocale } from '../glossary/detectLocale.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { readArticle } from '../glossary/readArticle.ts';
import { subjectOf } from './check.ts';
import type { Subject } from './rule.ts';

/** A file that no layout knows, seen with a glossary's concepts: it has a language, and no concept of its own. */
export function looseSubject(glossary: Glossary, path: string, text: string): Subject {
  const article = readArticle(glossary, { path, locale: glossary.sourceLocale, slug: '' }, text);
  const locale = detectLocale(article.document, glossary.locales()) ?? glossary.sourceLocale;
  return subjectOf(glossary, { ...article.facts, locale, slug: '' }, article.document, false);
}

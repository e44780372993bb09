import { languageOf } from '../../glossary/locales.ts';
import type { Subject } from '../engine/subject.ts';
import { isPlaceholder } from '../links/links.ts';

/** Whether the article should be in another language than the source articles: it is not a draft, a placeholder or a name. */
export function isExpectedTranslated({ glossary, facts, isArticle }: Subject): boolean {
  const { articles } = glossary;
  const isTranslation = isArticle && languageOf(facts.locale) !== languageOf(articles.sourceLocale);
  if (!isTranslation || facts.draft || isPlaceholder(glossary, facts)) return false;
  return articles.get(facts.slug, articles.sourceLocale)?.doNotTranslate !== true;
}

import type { HeadFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { NewFile } from '../rules/engine/rule.ts';
import { translationDraft } from './draft/translationDraft.ts';
import type { Articles } from './articles.ts';

/**
 * The text of a new article: a draft with the text of the article that it translates, the source's unless another is given;
 * where there is none, what the file begins with anyway.
 */
export function newArticleText(
  glossary: Glossary,
  { path, text, concept }: NewFile,
  articles: Articles,
  from?: HeadFacts,
): string {
  const source = from ?? glossary.article(concept, glossary.sourceLocale);
  const sourceText = source && source.path !== path ? articles.textOf(source.path) : undefined;
  const place = glossary.place(path);
  if (!source || sourceText === undefined || !place) return text;
  return translationDraft({ glossary, facts: source, text: sourceText, articles }, place.locale);
}

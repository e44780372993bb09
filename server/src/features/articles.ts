import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { excerpt } from './excerpt.ts';
import { type Markup, shorten } from './markup.ts';

/** How a feature reaches the other articles of the subject's root, by their paths. */
export interface Articles {
  uriOf(path: string): string;
  /** Undefined when the file cannot be read. */
  textOf(path: string): string | undefined;
}

/** An article's description may be its whole first paragraph. */
const LONGEST_DEFINITION = 600;

/** The article to show for a concept: the locale's own, else the source's, else any. */
export function articleShown(glossary: Glossary, slug: string, locale: string): ArticleFacts | undefined {
  return (
    glossary.articles.get(slug, locale) ??
    glossary.articles.get(slug, glossary.articles.sourceLocale) ??
    glossary.articles.get(slug, glossary.articles.localesOf(slug)[0] ?? '')
  );
}

/** The description, or where the layout has none the first paragraph. */
export function definitionOf(article: ArticleFacts | undefined, articles: Articles, markup: Markup): string {
  if (!article) return '';
  const text = article.description ?? excerpt(articles.textOf(article.path) ?? '');
  return markup.text(shorten(text, LONGEST_DEFINITION));
}

import type { ArticleFacts } from '../glossary/articleFacts.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { flavorOf } from '../markdown/flavor.ts';
import { excerpt, withMacroTexts } from './excerpt.ts';
import { type Markup, shorten } from './markup.ts';

/** Access of a feature to the other articles of the subject's root, by path. */
export interface Articles {
  uriOf(path: string): string;
  /** Undefined if the file cannot be read. */
  textOf(path: string): string | undefined;
}

/** A description can be a whole first paragraph, so it is shortened. UTF-16 units. */
const LONGEST_DEFINITION = 600;

/** The article to show for a concept: in the locale, otherwise in the source locale, otherwise in any locale. */
export function articleShown(glossary: Glossary, slug: string, locale: string): ArticleFacts | undefined {
  return (
    glossary.articles.get(slug, locale) ??
    glossary.articles.get(slug, glossary.articles.sourceLocale) ??
    glossary.articles.get(slug, glossary.articles.localesOf(slug)[0] ?? '')
  );
}

/** The concept's other articles by title. */
export function othersByTitle(
  { articles }: Glossary,
  slug: string,
  shown: ArticleFacts | undefined,
): ReadonlyMap<string, readonly ArticleFacts[]> {
  const byTitle = new Map<string, ArticleFacts[]>();
  for (const locale of articles.localesOf(slug)) {
    const article = articles.get(slug, locale);
    if (article && article.path !== shown?.path) getOrAdd(byTitle, article.title ?? slug, () => []).push(article);
  }
  return byTitle;
}

/** The description, or the first paragraph if the layout has no descriptions. Macros are replaced by their text. */
export function definitionOf(
  { layout }: Glossary,
  article: ArticleFacts | undefined,
  articles: Articles,
  markup: Markup,
): string {
  if (!article) return '';
  const { description } = article;
  const text =
    description === undefined
      ? excerpt(articles.textOf(article.path) ?? '', flavorOf(article.path), layout)
      : withMacroTexts(description, layout);
  return markup.text(shorten(text, LONGEST_DEFINITION));
}

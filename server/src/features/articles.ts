import type { ArticleFacts, FrontMatterFacts } from '../glossary/articleFacts.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { hasColumns } from '../glossary/sources/sourceLocales.ts';
import { flavorOf } from '../markdown/flavor.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Range } from 'vscode-languageserver-types';
import { excerpt, withMacroTexts } from './excerpt.ts';
import { type Markup, shorten } from './markup.ts';

/** Access of a feature to the other articles of the subject's root, by path. */
export interface Articles {
  uriOf(path: string): string;
  /** Undefined if the file cannot be read. */
  textOf(path: string): string | undefined;
  /** The parsed article, if it is at hand. */
  subjectOf?(path: string): Subject | undefined;
}

/** Finds articles and entries for the client. Each file is read at most once. */
export class Locations {
  private readonly glossary: Glossary;
  private readonly articles: Articles;
  private readonly texts = new Map<string, { readonly text: string; readonly lines: LineIndex }>();

  constructor(glossary: Glossary, articles: Articles) {
    this.glossary = glossary;
    this.articles = articles;
  }

  /** The text of the file and its lines; empty if it cannot be read. */
  fileAt(path: string): { readonly text: string; readonly lines: LineIndex } {
    return getOrAdd(this.texts, path, () => {
      const text = this.articles.textOf(path) ?? '';
      return { text, lines: new LineIndex(text) };
    });
  }

  /** The range of the entry's name in its page or data file; undefined for an article, which fills its file. */
  rangeOf(facts: Pick<FrontMatterFacts, 'id' | 'path'>): Range | undefined {
    const place = this.glossary.articles.placeOf(facts);
    return place && this.fileAt(facts.path).lines.rangeOf(place.nameSpan);
  }

  /** The URI of the article; of an entry of a page or data file with its line and column, which editors open. */
  uriOf(facts: Pick<FrontMatterFacts, 'id' | 'path'>): string {
    const start = this.rangeOf(facts)?.start;
    const uri = this.articles.uriOf(facts.path);
    return start ? `${uri}#L${start.line + 1},${start.character + 1}` : uri;
  }
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
    if (article && article.id !== shown?.id) getOrAdd(byTitle, article.title ?? slug, () => []).push(article);
  }
  return byTitle;
}

/**
 * The description, or the first paragraph if the layout has no descriptions. Macros are replaced by their text. A row with a column
 * for each locale has one definition for all of them.
 */
export function definitionOf(
  glossary: Glossary,
  article: ArticleFacts | undefined,
  articles: Articles,
  markup: Markup,
): string {
  if (!article) return '';
  const { layout } = glossary;
  const { id, path } = article;
  const description = article.description ?? definitionInRow(glossary, article);
  if (description !== undefined) return markup.text(shorten(withMacroTexts(description, layout), LONGEST_DEFINITION));
  // The first paragraph of a page is not the definition of its entries.
  if (id !== path) return '';
  return markup.text(shorten(excerpt(articles.textOf(path) ?? '', flavorOf(path), layout), LONGEST_DEFINITION));
}

/** The definition of the source, if that is in the same row. */
function definitionInRow(glossary: Glossary, { slug, path, id }: ArticleFacts): string | undefined {
  if (id === path || !hasColumns(glossary.place(path))) return undefined;
  const source = glossary.articles.get(slug, glossary.articles.sourceLocale);
  return source?.path === path ? source.description : undefined;
}

import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../markdown/types.ts';
import {
  type ArticleFacts,
  type ArticlePlace,
  firstHeading,
  type FrontMatterFacts,
  frontMatterFacts,
} from './articleFacts.ts';
import type { Glossary } from './glossary.ts';
import { linkFacts } from './linkFacts.ts';

/** An article's text, understood. */
export interface Article {
  readonly facts: ArticleFacts;
  readonly document: MarkdownDocument;
}

/** Reads an article whole; `document` is its text parsed, where somebody has done that, and `linksOf` reads its links. */
export function readArticle(
  glossary: Glossary,
  place: ArticlePlace,
  text: string,
  document: MarkdownDocument = parseMarkdown(text),
  linksOf: typeof linkFacts = linkFacts,
): Article {
  const head = frontMatterFacts(place, glossary.layout, text, document.frontMatter, () => firstHeading(document));
  return { facts: { ...head, links: linksOf(glossary.links.reader, document, head) }, document };
}

/** Reads an article for a look at it: all but its links as facts. */
export function glanceAt(
  glossary: Glossary,
  place: ArticlePlace,
  text: string,
): { readonly facts: FrontMatterFacts; readonly document: MarkdownDocument } {
  const document = parseMarkdown(text);
  return {
    facts: frontMatterFacts(place, glossary.layout, text, document.frontMatter, () => firstHeading(document)),
    document,
  };
}

/** Reads what stands in the front matter only, in a fraction of the time. The links are left out. */
export function readFrontMatterFacts(glossary: Glossary, place: ArticlePlace, text: string): ArticleFacts {
  const heading = (): string | undefined => firstHeading(parseMarkdown(text));
  return { ...frontMatterFacts(place, glossary.layout, text, parseFrontMatter(text), heading), links: [] };
}

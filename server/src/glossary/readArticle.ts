import { flavorOf } from '../markdown/flavor.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { parseLater } from '../markdown/parseLater.ts';
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

/** A parsed article. */
export interface Article {
  readonly facts: ArticleFacts;
  readonly document: MarkdownDocument;
}

/** Reads a whole article. `document` is its parsed text, if available, and `linksOf` reads its links. */
export function readArticle(
  glossary: Glossary,
  place: ArticlePlace,
  text: string,
  document: MarkdownDocument = parseMarkdown(text, flavorOf(place.path)),
  linksOf: typeof linkFacts = linkFacts,
): Article {
  const frontMatter = frontMatterFacts(place, glossary.layout, text, document.frontMatter, () =>
    firstHeading(document),
  );
  const links = linksOf(glossary.links.reader, document, frontMatter);
  return { facts: { ...frontMatter, links, entries: [] }, document };
}

/** Reads the facts of an article except for its links. The text below the front matter is parsed when it is first needed. */
export function readWithoutLinks(
  glossary: Glossary,
  place: ArticlePlace,
  text: string,
): { readonly facts: FrontMatterFacts; readonly document: MarkdownDocument } {
  const document = parseLater(text, flavorOf(place.path));
  return {
    facts: frontMatterFacts(place, glossary.layout, text, document.frontMatter, () => firstHeading(document)),
    document,
  };
}

/** Reads only the front matter, in a fraction of the time. Leaves out the links. */
export function readFrontMatterFacts(glossary: Glossary, place: ArticlePlace, text: string): ArticleFacts {
  const heading = (): string | undefined => firstHeading(parseMarkdown(text, flavorOf(place.path)));
  const facts = frontMatterFacts(place, glossary.layout, text, parseFrontMatter(text), heading);
  // Not spread: V8 would make a hidden class for each article of a glossary.
  return Object.assign(facts, { links: [], entries: [] });
}

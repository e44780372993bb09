import type { Link, MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import { detached } from './detached.ts';
import type { Layout } from './layout.ts';
import type { LinkTargetReader } from './linkTarget.ts';
import { macroSyntaxOf } from './macros/index.ts';

/** Everything in the document that may lead to a concept in the layout, links and mentions, in the order of the text. */
export function linksIn(document: MarkdownDocument, layout: Layout): readonly Link[] {
  const mentions = macroSyntaxOf(layout)?.find(document) ?? [];
  if (mentions.length === 0) return document.links;
  return [...document.links, ...mentions].toSorted((one, other) => one.span.start - other.span.start);
}

/** What the index keeps of an article's links: those that may lead to concepts. Depends on the text and the layout alone. */
export function linkFacts(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
  return linksIn(document, reader.layout).flatMap((link) => factOf(reader, link, place) ?? []);
}

/** What the index keeps of a link; undefined for one that leads to no concept. */
export function factOf(reader: LinkTargetReader, link: Link, place: ArticlePlace): LinkFact | undefined {
  if (link.kind === 'macro') return macroFact(reader.layout, link);
  const read = reader.read(link.target, place);
  if (read.kind === 'path')
    return { slug: detached(read.path), locale: undefined, text: detached(link.text), span: link.span };
  if (read.kind !== 'concept') return undefined;
  const locale = read.locale === undefined ? undefined : detached(read.locale);
  return { slug: detached(read.slug), locale, text: detached(link.text), span: link.span };
}

function macroFact(layout: Layout, link: Link): LinkFact | undefined {
  const names = macroSyntaxOf(layout)?.keysOf(link.target).map(detached);
  if (!names) return undefined;
  const text = showsItsName(link) ? '' : detached(link.text);
  return { slug: names[0] ?? '', names, locale: undefined, text, span: link.span };
}

/** Whether a reader of the mention sees the name that it gives, and nothing else. */
export function showsItsName({ kind, textSpan, targetSpan }: Link): boolean {
  return kind === 'macro' && textSpan.start === targetSpan.start;
}

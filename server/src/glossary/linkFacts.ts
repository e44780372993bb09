import type { Link, MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import { detached } from './detached.ts';
import type { Layout } from './layout.ts';
import type { LinkTargetReader } from './linkTarget.ts';
import { macroSyntaxOf } from './macros/index.ts';

/** Returns all links and macro links of the document that may lead to a concept in the layout, in text order. */
export function linksIn(document: MarkdownDocument, layout: Layout): readonly Link[] {
  const mentions = macroSyntaxOf(layout)?.find(document) ?? [];
  if (mentions.length === 0) return document.links;
  // `[term](g)` is both.
  const replaced = new Set(mentions.map(({ span }) => span.start));
  const others = document.links.filter(({ span }) => !replaced.has(span.start));
  return [...others, ...mentions].toSorted((one, other) => one.span.start - other.span.start);
}

/**
 * Returns the links of an article for the index: those that may lead to concepts. Depends only on the text and the
 * layout.
 */
export function linkFacts(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
  return linksIn(document, reader.layout).flatMap((link) => factOf(reader, link, place) ?? []);
}

/** Returns the facts of a link for the index; undefined if it cannot lead to a concept. */
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

/** Whether the text of the link is the name of the file that it leads to: `[audit-log.md](../audit-log.md)`. */
export function showsItsFile({ text, target }: Link): boolean {
  const file = target.replace(/[?#].*$/, '');
  return /\.[a-z]{2,4}$/i.test(text) && (file === text || file.endsWith(`/${text}`) || text.endsWith(`/${file}`));
}

/** Whether the macro link shows exactly the name that it contains. */
export function showsItsName({ kind, textSpan, targetSpan }: Link): boolean {
  return kind === 'macro' && textSpan.start === targetSpan.start;
}

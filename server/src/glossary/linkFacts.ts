import type { MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import type { LinkTargetReader } from './linkTarget.ts';

/** What the index keeps of an article's links: those that may lead to concepts. Depends on the text and the layout alone. */
export function linkFacts(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
  const facts: LinkFact[] = [];
  for (const { target, text, span } of document.links) {
    const read = reader.read(target, place);
    if (read.kind === 'concept') facts.push({ slug: read.slug, locale: read.locale, text, span });
  }
  return facts;
}

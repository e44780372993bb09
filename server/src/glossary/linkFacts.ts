import type { MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import { detached } from './detached.ts';
import type { LinkTargetReader } from './linkTarget.ts';

/** What the index keeps of an article's links: those that may lead to concepts. Depends on the text and the layout alone. */
export function linkFacts(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
  const facts: LinkFact[] = [];
  for (const { target, text, span } of document.links) {
    const read = reader.read(target, place);
    if (read.kind !== 'concept') continue;
    const locale = read.locale === undefined ? undefined : detached(read.locale);
    facts.push({ slug: detached(read.slug), locale, text: detached(text), span });
  }
  return facts;
}

import { fieldReader } from '../../glossary/articleFacts.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import type { Subject } from '../engine/subject.ts';

/** Returns the place for findings about the whole article: the opening fence of the front matter, otherwise the first line. */
export function openingOf({ frontMatter, text }: MarkdownDocument): Span {
  if (frontMatter)
    return { start: frontMatter.span.start, end: frontMatter.span.start + syntaxOf({ frontMatter }).fence.length };
  return { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
}

/** Returns the place for findings about the concept of an article: the title in the front matter, otherwise the start of the article. */
export function titleSpanOf({ document, glossary }: Subject): Span {
  const title = fieldReader(document.frontMatter, glossary.layout.frontMatter)('title');
  return title?.kind === 'scalar' && title.text !== '' ? title.span : openingOf(document);
}

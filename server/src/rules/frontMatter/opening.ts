import { fieldReader } from '../../glossary/articleFacts.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import type { Subject } from '../engine/subject.ts';

/** Where an article begins, for findings about it as a whole: the fence that opens its front matter, else its first line. */
export function openingOf({ frontMatter, text }: MarkdownDocument): Span {
  if (frontMatter)
    return { start: frontMatter.span.start, end: frontMatter.span.start + syntaxOf({ frontMatter }).fence.length };
  return { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
}

/** Where an article is named, for findings about its concept: the title in the front matter, else where it begins. */
export function titleSpanOf({ document, glossary }: Subject): Span {
  const title = fieldReader(document.frontMatter, glossary.layout.frontMatter)('title');
  return title?.kind === 'scalar' && title.text !== '' ? title.span : openingOf(document);
}

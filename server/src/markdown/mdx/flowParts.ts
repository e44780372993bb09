import type { HtmlParts } from '../htmlParts.ts';
import type { Anchor } from '../htmlLinks.ts';
import type { Link, Span } from '../types.ts';
import { LinkElements } from './linkElements.ts';
import { MdxReader } from './mdxReader.ts';

/** Returns the parts of a block of tags, expressions and comments. Linear time. */
export function flowParts(text: string, { start, end }: Span): HtmlParts {
  const flow = text.slice(start, end);
  const reader = new MdxReader(flow);
  const elements = new LinkElements(flow);
  const links: Link[] = [];
  const add = (anchor: Anchor | undefined): void => {
    if (anchor) links.push(linkOf(anchor, start));
  };
  const comments: Span[] = [];
  const code: Span[] = [];
  for (let at = 0; at < flow.length;) {
    const construct = reader.read(at);
    if (construct === undefined) at++;
    else {
      at = construct.end;
      if (construct.kind === 'tag') add(elements.read(construct.tag));
      const span = { start: start + construct.start, end: start + construct.end };
      if (construct.kind === 'comment') comments.push(span);
      else if (construct.kind === 'expression') code.push(span);
    }
  }
  add(elements.finish());
  return { links, comments, code, shortcodes: [] };
}

/** Between the tags, such a block has no text. */
function linkOf({ start, end, textStart, textEnd, target, targetStart, targetEnd }: Anchor, base: number): Link {
  return {
    kind: 'html',
    span: { start: base + start, end: base + end },
    textSpan: { start: base + textStart, end: base + textEnd },
    text: '',
    target,
    targetSpan: { start: base + targetStart, end: base + targetEnd },
  };
}

import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import { linksIn } from '../../glossary/linkFacts.ts';
import type { LinkOrigin } from '../../glossary/linkTarget.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';
import type { ResolvedLink } from '../engine/subject.ts';

/** Returns the destination of a link by its target. */
export type Resolve = (target: string) => Destination;

/** Returns all links and macro links of the document with their destinations, in text order. */
export function resolvedLinks(
  glossary: Glossary,
  document: MarkdownDocument,
  origin: LinkOrigin,
  resolve: Resolve = (target) => glossary.links.resolve(target, origin),
): ResolvedLink[] {
  return linksIn(document, glossary.layout).map((link) =>
    link.kind === 'macro' ? resolvedMacro(glossary, link, origin) : { link, destination: resolve(link.target) },
  );
}

function resolvedMacro(glossary: Glossary, link: Link, { locale }: LinkOrigin): ResolvedLink {
  const { destination, name } = glossary.links.resolveMacro(link.target, locale);
  if (destination.kind === 'unnamed' && link.isOptional) return { link, destination: { kind: 'other' } };
  if (destination.kind !== 'concept') return { link, destination };
  const { slug } = destination;
  const shown: ArticleFacts | undefined =
    glossary.articles.get(slug, destination.locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale);
  const text = link.text === '' ? (shown?.title ?? slug) : link.text;
  return { link: { ...shortened(link, name?.length ?? 0), text }, destination };
}

/** In `@OpenAlias地址`, only `OpenAlias` is a name. The rest is not part of the link. */
function shortened(link: Link, length: number): Link {
  const { span, textSpan, targetSpan, target } = link;
  const surplus = target.length - length;
  const isOneWord = textSpan.start === targetSpan.start && span.end === targetSpan.end;
  if (!isOneWord || surplus <= 0 || length === 0) return link;
  const cut = ({ start, end }: Link['span']): Link['span'] => ({ start, end: end - surplus });
  return {
    ...link,
    span: cut(span),
    textSpan: cut(textSpan),
    targetSpan: cut(targetSpan),
    text: link.text.slice(0, length),
    target: target.slice(0, length),
  };
}

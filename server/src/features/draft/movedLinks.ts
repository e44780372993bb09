import type { Glossary } from '../../glossary/glossary.ts';
import type { LinkSource } from '../../glossary/linkWriter.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { ResolvedLink } from '../../rules/engine/subject.ts';

/**
 * The edits that change an article's links to its own locale into links to another locale, in the layout's syntax. If several links
 * share a target (`[a][x]`, `[b][x]`), it is changed once. In order, without overlaps.
 */
export function movedLinks(
  glossary: Glossary,
  links: readonly ResolvedLink[],
  from: string,
  to: LinkSource,
): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const resolved of links) {
    const edit = movedLink(glossary, resolved, from, to);
    if (edit) edits.set(edit.span.start, edit);
  }
  return [...edits.values()].toSorted((one, other) => one.span.start - other.span.start);
}

function movedLink(
  glossary: Glossary,
  { link, destination }: ResolvedLink,
  from: string,
  to: LinkSource,
): Edit | undefined {
  const { locale } = to;
  if (destination.kind !== 'concept' || destination.locale !== from) return undefined;
  const { slug, suffix } = destination;
  if (link.kind !== 'macro') {
    const target = glossary.links.writer.targetTo(slug, locale, to);
    return target === undefined ? undefined : { span: link.targetSpan, newText: target + suffix };
  }
  // The other locale may not have the link form of the source.
  const names = glossary.articles.get(slug, locale)?.macroNames ?? [];
  const [name] = names;
  const isForm = glossary.macros?.namesAreSlugs === false && showsItsName(link);
  return isForm && name !== undefined && !names.includes(link.target)
    ? { span: link.targetSpan, newText: name }
    : undefined;
}

import type { Link, MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import { factOf, linksIn } from './linkFacts.ts';
import type { LinkTargetReader } from './linkTarget.ts';

/** The links of a text with their facts. */
interface Read {
  readonly reader: LinkTargetReader;
  /** The context of reading a target. */
  readonly from: string;
  readonly links: readonly Link[];
  readonly facts: readonly (LinkFact | undefined)[];
}

/** Caches the link facts of an article that is being edited: links that only moved are not read again. */
export class LinkFactsCache {
  private last: Read | undefined;

  /** Returns the same facts as `linkFacts`. */
  read(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
    const links = linksIn(document, reader.layout);
    const from = JSON.stringify([place.path, place.locale, place.slug]);
    const before = this.last?.reader === reader && this.last.from === from ? this.last : undefined;
    const facts = reuseFacts(before, links, (link) => factOf(reader, link, place));
    this.last = { reader, from, links, facts };
    return facts.filter((fact) => fact !== undefined);
  }
}

/** Reuses the facts of the unchanged links at the start and the end. */
function reuseFacts(
  before: Read | undefined,
  links: readonly Link[],
  read: (link: Link) => LinkFact | undefined,
): (LinkFact | undefined)[] {
  if (!before) return links.map(read);
  const later = links.length - before.links.length;
  const most = Math.min(links.length, before.links.length);
  let first = 0;
  while (first < most && saysTheSame(links[first], before.links[first])) first++;
  let last = links.length;
  while (last > first && last - later > first && saysTheSame(links[last - 1], before.links[last - 1 - later])) last--;
  return links.map((link, at) => {
    if (at >= first && at < last) return read(link);
    const fact = before.facts[at < first ? at : at - later];
    return fact && (fact.span === link.span ? fact : { ...fact, span: link.span });
  });
}

function saysTheSame(one: Link | undefined, other: Link | undefined): boolean {
  if (one === other) return true;
  // For a macro link, the positions of its parts matter too.
  if (!one || !other || one.kind === 'macro') return false;
  return one.kind === other.kind && one.target === other.target && one.text === other.text;
}

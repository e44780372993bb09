import type { Link, MarkdownDocument } from '../markdown/types.ts';
import type { ArticlePlace, LinkFact } from './articleFacts.ts';
import { factOf, linksIn } from './linkFacts.ts';
import type { LinkTargetReader } from './linkTarget.ts';

/** What the links of a text were found to say, one by one. */
interface Read {
  readonly reader: LinkTargetReader;
  /** What a target is read by beside itself. */
  readonly from: string;
  readonly links: readonly Link[];
  readonly facts: readonly (LinkFact | undefined)[];
}

/** The facts of the links of an article that is being typed in: those that are the same but for where they stand are not read again. */
export class LinkFactsAgain {
  private last: Read | undefined;

  /** What `linkFacts` gives. */
  read(reader: LinkTargetReader, document: MarkdownDocument, place: ArticlePlace): LinkFact[] {
    const links = linksIn(document, reader.layout);
    const from = JSON.stringify([place.path, place.locale, place.slug]);
    const before = this.last?.reader === reader && this.last.from === from ? this.last : undefined;
    const facts = factsAgain(before, links, (link) => factOf(reader, link, place));
    this.last = { reader, from, links, facts };
    return facts.filter((fact) => fact !== undefined);
  }
}

/** From the start and from the end the links are those of before. */
function factsAgain(
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
  // Of a mention it counts which of its parts stand where.
  if (!one || !other || one.kind === 'macro') return false;
  return one.kind === other.kind && one.target === other.target && one.text === other.text;
}

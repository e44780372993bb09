import type { Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Locations } from './articles.ts';
import { conceptPlace } from './ownNames.ts';

/** Ranges by entry and name, while no facts change: to find one, a file is read. */
interface Known {
  readonly revision: number;
  readonly ranges: Map<string, Range>;
}

const known = new WeakMap<Glossary, Known>();
const MOST_KNOWN = 20_000;

/**
 * The range of an entry's name in its file: of the name that equals the words, otherwise of the title. Words may be in quotation marks,
 * as front matter has them.
 */
export function namedRange(
  glossary: Glossary,
  facts: Pick<FrontMatterFacts, 'id' | 'path' | 'terms'>,
  locations: Locations,
  words: string,
): Range {
  const name = nameIn(facts, words);
  return getOrAdd(rangesOf(glossary), `${facts.id}\0${name ?? ''}`, () => {
    const { text, lines } = locations.fileAt(facts.path);
    return lines.rangeOf(conceptPlace(glossary, facts, () => text, name).span);
  });
}

function nameIn({ terms }: Pick<FrontMatterFacts, 'terms'>, words: string): string | undefined {
  const wanted = words.replaceAll(/^["']|["']$/g, '').toLowerCase();
  return wanted === '' ? undefined : terms.find(({ text }) => text.toLowerCase() === wanted)?.text;
}

function rangesOf(glossary: Glossary): Map<string, Range> {
  const { revision } = glossary.articles;
  let own = known.get(glossary);
  if (own?.revision !== revision || own.ranges.size > MOST_KNOWN) {
    own = { revision, ranges: new Map() };
    known.set(glossary, own);
  }
  return own.ranges;
}

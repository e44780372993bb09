import { parseArgs } from 'node:util';
import type { CorpusSize } from './corpus.ts';
import { allLocales, fewLocales } from './vocabulary.ts';

/** The options of a run. */
export interface Options {
  readonly sizes: readonly CorpusSize[];
  /** Measure other programs too. */
  readonly peers: boolean;
  /** Put the figures into docs/performance.md. */
  readonly write: boolean;
  /** Run the groups alone whose names begin with one of these; all when empty. */
  readonly only: readonly string[];
  /** Delete the cached glossaries of earlier runs, and do nothing else. */
  readonly clean: boolean;
  readonly help: boolean;
}

const few = fewLocales.length;
const all = allLocales.length;

const usualSizes: readonly CorpusSize[] = [500, 2000, 8000].map((concepts) => ({ concepts, locales: few }));
/** The largest has 186,000 articles. Sizes with all locales are compared with each other because their articles differ from the others. */
const fullSizes: readonly CorpusSize[] = [
  ...usualSizes,
  { concepts: 14_000, locales: few },
  { concepts: 3500, locales: all },
  { concepts: 14_310, locales: all },
];

export const usage = `npm run bench [-- OPTIONS] [SIZE…]
SIZE is a number of concepts in 5 locales, or with x13 in 13 locales: 500 2000 14000x13.
--full        sizes up to 186,000 articles, which takes long
--peers       other programs too, installed into .bench-peers/
--write       put the figures into docs/performance.md
--only NAME   only the groups whose names begin so; may be repeated
--clean       delete the glossaries that earlier runs have left in the temporary folder`;

/** Reads the arguments; throws an error with one line for a person. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: 'boolean' },
      peers: { type: 'boolean' },
      write: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      clean: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { full = false, peers = false, write = false, only = [], clean = false, help = false } = values;
  const sizes = positionals.length > 0 ? positionals.map(sizeOf) : full ? fullSizes : usualSizes;
  return { sizes, peers, write, only, clean, help };
}

function sizeOf(text: string): CorpusSize {
  const [, concepts, locales = String(few)] = /^(\d+)(?:x(\d+))?$/.exec(text) ?? [];
  if (concepts === undefined || ![few, all].includes(Number(locales)))
    throw new Error(`'${text}' is no size: it is like 500 or 500x${all}`);
  return { concepts: Number(concepts), locales: Number(locales) };
}

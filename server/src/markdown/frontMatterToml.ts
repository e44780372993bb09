import { parse } from 'smol-toml';
import type { FrontMatterEntry, FrontMatterError } from './types.ts';
import { TomlReader } from './tomlReader.ts';
import { explainTomlError } from './tomlMessages.ts';

/** No article nests its front matter as deep as this. */
const MAX_DEPTH = 64;

export interface TomlContent {
  /** Where keys are not valid TOML, what can be read of them. */
  readonly entries: readonly FrontMatterEntry[];
  /** The first mistake alone: what follows it means nothing to a parser of TOML. */
  readonly errors: readonly FrontMatterError[];
  /** Where the first table begins, below which no key is a top-level key; the end of the content when there is none. */
  readonly keysEnd: number;
}

/**
 * Reads TOML with the span of every key and value, moved by `offset`. smol-toml says whether it is valid, but has no positions; a
 * reader of our own has them, and goes on behind a mistake. Numbers and dates are given as they are written.
 */
export function readToml(content: string, offset: number): TomlContent {
  // A lone \r is no line break to TOML, but one to whoever wrote it.
  const text = content.replaceAll(/\r(?!\n)/g, '\n');
  const { entries, tablesStart } = new TomlReader(text, offset).read();
  return { entries, errors: errorsIn(text, offset), keysEnd: offset + (tablesStart ?? text.length) };
}

function errorsIn(text: string, offset: number): FrontMatterError[] {
  try {
    parse(text, { integersAsBigInt: true, maxDepth: MAX_DEPTH });
    return [];
  } catch (error) {
    const { message, start, end } = explainTomlError(error, text);
    return [{ message, span: { start: offset + start, end: offset + end } }];
  }
}

import { parse } from 'smol-toml';
import type { FrontMatterEntry, FrontMatterError } from './types.ts';
import { TomlReader } from './tomlReader.ts';
import { explainTomlError } from './tomlMessages.ts';

/** Maximum nesting depth. Real front matter is never nested this deeply. */
const MAX_DEPTH = 64;

export interface TomlContent {
  /** The entries; if the TOML is not valid, those that could be read. */
  readonly entries: readonly FrontMatterEntry[];
  /** Only the first error: a TOML parser cannot make sense of the text after it. */
  readonly errors: readonly FrontMatterError[];
  /**
   * The start of the first table, below which no key is a top-level key; the end of the content if there is no table.
   */
  readonly keysEnd: number;
}

/**
 * Reads TOML. Adds `offset` to all spans. smol-toml validates but has no positions, so `TomlReader` reads the keys and
 * values and continues after an error. Numbers and dates are returned as source text.
 */
export function readToml(content: string, offset: number): TomlContent {
  // A lone \r is not a line break in TOML, but its author means one.
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

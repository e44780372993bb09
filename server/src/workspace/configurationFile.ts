import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  getNodeValue,
} from 'jsonc-parser';
import type { Span } from '../markdown/types.ts';
import { type ConfigurationInput, validateConfiguration } from './configuration.ts';

/** The file's name, at a root. */
export const CONFIGURATION_FILE = 'glosswright.config.json';

export interface PlacedError {
  readonly message: string;
  readonly span: Span;
}

export type ParsedConfiguration = { readonly input: ConfigurationInput } | { readonly errors: readonly PlacedError[] };

/** Reads the text of a configuration file: JSON, with comments and trailing commas allowed. */
export function parseConfiguration(text: string): ParsedConfiguration {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first || !tree) return { errors: [syntaxError(text, first)] };
  const validated = validateConfiguration(getNodeValue(tree));
  if ('input' in validated) return validated;
  return { errors: validated.errors.map(({ message, path }) => ({ message, span: spanOf(tree, path) })) };
}

function syntaxError(text: string, error: ParseError | undefined): PlacedError {
  if (!error) return { message: 'the file is empty', span: { start: 0, end: 0 } };
  const words = printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return {
    message: `not valid JSON: ${words}`,
    span: { start: error.offset, end: Math.min(error.offset + error.length, text.length) },
  };
}

/** The value at the path, or the nearest that is there. */
function spanOf(tree: Node, path: readonly (string | number)[]): Span {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    // An unknown key is marked itself, not its value.
    const marked =
      node?.parent?.type === 'property' && length === path.length ? (node.parent.children?.[0] ?? node) : node;
    if (marked) return { start: marked.offset, end: marked.offset + marked.length };
  }
  return { start: tree.offset, end: tree.offset + 1 };
}

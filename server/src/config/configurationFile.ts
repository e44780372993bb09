import { t } from '../localization/index.ts';
import type { PlacedError } from './placedError.ts';
import type { Span } from '../markdown/types.ts';
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  getNodeValue,
} from 'jsonc-parser';
import { depthProblem, keyProblems } from './jsonProblems.ts';
import { type ConfigurationError, validateConfiguration } from './validateConfiguration.ts';
import { type ConfigurationInput } from './configurationSchema.ts';

/** The name of the configuration file in a root. */
export const CONFIGURATION_FILE = 'glosswright.config.json';

/** Maximum number of reported errors. */
const MAXIMUM_ERRORS = 100;

export type ParsedConfiguration = { readonly input: ConfigurationInput } | { readonly errors: readonly PlacedError[] };

/** Reads the text of a configuration file: JSON, with comments and trailing commas allowed. */
export function parseConfiguration(text: string): ParsedConfiguration {
  const errors: ParseError[] = [];
  if (text.trim() === '') return { errors: [{ message: t('the file is empty'), span: { start: 0, end: 0 } }] };
  const tooDeep = depthProblem(text);
  if (tooDeep) return { errors: [tooDeep] };
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first || !tree) return { errors: [syntaxError(text, first)] };
  const keys = keyProblems(tree);
  if (keys.length > 0) return { errors: inOrder(keys.slice(0, MAXIMUM_ERRORS)) };
  const validated = validateConfiguration(getNodeValue(tree));
  if ('input' in validated) return validated;
  const shown = validated.errors.slice(0, MAXIMUM_ERRORS);
  const placed = shown.map((error) => ({ message: error.message, span: spanOf(tree, error) }));
  return { errors: inOrder(placed) };
}

function inOrder(errors: readonly PlacedError[]): PlacedError[] {
  return errors.toSorted((one, other) => one.span.start - other.span.start);
}

function syntaxError(text: string, error: ParseError | undefined): PlacedError {
  if (!error) return { message: t('not valid JSON'), span: { start: 0, end: 0 } };
  const words = printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return {
    message: t('not valid JSON: {0}', words),
    span: { start: error.offset, end: Math.min(error.offset + error.length, text.length) },
  };
}

/** The span of a value in a valid configuration file, or of its nearest ancestor; the beginning if there is neither. */
export function placeInConfiguration(text: string, path: readonly (string | number)[]): Span {
  const tree = text.trim() === '' ? undefined : parseTree(text, [], { allowTrailingComma: true });
  return tree ? spanOf(tree, { path, isKey: false }) : { start: 0, end: 0 };
}

/** The span of the value at the path, of its key, or of its nearest ancestor. */
function spanOf(tree: Node, { path, isKey }: Omit<ConfigurationError, 'message'>): Span {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    const marked = isKey && length === path.length ? (node?.parent?.children?.[0] ?? node) : node;
    if (marked) return { start: marked.offset, end: marked.offset + marked.length };
  }
  return { start: tree.offset, end: tree.offset + 1 };
}

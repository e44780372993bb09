import { t } from '../localization/index.ts';
import { createScanner, type Node } from 'jsonc-parser';
import type { PlacedError } from './placedError.ts';

/** Maximum nesting of lists and objects; a valid configuration has six levels. */
const MAXIMUM_DEPTH = 50;
/** Maximum length of a key in UTF-16 units. */
const MAXIMUM_KEY_LENGTH = 1000;
/** Names that every object inherits. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The position where a JSON text is nested too deeply; undefined if it is not. */
export function depthProblem(text: string): PlacedError | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  // Brackets are single characters in every token except strings.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const token = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : '';
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    if (depth <= MAXIMUM_DEPTH) continue;
    const start = scanner.getTokenOffset();
    return { message: t('lists and objects are nested too deeply'), span: { start, end: start + 1 } };
  }
  return undefined;
}

/** Keys that would be lost silently: repeated ones, and names that every object inherits. The text must not be nested deeply. */
export function keyProblems(node: Node): PlacedError[] {
  const own = node.type === 'object' ? ownKeyProblems(node) : [];
  return [...own, ...(node.children ?? []).flatMap(keyProblems)];
}

function ownKeyProblems({ children: properties = [] }: Node): PlacedError[] {
  const known = new Set<string>();
  return properties.flatMap(({ children: [key] = [] }) => {
    if (!key) return [];
    const name = String(key.value);
    const message = keyProblem(name, known);
    known.add(name);
    return message === undefined ? [] : [{ message, span: { start: key.offset, end: key.offset + key.length } }];
  });
}

function keyProblem(name: string, known: ReadonlySet<string>): string | undefined {
  if (name.length > MAXIMUM_KEY_LENGTH) return t('the key is too long');
  if (RESERVED.has(name)) return t("'{0}' cannot be a key", name);
  return known.has(name) ? t("the key '{0}' is repeated", name) : undefined;
}

import { normalizeLabel, readDestination, readLabel, readTitle, skipSpace } from './linkSyntax.ts';
import { Openings } from './openings.ts';
import type { Leaf } from './leaf.ts';
import type { Span } from './types.ts';

/** The target of a reference link. */
export interface Definition {
  readonly target: string;
  readonly targetSpan: Span;
}

/** Definitions by normalized label. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Removes the definitions, `[label]: /target "title"`, from the start of each paragraph. The first definition of a
 * label wins. A label that starts with `^` is a footnote and stays text.
 */
export function takeDefinitions(leaves: readonly Leaf[]): { leaves: Leaf[]; definitions: Definitions } {
  const definitions = new Map<string, Definition>();
  const rest: Leaf[] = [];
  for (const leaf of leaves) {
    const isCandidate = leaf.content.startsWith('[') && leaf.heading?.isUnderlined !== false;
    if (isCandidate) rest.push(...takeFrom(leaf, definitions));
    else rest.push(leaf);
  }
  return { leaves: rest, definitions };
}

function takeFrom(leaf: Leaf, definitions: Map<string, Definition>): Leaf[] {
  const { content, start } = leaf;
  const openings = new Openings(content);
  let from = 0;
  while (content.charAt(from) === '[') {
    const end = takeOne(content, from, start, openings, definitions);
    if (end === undefined) break;
    from = skipSpace(content, end);
  }
  if (from === 0) return [leaf];
  if (from >= content.length) return [];
  return [{ ...leaf, start: start + from, content: content.slice(from) }];
}

/** Returns the end of the last line of the definition; undefined if there is none. */
function takeOne(
  content: string,
  from: number,
  base: number,
  openings: Openings,
  definitions: Map<string, Definition>,
): number | undefined {
  const labelEnd = readLabel(content, from);
  if (labelEnd === undefined || content.charAt(labelEnd) !== ':') return undefined;
  const label = normalizeLabel(content.slice(from + 1, labelEnd - 1));
  if (label === undefined || label.startsWith('^')) return undefined;

  const at = skipSpace(content, labelEnd + 1);
  const destination = readDestination(content, at, openings);
  if (destination === undefined || destination.next === at) return undefined;
  const end = endAfterTitle(content, destination.next) ?? endOfBlankRest(content, destination.next);
  if (end === undefined) return undefined;

  if (!definitions.has(label)) {
    const targetSpan = { start: base + destination.start, end: base + destination.end };
    definitions.set(label, { target: destination.target, targetSpan });
  }
  return end;
}

function endAfterTitle(content: string, from: number): number | undefined {
  const at = skipSpace(content, from);
  if (at === from) return undefined;
  const end = readTitle(content, at);
  return end === undefined ? undefined : endOfBlankRest(content, end);
}

/** Returns the end of the line if only blanks follow `from`. */
function endOfBlankRest(content: string, from: number): number | undefined {
  let position = from;
  while (content.charAt(position) === ' ' || content.charAt(position) === '\t') position++;
  return position === content.length || content.charAt(position) === '\n' ? position : undefined;
}

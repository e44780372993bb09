import type { Edit, Finding } from './rule.ts';

/** A fix may make room for another one; more rounds than this would be two rules at odds. */
const MOST_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
}

/** Applies every certain fix, and those that then become possible, until none is left. Fixing the result changes nothing. */
export function fixAll(text: string, findingsIn: (text: string) => readonly Finding[]): FixedText {
  let current = text;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, findings } = certainEdits(findingsIn(current));
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
    fixed += findings;
  }
  return { text: current, fixed };
}

/** The edits of all certain fixes, in order and without overlaps; where two fixes are at odds, the first by position is taken. */
export function certainEdits(findings: readonly Finding[]): {
  readonly edits: readonly Edit[];
  readonly findings: number;
} {
  const taken: Edit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes().find(({ certain, create }) => certain && !create);
    const edits = fix?.edits.toSorted(byPlace) ?? [];
    if (edits.length > 0 && take(taken, edits)) count++;
  }
  return { edits: taken, findings: count };
}

/** Adds the edits to others if all of them have room there; both are in order. */
function take(taken: Edit[], edits: readonly Edit[]): boolean {
  const places = edits.map((edit) => ({ edit, ...placeAmong(taken, edit) }));
  if (!places.every(({ isFree }) => isFree)) return false;
  // Findings come by position, so that this is nearly always so.
  if (places[0]?.at === taken.length) for (const edit of edits) taken.push(edit);
  // From the last to the first, so that the places stay right.
  else for (const { edit, at } of places.toReversed()) taken.splice(at, 0, edit);
  return true;
}

function byPlace(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

/**
 * Where the edit belongs among others that are in order. Not free where it touches one: which of two insertions at one place
 * comes first is nobody's to guess, and the next round sees.
 */
function placeAmong(taken: readonly Edit[], { span }: Edit): { readonly at: number; readonly isFree: boolean } {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.end ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return { at: low, isFree: (taken[low]?.span.start ?? Infinity) > span.end };
}

/** The text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { span, newText } of edits) {
    pieces.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  return pieces.join('') + text.slice(from);
}

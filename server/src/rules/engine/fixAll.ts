import type { Edit, Finding } from './rule.ts';

/** A fix can make another fix possible. If more rounds are needed, two rules conflict. */
const MOST_ROUNDS = 10;

export interface FixedText {
  readonly text: string;
  /** Number of fixed findings. */
  readonly fixed: number;
}

/** Applies all certain fixes, and those that become possible afterwards, until none is left. The function is idempotent. */
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

/** Returns the edits of all certain fixes, in order and without overlaps. If two fixes conflict, the first by position wins. */
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

/** Adds the edits if they do not overlap the edits already in `taken`. Both lists are in order. */
function take(taken: Edit[], edits: readonly Edit[]): boolean {
  const places = edits.map((edit) => ({ edit, ...placeAmong(taken, edit) }));
  if (!places.every(({ isFree }) => isFree)) return false;
  // The usual case, because findings are sorted by position.
  if (places[0]?.at === taken.length) for (const edit of edits) taken.push(edit);
  // From last to first, so that the indexes stay valid.
  else for (const { edit, at } of places.toReversed()) taken.splice(at, 0, edit);
  return true;
}

function byPlace(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

/**
 * Returns the index of the edit among ordered edits. An edit is not free if it touches another one: the order of two insertions
 * at one offset is ambiguous. The next round applies it.
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

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { span, newText } of edits) {
    pieces.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  return pieces.join('') + text.slice(from);
}

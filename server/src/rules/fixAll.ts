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
    if (!fix || fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...fix.edits);
    count++;
  }
  return { edits: taken.toSorted(byPlace), findings: count };
}

/** Edits that touch are left for the next round: which of two insertions at one place comes first is nobody's to guess. */
function collide(one: Edit, other: Edit): boolean {
  return one.span.start <= other.span.end && other.span.start <= one.span.end;
}

function byPlace(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
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

import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Edit } from '../../rules/engine/rule.ts';

/** A change of adjacent lines. Numbers are 1-based; every line includes its line break, except possibly the last one. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A unified diff without context of the lines that the edits change. Edits are sorted and do not overlap. */
export function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const lines = text.split(/(?<=\n)/);
  const hunks: Hunk[] = [];
  let grown = 0;
  for (const { first, last, start, edits: within } of changedLines(lines, edits)) {
    const before = lines.slice(first, last + 1);
    const moved = within.map(({ span, newText }) => ({
      span: { start: span.start - start, end: span.end - start },
      newText,
    }));
    const after = applyEdits(before.join(''), moved).split(/(?<=\n)/);
    hunks.push({ oldStart: first + 1, newStart: first + 1 + grown, before, after });
    grown += after.length - before.length;
  }
  return hunks;
}

interface ChangedLines {
  /** 0-based. */
  readonly first: number;
  last: number;
  /** The start of the first line. UTF-16 offset. */
  readonly start: number;
  readonly edits: Edit[];
}

/** Merges changes of adjacent lines. */
function changedLines(lines: readonly string[], edits: readonly Edit[]): ChangedLines[] {
  const changes: ChangedLines[] = [];
  let line = 0;
  let start = 0;
  const goTo = (offset: number): void => {
    for (
      let length = lines[line]?.length;
      length !== undefined && start + length <= offset;
      length = lines[++line]?.length
    )
      start += length;
  };
  for (const edit of edits) {
    goTo(edit.span.start);
    const open = changes.at(-1);
    const change = open && line <= open.last + 1 ? open : { first: line, last: line, start, edits: [] };
    if (change !== open) changes.push(change);
    goTo(edit.span.end - 1);
    change.last = line;
    change.edits.push(edit);
  }
  return changes;
}

/** `@@ -3,2 +3 @@`, as `diff -U0` writes it. */
export function hunkHeader({ oldStart, newStart, before, after }: Hunk): string {
  return `@@ -${place(oldStart, before.length)} +${place(newStart, after.length)} @@`;
}

function place(start: number, count: number): string {
  return count === 1 ? `${start}` : `${start},${count}`;
}

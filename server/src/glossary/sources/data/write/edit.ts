/** A change of a text: UTF-16 offsets, `end` is exclusive. */
export interface DataEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The reason why a file is not changed, as a sentence for the user. */
export interface DataRefusal {
  readonly refused: string;
}

/** An entry to add. */
export interface NewEntry {
  readonly id: string;
  /** Undefined if the entry has the locale of its file. */
  readonly locale: string | undefined;
  readonly name: string;
  readonly definition: string | undefined;
}

export function isRefusal(outcome: readonly DataEdit[] | DataRefusal): outcome is DataRefusal {
  return 'refused' in outcome;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly DataEdit[]): string {
  let result = text;
  for (const { start, end, newText } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

/** The line ending of a text: that of its first line. */
export function lineEndOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** Returns the index for inserting a name: in order if the names are sorted, otherwise after the last one. Two names in order are not evidence. */
export function placeOf(name: string, names: readonly string[]): number {
  const folded = names.map(fold);
  const isSorted = folded.length > 2 && folded.every((each, index) => index === 0 || (folded[index - 1] ?? '') <= each);
  const place = isSorted ? folded.findIndex((each) => each > fold(name)) : -1;
  return place < 0 ? names.length : place;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

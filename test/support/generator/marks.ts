/** A mistake in a generated article, where it is, and what is to be said of it. */
export interface Defect {
  readonly code: string;
  /** From the root. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** In UTF-16 units. */
  readonly length: number;
  /** The slug of the concept that it is about, when that is not the article's own. */
  readonly target?: string;
  /** Whether `check --fix` fixes it. */
  readonly fixed: boolean;
}

/** What a mark says of its place. */
export interface Mark {
  readonly code: string;
  readonly target?: string;
}

/** A piece of an article. Its text may have marked places; `fixed` is what `check --fix` makes of it, when it is changed. */
export interface Piece {
  readonly text: string;
  readonly fixed?: string;
}

/** Marks a place of a piece: everything that `marks` says is to be found exactly there. */
export function marked(text: string, ...marks: readonly Mark[]): string {
  return `\u{E000}${JSON.stringify(marks)}\u{E001}${text}\u{E002}`;
}

const MARKED = /\u{E000}([^\u{E001}]*)\u{E001}([^\u{E002}]*)\u{E002}/gu;

/** The text of an article without marks, with the places of its defects, and as it is after all certain fixes. */
export function assembled(
  path: string,
  pieces: readonly Piece[],
): { readonly text: string; readonly fixed: string; readonly defects: readonly Defect[] } {
  const defects: Defect[] = [];
  let text = '';
  let fixed = '';
  for (const piece of pieces) {
    const start = text.length;
    let from = 0;
    for (const { 0: whole, 1: marks = '', 2: content = '', index } of piece.text.matchAll(MARKED)) {
      text += piece.text.slice(from, index);
      for (const mark of readMarks(marks))
        defects.push({ ...mark, path, ...placeIn(text), length: content.length, fixed: piece.fixed !== undefined });
      text += content;
      from = index + whole.length;
    }
    text += piece.text.slice(from);
    fixed += piece.fixed ?? text.slice(start);
  }
  return { text, fixed, defects };
}

function readMarks(marks: string): readonly Mark[] {
  return JSON.parse(marks) as readonly Mark[]; // oxlint-disable-line typescript/no-unsafe-type-assertion -- written by `marked`
}

/** The place where the text ends. */
function placeIn(text: string): Pick<Defect, 'line' | 'column'> {
  const before = text.lastIndexOf('\n');
  return { line: text.split('\n').length, column: text.length - before };
}

/** A mistake in a generated article, its position, and the expected finding. */
export interface Defect {
  readonly code: string;
  /** Relative to the root. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** In UTF-16 units. */
  readonly length: number;
  /** The slug of the concept that the finding is about, if it is not that of the article. */
  readonly target?: string;
  /** Whether `check --fix` fixes it. */
  readonly fixed: boolean;
}

/** The expected finding at a mark. */
export interface Mark {
  readonly code: string;
  readonly target?: string;
}

/** A piece of an article. Its text may contain marks; `fixed` is the text after `check --fix`, if that changes it. */
export interface Piece {
  readonly text: string;
  readonly fixed?: string;
}

/** Marks a position in a piece: all expected findings are exactly there. */
export function marked(text: string, ...marks: readonly Mark[]): string {
  return `\u{E000}${JSON.stringify(marks)}\u{E001}${text}\u{E002}`;
}

const MARKED = /\u{E000}([^\u{E001}]*)\u{E001}([^\u{E002}]*)\u{E002}/gu;

/** The text of an article without marks, the positions of its defects, and the text after all certain fixes. */
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

/** The position of the end of the text. */
function placeIn(text: string): Pick<Defect, 'line' | 'column'> {
  const before = text.lastIndexOf('\n');
  return { line: text.split('\n').length, column: text.length - before };
}

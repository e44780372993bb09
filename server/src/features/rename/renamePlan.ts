import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Edit } from '../../rules/engine/rule.ts';

/** The kind of an edit, for the preview of the rename. */
export type EditKind = 'link' | 'front-matter' | 'id' | 'redirect';

export interface PlannedEdit extends Edit {
  readonly kind: EditKind;
  /** The locale of the renamed article that the edit concerns, such as the target locale of the link. */
  readonly locale: string;
}

/** The edits of one file, in the order of the text; they do not overlap. */
export interface FileEdits {
  readonly path: string;
  readonly lines: LineIndex;
  /** Whether the file is outside all layouts. */
  readonly isOutside: boolean;
  readonly edits: readonly PlannedEdit[];
}

/** A file or folder to rename, by path from the root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** All changes of a rename. The edits are for the files under their old names. */
export interface RenamePlan {
  readonly moves: readonly Move[];
  readonly files: readonly FileEdits[];
}

export interface Refusal {
  /** The reason, as a sentence for the user. */
  readonly refused: string;
}

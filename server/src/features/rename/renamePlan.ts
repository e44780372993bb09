import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Edit } from '../../rules/engine/rule.ts';

/** What an edit is about, for those who look through the plan before it is carried out. */
export type EditKind = 'link' | 'front-matter' | 'redirect';

export interface PlannedEdit extends Edit {
  readonly kind: EditKind;
  /** The locale of the renamed article that it is about: the one that the link leads to. */
  readonly locale: string;
}

/** The edits of one file, in the order of the text; they do not overlap. */
export interface FileEdits {
  readonly path: string;
  readonly lines: LineIndex;
  /** Whether the file belongs to no layout. */
  readonly isOutside: boolean;
  readonly edits: readonly PlannedEdit[];
}

/** A file or folder that gets another name, by paths from the root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Everything that a rename changes. The edits are for the files under their old names. */
export interface RenamePlan {
  readonly moves: readonly Move[];
  readonly files: readonly FileEdits[];
}

export interface Refusal {
  /** A sentence for a person. */
  readonly refused: string;
}

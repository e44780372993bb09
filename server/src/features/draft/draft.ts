import type { Span } from '../../markdown/types.ts';
import type { Edit } from '../../rules/engine/rule.ts';

/** A new file with its text, or the edits that add an entry to an existing file. Offsets are UTF-16 units. */
export type Draft = NewFileDraft | AddedEntryDraft;

export interface NewFileDraft {
  readonly kind: 'file';
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
  /** The name of the entry, if the file is a page of entries. */
  readonly nameSpan: Span | undefined;
}

export interface AddedEntryDraft {
  readonly kind: 'entry';
  readonly path: string;
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  /** The name of the entry in the text after the edits. */
  readonly nameSpan: Span;
}

import type {
  ConceptRow,
  EntryState,
  GlossaryState,
  Grouping,
} from '../../../server/src/lsp/clientOverviewRequests.ts';

/** The target of an action in a view: a concept, or its entry in a locale. */
export interface ConceptTarget {
  readonly glossary: GlossaryState;
  readonly slug: string;
  readonly row: ConceptRow;
  /** Undefined for the concept as a whole. */
  readonly locale?: string;
}

/** An element of a tree. `id` is unique in the tree, and is stable while the element represents the same thing. */
interface Node {
  readonly id: string;
  readonly parent: TreeNode | undefined;
}

/** One of several glossaries. */
export interface GlossaryNode extends Node {
  readonly kind: 'glossary';
  readonly glossary: GlossaryState;
}

/** Concepts that have a first letter, a state or a page in common. */
export interface GroupNode extends Node {
  readonly kind: 'group';
  readonly glossary: GlossaryState;
  readonly by: Grouping;
  readonly key: string;
  readonly count: number;
}

export interface ConceptNode extends Node, ConceptTarget {
  readonly kind: 'concept';
}

export interface EntryNode extends Node, ConceptTarget {
  readonly kind: 'entry';
  readonly locale: string;
  readonly state: EntryState;
  /** Undefined if there is no entry. */
  readonly title: string | undefined;
}

/** Stands for the rest of the concepts, which are not loaded yet. */
export interface MoreNode extends Node {
  readonly kind: 'more';
  /** The id of the element whose children are loaded; empty for the tree. */
  readonly of: string;
  readonly left: number;
}

/** An element of the Glossary view. */
export type TreeNode = GlossaryNode | GroupNode | ConceptNode | EntryNode | MoreNode;

/** The untrusted argument of a command in a view: a concept or an entry. */
export function targetOf(value: unknown): ConceptTarget | undefined {
  return isTarget(value) ? value : undefined;
}

function isTarget(value: unknown): value is ConceptTarget {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'concept' || value.kind === 'entry' || value.kind === 'task')
  );
}

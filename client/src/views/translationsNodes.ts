import type { EntryState, GlossaryState, LocaleProgress } from '../../../server/src/lsp/clientOverviewRequests.ts';
import type { ConceptTarget, GlossaryNode, MoreNode } from './nodes.ts';
import type { ProblemFile } from './problems.ts';

/** States that need work, in the order of the groups. */
export const TASKS = ['missing', 'draft', 'outdated'] as const satisfies readonly EntryState[];
export type Task = (typeof TASKS)[number];

export interface LocaleNode {
  readonly kind: 'locale';
  readonly id: string;
  readonly glossary: GlossaryState;
  readonly progress: LocaleProgress;
  readonly problems: readonly ProblemFile[];
  /** Whether nothing is left to do. */
  readonly isDone: boolean;
  /** Whether no other locale is shown. */
  readonly isOnly: boolean;
}

export interface TasksNode {
  readonly kind: 'tasks';
  readonly id: string;
  readonly glossary: GlossaryState;
  readonly locale: string;
  readonly task: Task;
  readonly count: number;
}

export interface TaskNode extends ConceptTarget {
  readonly kind: 'task';
  readonly id: string;
  readonly task: Task;
  readonly locale: string;
}

export interface ProblemsNode {
  readonly kind: 'problems';
  readonly id: string;
  readonly files: readonly ProblemFile[];
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: ProblemFile;
}

/** An element of the Translations view. */
export type TranslationsNode =
  GlossaryNode | LocaleNode | TasksNode | TaskNode | ProblemsNode | ProblemNode | Omit<MoreNode, 'parent'>;

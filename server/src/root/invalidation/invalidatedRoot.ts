import type { Glossary, Place } from '../../glossary/glossary.ts';
import type { Phase } from '../rootPhases.ts';
import type { Rule } from '../../rules/engine/rule.ts';

/** The parts of a root that invalidation needs. */
export interface InvalidatedRoot {
  readonly glossaries: readonly Glossary[];
  /** Whether the root has reached the phase. */
  hasReached(phase: Phase): boolean;
  /** Whether the rule can report findings in this root. */
  isOn(rule: Rule): boolean;
  /** The paths of the documents that are open in the editor. */
  openPaths(): readonly string[];
  /** The place of the path in one of the layouts. */
  locate(path: string): { readonly place: Place } | undefined;
}

import type { Glossary, Place } from '../../glossary/glossary.ts';
import type { Phase } from '../rootPhases.ts';
import type { Rule } from '../../rules/engine/rule.ts';

/** What invalidation asks of a root. */
export interface InvalidatedRoot {
  readonly glossaries: readonly Glossary[];
  /** Whether everything of the phase is known. */
  hasReached(phase: Phase): boolean;
  /** Whether the rule reports anything in this root. */
  isOn(rule: Rule): boolean;
  /** The paths of the documents that are open in the editor. */
  openPaths(): readonly string[];
  /** What the path is in one of the layouts. */
  locate(path: string): { readonly place: Place } | undefined;
}

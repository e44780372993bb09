import type { Glossary, Place } from '../../glossary/glossary.ts';
import type { Rule } from '../../rules/engine/rule.ts';

/** What invalidation asks of a root. */
export interface InvalidatedRoot {
  readonly glossaries: readonly Glossary[];
  /** Whether it is known who links whom. */
  readonly knowsLinks: boolean;
  /** Whether the rule reports anything in this root. */
  isOn(rule: Rule): boolean;
  /** The paths of the documents that are open in the editor. */
  openPaths(): readonly string[];
  /** What the path is in one of the layouts. */
  locate(path: string): { readonly place: Place } | undefined;
}

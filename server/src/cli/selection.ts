import type { Finding } from '../rules/engine/rule.ts';

/** What of a file a run reports: everything, nothing, or only what it says about some concepts, by their slugs in lower case. */
export type Part = 'everything' | 'nothing' | ReadonlySet<string>;

/** What a run checks of all that its paths cover. */
export interface Selection {
  readonly partOf: (path: string) => Part;
  /** The commit whose changes since it are checked. */
  readonly since?: string;
}

export const EVERYTHING: Selection = { partOf: () => 'everything' };

/** Whether the part covers the finding. */
export function covers(part: Part, { target }: Pick<Finding, 'target'>): boolean {
  if (part === 'everything' || part === 'nothing') return part === 'everything';
  return target !== undefined && part.has(target.toLowerCase());
}

import { brokenFragment } from '../rules/links/brokenFragment.ts';
import type { Finding } from '../rules/engine/rule.ts';

/**
 * What of a file a run reports: everything, nothing, or only what it says about some concepts, by their slugs in lower case, or about their
 * sections, by `sectionsOf`.
 */
export type Part = 'everything' | 'nothing' | ReadonlySet<string>;

/** What a run checks of all that its paths cover. */
export interface Selection {
  readonly partOf: (path: string) => Part;
  /** The commit whose changes since it are checked. */
  readonly since?: string;
}

export const EVERYTHING: Selection = { partOf: () => 'everything' };

/** Whether the part covers the finding. */
export function covers(part: Part, { code, target }: Pick<Finding, 'code' | 'target'>): boolean {
  if (part === 'everything' || part === 'nothing') return part === 'everything';
  if (target === undefined) return false;
  const slug = target.toLowerCase();
  return part.has(slug) || (code === brokenFragment.code && part.has(sectionsOf(slug)));
}

/** What stands in a part for the sections of a concept's articles. */
export function sectionsOf(slug: string): string {
  return `${slug}#`;
}

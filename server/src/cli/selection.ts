import { brokenFragment } from '../rules/links/brokenFragment.ts';
import type { Finding } from '../rules/engine/rule.ts';

/**
 * The findings of a file to report: all, none, or only those about some concepts, by slug in lower case, or about their
 * sections, by `sectionsOf`.
 */
export type Part = 'everything' | 'nothing' | ReadonlySet<string>;

/** The selection from all files that the paths cover. */
export interface Selection {
  readonly partOf: (path: string) => Part;
  /** The base commit of the checked changes. */
  readonly since?: string;
}

export const EVERYTHING: Selection = { partOf: () => 'everything' };

/** Whether the part includes the finding. */
export function covers(part: Part, { code, target }: Pick<Finding, 'code' | 'target'>): boolean {
  if (part === 'everything' || part === 'nothing') return part === 'everything';
  if (target === undefined) return false;
  const slug = target.toLowerCase();
  return part.has(slug) || (code === brokenFragment.code && part.has(sectionsOf(slug)));
}

/** The entry in a part for the sections of a concept's articles. */
export function sectionsOf(slug: string): string {
  return `${slug}#`;
}

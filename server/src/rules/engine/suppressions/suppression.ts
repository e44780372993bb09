import type { Directive } from './directive.ts';
import type { FrontMatterList } from './frontMatterList.ts';

/** One code that a comment or a front matter turns off. */
export interface Suppression {
  readonly from: Directive | FrontMatterList;
  /** Undefined: every code. */
  readonly code: string | undefined;
}

/** What several suppressions of one code do together: all of them suppress a finding there, or none. */
export interface Region {
  readonly suppressions: Suppression[];
}

export function isInComment(from: Suppression['from']): from is Directive {
  return 'nameSpan' in from;
}

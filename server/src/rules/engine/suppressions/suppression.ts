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

/** The codes of rules, by what a suppression needs to know of them. */
export interface Codes {
  readonly known: readonly string[];
  /** Those that nobody has looked for in this file. */
  readonly off: ReadonlySet<string>;
  /** Whether one of these would be looked for but for the configuration. */
  readonly isAnyTurnedOff: boolean;
}

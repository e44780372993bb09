import type { Directive } from './directive.ts';
import type { FrontMatterList } from './frontMatterList.ts';

/** One code that a comment or the front matter disables. */
export interface Suppression {
  readonly from: Directive | FrontMatterList;
  /** Undefined: all codes. */
  readonly code: string | undefined;
}

/** Several suppressions of one code. All of them suppress a finding, or none. */
export interface Region {
  readonly suppressions: Suppression[];
}

export function isInComment(from: Suppression['from']): from is Directive {
  return 'nameSpan' in from;
}

/** What suppressions need to know about the rule codes. */
export interface Codes {
  readonly known: readonly string[];
  /** Codes that were not checked in this file. */
  readonly off: ReadonlySet<string>;
  /** Whether the configuration turns any rule off. */
  readonly isAnyTurnedOff: boolean;
}

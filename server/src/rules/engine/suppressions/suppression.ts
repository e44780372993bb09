import type { Directive } from './directive.ts';
import type { FrontMatterList } from './frontMatterList.ts';

/** One code that a comment or the front matter disables. */
export interface Suppression {
  readonly from: Directive | FrontMatterList;
  /** Undefined: all codes. */
  readonly code: string | undefined;
}

/** Several suppressions of the same code. A finding is suppressed by all of them or by none. */
export interface Region {
  readonly suppressions: Suppression[];
}

export function isInComment(from: Suppression['from']): from is Directive {
  return 'nameSpan' in from;
}

/** The rule codes, as suppressions need them. */
export interface Codes {
  readonly known: readonly string[];
  /** Codes that were not checked in this file. */
  readonly off: ReadonlySet<string>;
  /** Whether the configuration turns off any rule. */
  readonly isAnyTurnedOff: boolean;
}

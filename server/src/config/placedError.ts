import type { Span } from '../markdown/types.ts';

/** What is wrong at a place of a configuration file. UTF-16 offsets. */
export interface PlacedError {
  readonly message: string;
  readonly span: Span;
}

import type { Span } from '../markdown/types.ts';

/** An error in a configuration file, with UTF-16 offsets. */
export interface PlacedError {
  readonly message: string;
  readonly span: Span;
}

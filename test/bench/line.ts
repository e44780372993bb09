/** What the cost of a line may grow with: with the size of what it is given, or not at all. */
export type Growth = 'linear' | 'flat';

/** What one run of a line took, or several. */
export interface Cost {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, of all threads. */
  readonly cpu: number;
}

/** What a line says of one run that a clock around it does not tell. */
export interface Outcome {
  /** Instead of what was measured around the work: of a process of its own. */
  readonly cost?: Cost;
  readonly megabytes?: number;
  /** It was ended before it was done. */
  readonly isCut?: boolean;
  /** How many there are of what the line is about; a function is asked when the clock has stopped. */
  readonly count?: number | (() => number);
}

/**
 * What a line has to keep. `most` is in milliseconds, megabytes or a count; or in times what another line of the same step takes, or
 * in times what the line itself takes at its smallest size. `least` is said of other programs.
 */
export type Budget =
  | { readonly most: number; readonly unit: 'ms' | 'MB' | 'items'; readonly atSize?: number }
  | { readonly most: number; readonly timesLine: string }
  | { readonly least: number; readonly timesLine: string; readonly atSize?: number }
  | { readonly most: number; readonly timesSmallest: true };

/** What is known of a line before it has run. */
export interface LineHead {
  readonly name: string;
  /** Undefined for other programs, whose growth is not judged. */
  readonly growth: Growth | undefined;
  /** What a budget in milliseconds and the growth are judged by; the processor's time unless said. */
  readonly clock?: 'cpu' | 'wall' | 'memory';
  readonly budgets?: readonly Budget[];
}

/** Something that is measured. */
export interface Line<C> extends LineHead {
  /** At the most; fewer where one takes long. */
  readonly rounds: number;
  /** After as many there is no further round; there is always one. 15 unless said. */
  readonly seconds?: number;
  /** What has to be done before each round and is not measured. */
  readonly before?: (context: C, round: number) => unknown;
  readonly work: (context: C, round: number) => Outcome | void | Promise<Outcome | void>;
}

/** The line under a name that says what it is about. */
export function named<C>(line: Line<C>, about: string): Line<C> {
  return { ...line, name: `${about}: ${line.name}` };
}

/** What a line took at one size. */
export interface Reading extends LineHead {
  readonly group: string;
  /** The size in words. */
  readonly step: string;
  /** What growth is judged against. */
  readonly size: number;
  /** Only readings of one family are compared: the texts are of one kind. */
  readonly family: string;
  readonly best: Cost;
  readonly median: Cost;
  readonly rounds: number;
  readonly megabytes?: number;
  readonly count?: number;
  readonly isCut?: boolean;
}

/** Where a line runs: the size, and what kind of texts. */
export type Place = Pick<Reading, 'group' | 'step' | 'size' | 'family'>;

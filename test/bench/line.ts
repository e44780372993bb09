/** How the cost of a line may grow with its size: linearly, or not at all. */
export type Growth = 'linear' | 'flat';

/** The cost of one run of a line, or of several. */
export interface Cost {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, of all threads. */
  readonly cpu: number;
}

/** The result of one run that a clock around it cannot measure. */
export interface Outcome {
  /** Replaces the measured cost of the work: the cost of another process. */
  readonly cost?: Cost;
  readonly megabytes?: number;
  /** Whether the run was ended early. */
  readonly isCut?: boolean;
  /** The count of the line; a function is called after the clock has stopped. */
  readonly count?: number | (() => number);
}

/**
 * A limit of a line. `most` is in milliseconds, megabytes or a count; or a multiple of another line of the same step,
 * or of the line itself at its smallest size. `least` is for other programs.
 */
export type Budget =
  | { readonly most: number; readonly unit: 'ms' | 'MB' | 'items'; readonly atSize?: number }
  | { readonly most: number; readonly timesLine: string }
  | { readonly least: number; readonly timesLine: string; readonly atSize?: number }
  | { readonly most: number; readonly timesSmallest: true };

/** The properties of a line before it has run. */
export interface LineHead {
  readonly name: string;
  /** Undefined for other programs, whose growth is not judged. */
  readonly growth: Growth | undefined;
  /** The clock for budgets in milliseconds and for growth. Default: processor time. */
  readonly clock?: 'cpu' | 'wall' | 'memory';
  readonly budgets?: readonly Budget[];
}

/** Something that is measured. */
export interface Line<C> extends LineHead {
  /** Maximum number; fewer if one takes long. */
  readonly rounds: number;
  /** No further round starts after this time; there is always one. Default: 15. */
  readonly seconds?: number;
  /** Preparation of each round that is not measured. */
  readonly before?: (context: C, round: number) => unknown;
  readonly work: (context: C, round: number) => Outcome | void | Promise<Outcome | void>;
}

/** The line with a name that includes its subject. */
export function named<C>(line: Line<C>, about: string): Line<C> {
  return { ...line, name: `${about}: ${line.name}` };
}

/** The result of a line at one size. */
export interface Reading extends LineHead {
  readonly group: string;
  /** The size in words. */
  readonly step: string;
  /** The size for computing growth. */
  readonly size: number;
  /** Only readings of one family are compared: their texts are of one kind. */
  readonly family: string;
  readonly best: Cost;
  readonly median: Cost;
  readonly rounds: number;
  readonly megabytes?: number;
  readonly count?: number;
  readonly isCut?: boolean;
}

/** The place of a reading: the size, and the kind of texts. */
export type Place = Pick<Reading, 'group' | 'step' | 'size' | 'family'>;

import type { Severity } from '../../rules/engine/rule.ts';

/** The report of `glosswright report`. Lists have a maximum length and contain their total length. */
export interface GlossaryReport {
  readonly title: string;
  readonly sourceLocale: string;
  readonly concepts: number;
  /** Number of entries: each concept counts once per locale. */
  readonly entries: number;
  /** The source locale first, then the most complete. */
  readonly coverage: readonly LocaleCoverage[];
  /** The reported locales with a backlog, in the order of `coverage`. */
  readonly backlog: readonly LocaleBacklog[];
  readonly findings: ReportedFindings;
}

/** The numbers of concepts by their state in a locale. */
export interface LocaleCoverage {
  readonly locale: string;
  /** In English, for programs. */
  readonly name: string;
  readonly isSource: boolean;
  readonly complete: number;
  readonly draft: number;
  readonly outdated: number;
  readonly missing: number;
}

/** The states that need work, in display order. */
export const backlogStates = ['missing', 'outdated', 'draft'] as const;
export type BacklogState = (typeof backlogStates)[number];

/** The concepts that need work in a locale, by state. */
export interface LocaleBacklog extends Readonly<Record<BacklogState, Bounded<BacklogItem>>> {
  readonly locale: string;
  readonly name: string;
}

/** A list that may be shortened to its beginning. */
export interface Bounded<Item> {
  /** The length of the whole list. */
  readonly total: number;
  readonly items: readonly Item[];
}

/** A concept that needs work in a locale. */
export interface BacklogItem {
  /** The slug. */
  readonly concept: string;
  /** The name of the concept in the source locale, otherwise in the locale of the entry. */
  readonly name: string;
  /** The number of articles of the locale that link to the concept. */
  readonly demand: number;
  /** The file to work from: the source entry if the concept is missing, otherwise the entry itself. Relative to the root. */
  readonly path: string;
}

/** The number of findings of `check`. */
export interface ReportedFindings extends Readonly<Record<CountedSeverity, number>> {
  /** The most severe first, then the most frequent. */
  readonly rules: readonly RuleCount[];
  /** The files with the most severe findings first. */
  readonly files: Bounded<FileCount>;
}

/** The names of severities in JSON, the most severe first. Hints are not reported. */
export const countedSeverities = ['errors', 'warnings', 'informations'] as const;
export type CountedSeverity = (typeof countedSeverities)[number];

/** The number of findings of a rule with one severity. */
export interface RuleCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** By locale, without files outside the layouts. */
  readonly locales: Readonly<Record<string, number>>;
}

/** A file with the number of its findings. */
export interface FileCount extends Readonly<Record<CountedSeverity, number>> {
  /** Relative to the root. */
  readonly path: string;
}

/** Returns the beginning of a list. */
export function bounded<Item>(items: readonly Item[], limit: number): Bounded<Item> {
  return { total: items.length, items: items.slice(0, limit) };
}

/** Returns the share of complete entries in whole percent, rounded down, so that 100 means that nothing is left to do. */
export function percentComplete({ complete, draft, outdated, missing }: Omit<LocaleCoverage, 'name'>): number {
  const total = complete + draft + outdated + missing;
  return total === 0 ? 0 : Math.floor((100 * complete) / total);
}

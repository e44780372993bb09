import type { SourceChange } from './sourceChange.ts';

/** A commit, reduced to what the age of articles needs. */
export interface Commit {
  /** The full hash. */
  readonly id: string;
  /** Commit time in seconds since 1970. */
  readonly time: number;
}

/** The latest time of a `Date`, in milliseconds. */
const LAST_DATE = 8.64e15;

/** Returns the day of a commit, `2024-05-03`, in UTC. */
export function dayOf({ time }: Commit): string {
  return new Date(Math.min(Math.max(time * 1000, 0), LAST_DATE)).toISOString().replace(/T.*/, '');
}

/** Front matter of an earlier version of a source article. */
export interface EarlierFrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** How the rest of the article differs from its last commit; undefined if they were not compared. */
  readonly change?: SourceChange | undefined;
}

/** The history of the articles as plain data, because the core does no I/O. */
export interface History {
  /**
   * The last commit of each file by path from the root, and of entries of pages and data files by their ids. What has none
   * is not committed, or its last commit is older than what was read.
   */
  readonly last: ReadonlyMap<string, Commit>;
  /**
   * The commits that front matter names, by the name as written; undefined if the repository does not have the commit.
   */
  readonly named: ReadonlyMap<string, Commit | undefined>;
  /**
   * The source article's front matter at the commit that an outdated translation is based on, by the translation's
   * id. Contains some translations only. `absent`: the source article did not exist at that commit.
   */
  readonly earlierFrontMatter: ReadonlyMap<string, EarlierFrontMatter | 'absent'>;
}

export const NO_HISTORY: History = { last: new Map(), named: new Map(), earlierFrontMatter: new Map() };

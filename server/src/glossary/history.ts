/** A commit, as far as the age of articles asks. */
export interface Commit {
  /** The whole hash. */
  readonly id: string;
  /** When it was committed. Seconds since 1970. */
  readonly time: number;
}

/** What a source article’s front matter said once. */
export interface EarlierFrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** What the history of the repository says of the articles: data, as the core asks nobody. */
export interface History {
  /** The last commit of each file, by path from the root. A file without one is not committed, or was last before all that was read. */
  readonly last: ReadonlyMap<string, Commit>;
  /** The commits that front matters name, as they name them; undefined where the repository has none such. */
  readonly named: ReadonlyMap<string, Commit | undefined>;
  /** What the source article said at the commit that an outdated translation follows, by the translation's path; of some. */
  readonly earlierFrontMatter: ReadonlyMap<string, EarlierFrontMatter>;
}

export const NO_HISTORY: History = { last: new Map(), named: new Map(), earlierFrontMatter: new Map() };

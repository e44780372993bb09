/** Limits for reading from disk. A repository may be hostile or broken; real glossaries do not reach these limits. */

const mebibyte = 1024 * 1024;

/** Bytes. The longest real article seen has 350 KB; parsing 16 MiB takes seconds. */
export const maximumArticleSize = 16 * mebibyte;

/** Bytes, for configuration and other small files that are read completely: `.gitignore`, `.git/HEAD`. */
export const maximumConfigurationSize = mebibyte;

/** Bytes. One line per branch or tag: repositories with 100,000 of them exist and are smaller. */
export const maximumPackedRefsSize = 16 * mebibyte;

/** Bytes. A known finding takes at least 100: the largest corpus would need five in every article to reach it. */
export const maximumBaselineSize = 128 * mebibyte;

/** Articles below one root. Five times the largest corpus planned for; the list alone takes 300 MB then. */
export const maximumFiles = 1_000_000;

/**
 * Folders below the root. Since links are not followed, only a mount that contains itself reaches it; operating systems
 * do not allow much longer paths.
 */
export const maximumDepth = 64;

/** Characters of all globs with wildcards that are matched together. Each may be visited for each character of a path. */
export const maximumGlobsSize = 10_000;

/** Characters of one `.gitignore` rule; longer ones are skipped. */
export const maximumIgnoreRuleSize = 1000;

/** `.gitignore` rules that apply to one folder. Collections for every tool and language have 400. */
export const maximumIgnoreRules = 1000;

/** Milliseconds that one run of git may take. The glossary part of a history of 100,000 commits takes 20 seconds. */
export const maximumGitTime = 60_000;

/** Bytes of output of one run of git. A commit and its paths take a few hundred. */
export const maximumGitOutput = 200 * mebibyte;

/** Seconds since 1970, the end of the year 9999: later commits are forged or broken. */
export const maximumCommitTime = 253_402_300_799;

/** Maximum number of outdated translations whose source is compared with its earlier text. */
export const maximumEarlierTexts = 500;

/** Maximum number of pages and data files that `git blame` runs on. It takes up to a second for each. */
export const maximumBlamedFiles = 60;

/** UTF-16 units. `git blame` does not run on longer pages and data files. */
export const maximumBlamedSize = 2 * mebibyte;

/** Maximum number of versions of a page with a column for each locale whose cells are compared. */
export const maximumFileVersions = 300;

/** UTF-16 units of all versions of such a page: parsing them takes seconds. */
export const maximumVersionTexts = 16 * mebibyte;

/** Bytes of all files of folders that come over a connection, which are held in memory. 40,000 articles of 6 KB reach it. */
export const maximumRemoteSize = 256 * mebibyte;

/** Bytes of the cached index of one root: 186,000 articles take 82 MB. */
export const maximumCacheFileSize = 512 * mebibyte;

/** Bytes of all cached indexes together; the latest one is never removed. */
export const maximumCacheFolderSize = 512 * mebibyte;

/** Bytes of a report of `check --shard`, and of the texts and terms that `match` reads: the maximum length of a string. */
export const maximumReportSize = 512 * mebibyte - 24;

/** Number of articles below which reading a root is as fast as reading its cache. */
export const fewestCachedArticles = 500;

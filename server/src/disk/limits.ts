/** Limits for reading from disk. A repository may be hostile or broken; real glossaries do not reach these limits. */

const mebibyte = 1024 * 1024;

/** Bytes. The longest real article seen is 350 KB; a parse of 16 MiB still ends within seconds. */
export const maximumArticleSize = 16 * mebibyte;

/** Bytes, for configuration and other small files that are read completely: `.gitignore`, `.git/HEAD`. */
export const maximumConfigurationSize = mebibyte;

/** Bytes. One line a branch or tag: repositories with 100,000 of them exist and stay below. */
export const maximumPackedRefsSize = 16 * mebibyte;

/** Bytes, a hundred and more for each finding that is known: the largest corpus would have to have five in every article. */
export const maximumBaselineSize = 128 * mebibyte;

/** Articles below one root. Five times the largest corpus planned for; the list alone then takes 300 MB. */
export const maximumFiles = 1_000_000;

/** Folders below the root. Links are not followed, so only a mount that contains itself gets here; operating systems end paths soon after. */
export const maximumDepth = 64;

/** Characters of all globs with wildcards that are matched together. Each may be looked at for each character of a path. */
export const maximumGlobsSize = 10_000;

/** Characters of one `.gitignore` rule; longer ones are skipped. */
export const maximumIgnoreRuleSize = 1000;

/** `.gitignore` rules that hold for one folder. Collections of them for every tool and language have 400. */
export const maximumIgnoreRules = 1000;

/** Milliseconds that one run of git may take. The glossary part of a history of 100,000 commits takes 20 seconds. */
export const maximumGitTime = 60_000;

/** Bytes of output of one run of git. A commit and its paths take some hundred. */
export const maximumGitOutput = 200 * mebibyte;

/** Seconds since 1970, the end of the year 9999: later commits are forged or broken. */
export const maximumCommitTime = 253_402_300_799;

/** Maximum number of outdated translations whose source is compared with its earlier text. */
export const maximumEarlierTexts = 500;

/** Maximum number of pages and data files of which git is asked who changed each line. It takes up to a second for each. */
export const maximumBlamedFiles = 60;

/** Length of a page or data file beyond which its lines are not asked for, in UTF-16 units. */
export const maximumBlamedSize = 2 * mebibyte;
/** Bytes of all files of folders that come over a connection: they are kept in memory. 40,000 articles of 6 KB take as much. */
export const maximumRemoteSize = 256 * mebibyte;

/** Bytes of the cached index of one root: 186,000 articles take 82 MB. */
export const maximumCacheFileSize = 512 * mebibyte;

/** Bytes of all cached indexes together; the one that is written last stays in any case. */
export const maximumCacheFolderSize = 512 * mebibyte;

/** Bytes of a report of `check --shard`, and of the texts and terms that `match` reads: no string can be longer. */
export const maximumReportSize = 512 * mebibyte - 24;

/** Articles below which a root is read as quickly as its cache. */
export const fewestCachedArticles = 500;

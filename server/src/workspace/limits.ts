/** Bounds on what is read from disk. A repository may be hostile or broken; none of these is met by a real glossary. */

const mebibyte = 1024 * 1024;

/** Bytes. The longest real article seen is 350 KB; a parse of 16 MiB still ends within seconds. */
export const maximumArticleSize = 16 * mebibyte;

/** Bytes, for configuration and other small files that are read whole: `.gitignore`, `.git/HEAD`. Nobody writes more by hand. */
export const maximumConfigurationSize = mebibyte;

/** Bytes. One line a branch or tag: repositories with 100,000 of them exist and stay below. */
export const maximumPackedRefsSize = 16 * mebibyte;

/** Articles below one root. Five times the largest corpus planned for; the list alone then takes 300 MB. */
export const maximumFiles = 1_000_000;

/** Folders below the root. Links are not followed, so only a mount that contains itself gets here; operating systems end paths soon after. */
export const maximumDepth = 64;

/** Characters of one exclude pattern's `*` within a segment. Each more multiplies the matcher's worst case by the length of a name. */
export const maximumStarsInSegment = 3;

/** `**` in one exclude pattern, for the same reason. */
export const maximumGlobstars = 4;

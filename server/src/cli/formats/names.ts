/** The purpose of a format, as shown in the documentation: starts in lower case, no period at the end. */
type Purposes = Readonly<Record<string, string>>;

/** Formats that only need findings; `merge` supports them too. */
const ofFindings = {
  pretty: 'terminals; the default',
  json: 'other programs; positions as in the Language Server Protocol, paths relative to the root',
  github: 'annotations of GitHub Actions',
  sarif: 'code scanning',
  gitlab: 'Code Quality reports of GitLab',
  checkstyle: 'tools that collect findings of several linters',
} as const satisfies Purposes;

/** Formats that need the texts of files, or the files without findings. */
const ofFiles = {
  junit: 'test reports of build servers; one suite per file, errors and warnings are failures',
  rdjson: 'reviewdog: comments on pull requests, with fixes as suggestions',
} as const satisfies Purposes;

export type MergeFormat = keyof typeof ofFindings;
export type FileFormat = keyof typeof ofFiles;
export type Format = MergeFormat | FileFormat;
/** The formats of runs, and the one of `report`. */
export type CheckFormat = Format | 'counts';

/** The formats of `check` and their purposes. */
export const checkFormats: Readonly<Record<Format, string>> = { ...ofFindings, ...ofFiles };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const formats = Object.keys(checkFormats) as readonly Format[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
export const mergeFormats = Object.keys(ofFindings) as readonly MergeFormat[];

/** The formats of `link` and their purposes. */
export const linkFormats = {
  pretty: 'terminals; the default',
  json: 'other programs',
  diff: '`git apply --unidiff-zero` and `patch`',
} as const satisfies Purposes;

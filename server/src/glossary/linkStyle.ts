/**
 * The form of a link to a concept. `address`: an absolute address of the site; `file`: the relative path of the file;
 * `page`: the same without the extension; `alias`: the path with the layout's `rootAlias`; `wiki`: `[[name]]`; `macro`:
 * another macro.
 */
export type LinkForm = 'address' | 'file' | 'page' | 'alias' | 'wiki' | 'macro';

/** How most links of a file are written. */
export interface LinkStyle {
  readonly form: LinkForm;
  /** Whether addresses end with a slash; undefined if the file has none or as many as not. */
  readonly slash: boolean | undefined;
}

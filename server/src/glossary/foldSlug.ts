/** Folder names for characters that file systems do not allow. */
const IN_FOLDERS: readonly (readonly [sign: string, written: string])[] = [
  ['*', '_star_'],
  ['::', '_doublecolon_'],
  [':', '_colon_'],
  ['?', '_question_'],
];

/**
 * Returns the slug as a folder name: in lower case, with `_` for white space. Slugs with equal results are the same
 * slug.
 */
export function foldSlug(slug: string): string {
  let folded = slug
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, '_')
    .replaceAll(/^\/+|\/+$/g, '');
  for (const [sign, written] of IN_FOLDERS) folded = folded.replaceAll(sign, written);
  return folded;
}

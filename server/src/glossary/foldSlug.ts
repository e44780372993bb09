/** How folders write what no file system takes in a name. */
const IN_FOLDERS: readonly (readonly [sign: string, written: string])[] = [
  ['*', '_star_'],
  ['::', '_doublecolon_'],
  [':', '_colon_'],
  ['?', '_question_'],
];

/** The slug as a folder is called: in lower case, white space as `_`; what is equal then is one slug. */
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

/** Folds a name for comparison: in lower case, with single spaces. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

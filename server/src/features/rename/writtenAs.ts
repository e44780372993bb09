/**
 * The new name in the style of the old one in the text: in lower case, or with a lower-case first letter, if the text differs in
 * that from the usual name; with spaces or underscores as in the text. `cascade layer` for `Cascade_layer` becomes `style sheet` if
 * the new name is `Style_sheet`.
 */
export function writtenAs(written: string, usual: string, newName: string): string {
  return inSpacesOf(written, inCaseOf(written, usual, newName));
}

function inCaseOf(written: string, usual: string, newName: string): string {
  const plain = underscored(written);
  const wanted = underscored(usual);
  if (plain === wanted) return newName;
  if (plain === wanted.toLowerCase()) return newName.toLowerCase();
  if (plain === withFirst(wanted, 'small')) return withFirst(newName, 'small');
  return plain === withFirst(wanted, 'capital') ? withFirst(newName, 'capital') : newName;
}

function inSpacesOf(written: string, name: string): string {
  const hasSpace = /\s/.test(written);
  if (hasSpace === written.includes('_')) return name;
  return hasSpace ? name.replaceAll('_', ' ') : underscored(name);
}

/** The name with underscores, as in addresses. */
export function underscored(name: string): string {
  return name.trim().replaceAll(/\s+/g, '_');
}

function withFirst(name: string, size: 'small' | 'capital'): string {
  const [first = ''] = name;
  return (size === 'small' ? first.toLowerCase() : first.toUpperCase()) + name.slice(first.length);
}

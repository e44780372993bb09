/** Separates the texts in a cell. */
const SEPARATOR = '; ';

/** Returns a cell with several texts, separated by semicolons. A semicolon in a text has a backslash in front. */
export function cellOfTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/\\(?=[\\;]|$)|;/g, '\\$&')).join(SEPARATOR);
}

/** Returns the texts in a cell, as `cellOfTexts` writes them. */
export function textsOfCell(cell: string): string[] {
  if (!cell.includes('\\')) return cell.split(';');
  const texts = [''];
  for (const [part] of cell.matchAll(/\\[\\;]|;|[^\\;]+|\\/g)) {
    if (part === ';') texts.push('');
    else texts.push((texts.pop() ?? '') + (part.length === 2 && part.startsWith('\\') ? part.slice(1) : part));
  }
  return texts;
}

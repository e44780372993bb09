/**
 * Text of an article for a hover: none of it is markup, so that no article can put links, images or HTML into the editor.
 * Nothing else is escaped, for clients that show the text as it is.
 */
export function escapeMarkdown(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  const inline = oneLine.replace(/[\\`*_[\]<&~|$]/g, (mark) => entities[mark] ?? `\\${mark}`);
  return inline.replace(/^(?:[#>+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

/** A slug or another short literal, as code. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replace(/\s+/g, ' ')}${padding}${fence}`;
}

/** The text, cut at a word when it is longer than `most` UTF-16 units. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

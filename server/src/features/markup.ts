/** The markup format of a client. All text from articles is escaped here, so that it cannot contain markup. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** Text of an article, on one line. */
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  /** A slug or another short literal. */
  readonly code: (text: string) => string;
  readonly link: (text: string, uri: string) => string;
  readonly rule: string;
}

export const markdown: Markup = {
  kind: 'markdown',
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: inlineCode,
  link: (text, uri) => `[${escapeMarkdown(text)}](<${uri.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`,
  rule: '---',
};

export const plainText: Markup = {
  kind: 'plaintext',
  text: oneLine,
  strong: oneLine,
  code: oneLine,
  link: oneLine,
  rule: '',
};

/** Joins paragraphs and skips empty ones. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * Escapes all markup, so that an article cannot insert links, images or HTML into the editor. Nothing else is escaped, for clients
 * that show Markdown as plain text.
 */
function escapeMarkdown(text: string): string {
  const inline = oneLine(text).replace(/[\\`*_[\]<&~|$]/g, (mark) => entities[mark] ?? `\\${mark}`);
  return inline.replace(/^(?:[#>+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replace(/\s+/g, ' ')}${padding}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text, cut at a word if it is longer than `most` UTF-16 units. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

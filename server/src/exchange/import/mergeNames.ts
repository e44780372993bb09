import type { FrontMatterKeys } from '../../glossary/layout.ts';
import { syntaxOfFormat } from '../../markdown/frontMatterSyntax.ts';
import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatter, FrontMatterEntry } from '../../markdown/types.ts';

/** An insertion. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A name or form to add, and the field that lists it. */
export interface AddedText {
  readonly text: string;
  readonly field: 'aliases' | 'deprecated' | 'forms';
}

/** Returns the text of an article with more names and forms in its front matter; undefined if they would change anything else. */
export function withTexts(text: string, keys: FrontMatterKeys, added: readonly AddedText[]): string | undefined {
  if (added.length === 0) return text;
  const frontMatter = parseFrontMatter(text);
  if (!frontMatter || frontMatter.errors.length > 0) return undefined;
  const insertions: Insertion[] = [];
  for (const field of ['aliases', 'deprecated', 'forms'] as const) {
    const own = added.filter((each) => each.field === field).map((each) => each.text);
    if (own.length === 0) continue;
    const insertion = insertionOf(text, frontMatter, keys[field], own);
    if (!insertion) return undefined;
    insertions.push(insertion);
  }
  const lastFirst = insertions.toSorted((one, other) => other.at - one.at);
  return lastFirst.reduce((now, { at, text: inserted }) => now.slice(0, at) + inserted + now.slice(at), text);
}

function insertionOf(
  text: string,
  frontMatter: FrontMatter,
  keys: readonly string[],
  names: readonly string[],
): Insertion | undefined {
  const [key] = keys;
  if (key === undefined) return undefined;
  const entry = frontMatter.entries.find((each) => keys.some((name) => name.toLowerCase() === each.key.toLowerCase()));
  if (entry) return insertionInList(text, frontMatter, entry, names);
  const line = syntaxOfFormat(frontMatter.format).line(key, flowList(frontMatter, names));
  const breaks = text.slice(0, frontMatter.span.end).includes('\r\n') ? '\r\n' : '\n';
  const at = frontMatter.keysEnd;
  const startsLine = at === 0 || text[at - 1] === '\n';
  return { at, text: startsLine ? line + breaks : breaks + line };
}

/** Values that are not lists, such as `aliases: one, two`, are not changed. */
function insertionInList(
  text: string,
  frontMatter: FrontMatter,
  { value }: FrontMatterEntry,
  names: readonly string[],
): Insertion | undefined {
  if (value.kind !== 'list') return undefined;
  const last = value.items.at(-1);
  const items = names.map((name) => item(frontMatter, name));
  if (text[value.span.start] === '[') {
    if (last) return { at: last.span.end, text: `, ${items.join(', ')}` };
    return { at: value.span.start + 1, text: items.join(', ') };
  }
  if (!last) return undefined;
  const lineStart = text.lastIndexOf('\n', last.span.start - 1) + 1;
  const indent = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, last.span.start))?.[0];
  const lineEnd = text.slice(last.span.end).search(/\r?\n/);
  if (indent === undefined || lineEnd < 0) return undefined;
  const breaks = text.startsWith('\r\n', last.span.end + lineEnd) ? '\r\n' : '\n';
  return { at: last.span.end + lineEnd, text: items.map((each) => `${breaks}${indent}${each}`).join('') };
}

/** Returns the names as a list on one line. */
export function flowList({ format }: Pick<FrontMatter, 'format'>, names: readonly string[]): string {
  return `[${names.map((name) => item({ format }, name)).join(', ')}]`;
}

/** In a flow list, a text with a comma or bracket must be quoted. */
function item({ format }: Pick<FrontMatter, 'format'>, name: string): string {
  const syntax = syntaxOfFormat(format);
  return /[,[\]{}#:]/.test(name) ? syntax.quoted(name) : syntax.text(name);
}

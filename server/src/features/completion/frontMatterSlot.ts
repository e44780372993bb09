import { tomlSlot } from './tomlSlot.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { type KeySlot, lineAfter, lineBefore, type ValueSlot } from './slot.ts';

const KEY = /^[\p{L}_][\p{L}\p{N}_.-]*$|^$/u;
const KEY_LINE = /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:(?:[ \t](.*)|)$/u;
const ITEM_LINE = /^[ \t]*-[ \t]+(.*)$/;
/** The last item of a list: `[a, b|`, `a, b|`. */
const LAST_ITEM = /^(?:.*[,[])?[ \t]*(["']?)(.*)$/;
const REST_OF_ITEM = /^[^,\]"']*/;
/** Maximum distance above the cursor for searching the key of a list, in UTF-16 units. */
const LONGEST_LIST = 5000;

/** The slot at the cursor within the front matter; undefined in its fences and elsewhere. */
export function frontMatterSlot(document: MarkdownDocument, cursor: number): KeySlot | ValueSlot | undefined {
  const { frontMatter } = document;
  if (!frontMatter || cursor < frontMatter.contentSpan.start || cursor > frontMatter.contentSpan.end) return undefined;
  if (frontMatter.format === 'toml') return tomlSlot(document, frontMatter, cursor);
  const before = lineBefore(document, cursor);
  const after = lineAfter(document, cursor);
  if (KEY.test(before)) return keySlot(before, after, cursor);
  const [, item] = ITEM_LINE.exec(before) ?? [];
  if (item !== undefined) {
    const key = keyOfList(document.text.slice(Math.max(0, cursor - LONGEST_LIST), cursor - before.length));
    return key === undefined ? undefined : valueSlot(key, item, after, cursor, true);
  }
  const [, key, value] = KEY_LINE.exec(before) ?? [];
  return key === undefined || value === undefined
    ? undefined
    : valueSlot(key, value, after, cursor, value.startsWith('['));
}

function keySlot(before: string, after: string, cursor: number): KeySlot | undefined {
  const rest = /^([\p{L}\p{N}_.-]*)[ \t]*(:?)/u.exec(after);
  const [, name = '', colon] = rest ?? [];
  if (colon === '' && after.slice(name.length).trim() !== '') return undefined;
  // A line `---` would be the fence.
  const span = { start: cursor - before.length, end: cursor + name.length };
  return { kind: 'key', span, cursor, typed: before, hasColon: colon === ':' };
}

function valueSlot(
  key: string,
  value: string,
  after: string,
  cursor: number,
  isListItem: boolean,
): ValueSlot | undefined {
  if (/\][ \t]*$/.test(value)) return undefined;
  const [, quote = '', typed = ''] = LAST_ITEM.exec(value) ?? [];
  if (quote !== '' && typed.includes(quote)) return undefined;
  const [rest = ''] = REST_OF_ITEM.exec(after) ?? [];
  const span = { start: cursor - typed.length, end: cursor + rest.trimEnd().length };
  return { kind: 'value', key: key.toLowerCase(), span, cursor, typed, isListItem: isListItem && quote === '' };
}

/** The key of the list that the text ends with. */
function keyOfList(above: string): string | undefined {
  const lines = above.split(/\r\n|\n|\r/).slice(0, -1);
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || ITEM_LINE.test(line) || /^[ \t]*-[ \t]*$/.test(line)) continue;
    return /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:[ \t]*$/u.exec(line)?.[1];
  }
  return undefined;
}

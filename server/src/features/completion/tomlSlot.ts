import type { FrontMatter, MarkdownDocument } from '../../markdown/types.ts';
import { type KeySlot, lineAfter, lineBefore, type ValueSlot } from './slot.ts';

const KEY = /^[\w.-]*$/;
/** A key and its incomplete value, in the last line that has one. */
const LAST_VALUE = /(?:^|[\r\n])([\w.-]+)[ \t]*=[ \t]*((?:(?![\r\n][\w.-]+[ \t]*=)[^])*)$/;
/** An unclosed string at the end of a value. */
const OPEN_TEXT = /^(?:[^"']|"(?:[^"\\]|\\.)*"|'[^']*')*(["'])((?:(?!\1)[^\\]|\\.)*)$/;
const REST_OF_TEXT = /^[^,\]"'\r\n]*/;
const REST_OF_BARE = /^[^,\]"'#\r\n]*/;
/** Maximum distance above the cursor for searching the key of a list, in UTF-16 units. */
const LONGEST_LIST = 5000;

/** The slot at the cursor within TOML front matter; undefined in its tables, which have other keys. */
export function tomlSlot(
  document: MarkdownDocument,
  { contentSpan, keysEnd }: FrontMatter,
  cursor: number,
): KeySlot | ValueSlot | undefined {
  if (cursor > keysEnd) return undefined;
  const above = document.text.slice(Math.max(contentSpan.start, cursor - LONGEST_LIST), cursor);
  const after = lineAfter(document, cursor);
  const [, key, value = ''] = LAST_VALUE.exec(above) ?? [];
  if (key !== undefined && (isOpenList(value) || !/[\r\n]/.test(value))) return valueSlot(key, value, after, cursor);
  const before = lineBefore(document, cursor);
  if (!KEY.test(before)) return undefined;
  const [, name = '', equals] = /^([\w.-]*)[ \t]*(=?)/.exec(after) ?? [];
  if (equals === '' && after.slice(name.length).trim() !== '') return undefined;
  const span = { start: cursor - before.length, end: cursor + name.length };
  return { kind: 'key', span, cursor, typed: before, hasColon: equals === '=' };
}

function valueSlot(key: string, value: string, after: string, cursor: number): ValueSlot | undefined {
  const isListItem = isOpenList(value);
  const slot = { kind: 'value', key: key.toLowerCase(), cursor, isListItem } as const;
  const [, quote, text = ''] = OPEN_TEXT.exec(value) ?? [];
  if (quote !== undefined) {
    const typed = isListItem ? text : text.replace(/^.*,\s*/, '');
    const [rest = ''] = REST_OF_TEXT.exec(after) ?? [];
    return {
      ...slot,
      typed,
      needsQuotes: false,
      span: { start: cursor - typed.length, end: cursor + rest.trimEnd().length },
    };
  }
  const [, typed = ''] = /^(?:[^]*[,[])?\s*([^]*)$/.exec(value) ?? [];
  if (/["'\]#]/.test(typed)) return undefined;
  const [rest = ''] = REST_OF_BARE.exec(after) ?? [];
  const span = { start: cursor - typed.length, end: cursor + rest.trimEnd().length };
  return { ...slot, typed, span, needsQuotes: true };
}

/** Whether the value is an unclosed list. */
function isOpenList(value: string): boolean {
  const bare = value.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return bare.startsWith('[') && !bare.includes(']');
}

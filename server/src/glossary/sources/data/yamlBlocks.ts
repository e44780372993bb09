import type { Span } from '../../../markdown/types.ts';

/** The lines of a list or map, without brackets. */
export interface YamlBlock extends Span {
  readonly isList: boolean;
  /** Spaces before each item or key. */
  readonly indentation: number;
}

/** The lines of an item of a list, or of a key of a map with its value. */
export interface YamlItem extends Span {
  /** Undefined in a list, or if the key is not a plain or quoted text. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  /** Where the value starts, after the colon or dash. */
  readonly valueStart: number;
}

const QUOTED_KEY = /(?:"([^"\\\n]*)"|'([^'\n]*)')[ \t]*:(?=[ \t\r\n]|$)/y;
/** Characters that a plain key cannot start with. `-`, `?` and `:` can, before a character that is no white space. */
const PLAIN_START = /[^\s"'#[\]{},&*!|>%@`?:-]|[-?:](?=\S)/y;
const COLON_OR_END = /:(?=[ \t\r\n]|$)|\n|[ \t]#/g;
/** YAML's limit. */
const MAX_KEY = 1024;
/** Possible texts between a colon and the lines of the value: an anchor, a tag, a comment. */
const BEFORE_BLOCK = /(?:[ \t]+[&!][^\s,[\]{}]*)*[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/y;
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/**
 * Returns the top-level list or map of a YAML file, up to the end of its first document; undefined if it is empty, or a
 * value in brackets or of another kind. Examines only the starts of lines, so an error in an item does not hide the
 * others.
 */
export function rootBlock(text: string): YamlBlock | undefined {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let isStarted = false;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const mark = DOCUMENT_MARK.exec(text.slice(line, line + 4));
    if (mark !== null && isStarted) return blockAt(text, start, line);
    if (mark !== null) start = nextLine(text, line);
    else if (text.charAt(line) !== '%' && !isEmptyLine(text, line)) isStarted = true;
    else if (!isStarted) start = nextLine(text, line);
  }
  return blockAt(text, start, text.length);
}

/** Returns the block that is the value of an item; undefined if the value is on the line of its key, or missing. */
export function blockIn(text: string, item: YamlItem): YamlBlock | undefined {
  BEFORE_BLOCK.lastIndex = item.valueStart;
  return BEFORE_BLOCK.test(text) ? blockAt(text, BEFORE_BLOCK.lastIndex, item.end) : undefined;
}

/** Returns the items of a block in text order. Lines that start no item belong to the previous item. */
export function itemsOf(text: string, block: YamlBlock): YamlItem[] {
  const starts: number[] = [];
  for (let line = block.start; line < block.end; line = nextLine(text, line)) {
    if (startsItem(text, line, block)) starts.push(line);
  }
  return starts.map((start, index) => itemAt(text, { start, end: starts[index + 1] ?? block.end }, block));
}

function blockAt(text: string, from: number, end: number): YamlBlock | undefined {
  let start = from;
  while (start < end && isEmptyLine(text, start)) start = nextLine(text, start);
  if (start >= end) return undefined;
  const content = contentOf(text, start);
  const isList = isDash(text, content);
  const block = { start, end, isList, indentation: content - start };
  if (isList) return block;
  return keyAt(text, content) === undefined ? undefined : block;
}

function startsItem(text: string, line: number, { isList, indentation }: YamlBlock): boolean {
  const content = contentOf(text, line);
  if (content - line !== indentation || isEmptyLine(text, line)) return false;
  if (isDash(text, content)) return isList;
  const isInside = /[\]}\t]/.test(text.charAt(content)) || /^:[ \t\r\n]/.test(text.slice(content, content + 2));
  return !isList && !isInside;
}

function itemAt(text: string, { start, end }: Span, { isList, indentation }: YamlBlock): YamlItem {
  const content = start + indentation;
  const found = isList ? undefined : keyAt(text, content);
  if (found !== undefined) return { start, end, ...found };
  const keySpan = { start: content, end: content + 1 };
  return { start, end, key: undefined, keySpan, valueStart: keySpan.end };
}

function keyAt(text: string, at: number): Pick<YamlItem, 'key' | 'keySpan' | 'valueStart'> | undefined {
  QUOTED_KEY.lastIndex = at;
  const quoted = QUOTED_KEY.exec(text);
  if (quoted !== null) {
    const key = quoted[1] ?? quoted[2] ?? '';
    return { key, keySpan: { start: at + 1, end: at + 1 + key.length }, valueStart: at + quoted[0].length };
  }
  PLAIN_START.lastIndex = at;
  if (!PLAIN_START.test(text)) return undefined;
  COLON_OR_END.lastIndex = at;
  const colon = COLON_OR_END.exec(text);
  if (colon?.[0] !== ':' || colon.index - at > MAX_KEY) return undefined;
  const key = text.slice(at, colon.index).trimEnd();
  return { key, keySpan: { start: at, end: at + key.length }, valueStart: colon.index + 1 };
}

function isDash(text: string, at: number): boolean {
  return text.charAt(at) === '-' && /^(?:[ \t\r\n]|$)/.test(text.charAt(at + 1));
}

/** The end of the spaces at the start of a line. */
function contentOf(text: string, line: number): number {
  let at = line;
  while (text.charAt(at) === ' ') at++;
  return at;
}

/** Whether a line is empty or a comment. `line` is its start. */
export function isEmptyLine(text: string, line: number): boolean {
  let at = line;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  const character = text.charAt(at);
  return character === '' || character === '\n' || character === '\r' || character === '#';
}

/** Returns the start of the next line, or the end of the text. */
export function nextLine(text: string, from: number): number {
  const lineBreak = text.indexOf('\n', from);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

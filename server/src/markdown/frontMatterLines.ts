import type { FrontMatterEntry, FrontMatterValue, Span } from './types.ts';

/** A line without its line break. Offsets are those of the whole file. */
interface SourceLine {
  readonly start: number;
  readonly text: string;
}

const WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;
const ITEM = /^[ \t]*-(?:[ \t]+|$)/;
const CONTINUATION = /^(?:[ \t]+\S|-(?:[ \t]|$))/;

/**
 * Reads the top-level keys of front matter that is not valid YAML, line by line, so that one error affects only its own
 * line. Supports `key: value`, quotes, `[a, b]`, `- item` and indented continuations.
 */
export function readLines(text: string, content: Span): readonly FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  const lines = withoutCommonIndent(linesOf(text, content));
  for (let index = 0; index < lines.length;) {
    const line = lines[index++];
    const colon = line === undefined ? -1 : colonAfterKey(line.text);
    if (line === undefined || colon < 0) continue;
    const from = index;
    while (CONTINUATION.test(lines[index]?.text ?? '')) index++;
    entries.push(entryOf(line, colon, lines.slice(from, index)));
  }
  return entries;
}

/** All keys may be indented: the indentation of the first key does not make a line a continuation. */
function withoutCommonIndent(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.find((line) => line.text.trim() !== '')?.text ?? '';
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  if (indent === '') return lines;
  return lines.map((line) => (line.text.startsWith(indent) ? trimStart(line, indent.length) : line));
}

function trimStart({ start, text }: SourceLine, length: number): SourceLine {
  return { start: start + length, text: text.slice(length) };
}

function linesOf(text: string, content: Span): SourceLine[] {
  const lines: SourceLine[] = [];
  let { start } = content;
  for (const part of text.slice(content.start, content.end).split(/(\r\n|\n|\r)/)) {
    const isBreak = part === '\n' || part === '\r\n' || part === '\r';
    if (!isBreak) lines.push({ start, text: part });
    start += part.length;
  }
  return lines;
}

/** Returns the offset of the colon in `key: value`; -1 if there is none. Accepts `key:value` and `key：value`. */
function colonAfterKey(line: string): number {
  if (/^[\s#'"[\]{}-]/.test(line)) return quotedKeyColon(line);
  const first = line.search(/[:：]/);
  if (first > 0 && WORD.test(line.slice(0, first).trimEnd())) return first;
  for (let colon = first; colon > 0; colon = line.indexOf(':', colon + 1)) {
    if (colon === line.length - 1 || /\s/.test(line.charAt(colon + 1))) return colon;
  }
  return -1;
}

function quotedKeyColon(line: string): number {
  const quote = line.charAt(0);
  if (quote !== '"' && quote !== "'") return -1;
  const close = line.indexOf(quote, 1);
  return close > 0 && line.charAt(close + 1) === ':' ? close + 1 : -1;
}

function entryOf(line: SourceLine, colon: number, more: readonly SourceLine[]): FrontMatterEntry {
  const written = line.text.slice(0, colon).trimEnd();
  const isQuoted = /^["']/.test(written);
  return {
    key: isQuoted ? written.slice(1, -1) : written,
    keySpan: { start: line.start, end: line.start + written.length },
    value: valueOf(line, colon + 1, more),
  };
}

function valueOf(line: SourceLine, after: number, more: readonly SourceLine[]): FrontMatterValue {
  const rest = trimmed(line, after);
  if (rest.text.startsWith('[') && rest.text.endsWith(']')) return flowList(rest);
  if (rest.text === '' && more.some(({ text }) => ITEM.test(text))) return itemList(more);
  if (/^[|>][-+\d]*$/.test(rest.text)) return block(rest, more);
  if (/^["']/.test(rest.text) || more.length === 0) return scalar(rest);
  return block(rest.text === '' ? trimmed(more[0] ?? line, 0) : rest, more);
}

/** A value of several lines. Its text is the lines joined with spaces, as YAML folds them. */
function block(first: SourceLine, more: readonly SourceLine[]): FrontMatterValue {
  const rest = more.map((line) => trimmed(line, 0));
  const isMarker = /^[|>]/.test(first.text);
  const lines = isMarker || rest[0]?.start === first.start ? rest : [first, ...rest];
  const last = lines.at(-1) ?? first;
  const span = { start: first.start, end: last.start + last.text.length };
  const separator = first.text.startsWith('|') ? '\n' : ' ';
  return { kind: 'scalar', text: lines.map((line) => line.text).join(separator), quoted: false, span };
}

function itemList(lines: readonly SourceLine[]): FrontMatterValue {
  const items = lines.flatMap((line) => {
    const mark = ITEM.exec(line.text);
    return mark === null ? [] : [scalar(trimmed(line, mark[0].length))];
  });
  const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
  return { kind: 'list', items, span };
}

/** An item between two commas of a list in brackets. Commas in quotes do not separate. */
const FLOW_ITEM = /[ \t]*(?:"[^"]*"|'[^']*'|[^,])[^,]*/g;

function flowList(rest: SourceLine): FrontMatterValue {
  const inner = rest.text.slice(1, -1);
  const items = [...inner.matchAll(FLOW_ITEM)].flatMap((match) => {
    const item = trimmed({ start: rest.start + 1 + match.index, text: match[0] }, 0);
    return item.text === '' ? [] : [scalar(item)];
  });
  return { kind: 'list', items, span: { start: rest.start, end: rest.start + rest.text.length } };
}

function scalar(line: SourceLine): FrontMatterValue {
  const span = { start: line.start, end: line.start + line.text.length };
  const quote = line.text.charAt(0);
  const isQuoted = line.text.length > 1 && (quote === '"' || quote === "'") && line.text.endsWith(quote);
  if (isQuoted) return { kind: 'scalar', text: unquote(line.text), quoted: true, span };
  const isNull = line.text === 'null' || line.text === '~';
  return { kind: 'scalar', text: isNull ? '' : line.text, quoted: false, span };
}

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith("'") ? inner.replaceAll("''", "'") : inner.replaceAll(/\\(["\\/])/g, '$1');
}

/** The line from a column, without surrounding white space and a trailing comment. */
function trimmed(line: SourceLine, from: number): SourceLine {
  const part = line.text.slice(from);
  const comment = startOfComment(part);
  const kept = comment < 0 ? part : part.slice(0, comment);
  const text = kept.trim();
  const lead = text === '' ? 0 : kept.length - kept.trimStart().length;
  return { start: line.start + from + lead, text };
}

/**
 * The offset of a `#` after white space, outside the quotes or brackets that the value starts with; -1 if there is
 * none.
 */
function startOfComment(part: string): number {
  const first = part.trimStart().charAt(0);
  const closing = { '"': '"', "'": "'", '[': ']' }[first];
  const from = closing === undefined ? 0 : part.lastIndexOf(closing);
  const comment = part.slice(from).search(/(?:^|\s)#/);
  return comment < 0 ? -1 : from + comment;
}

import { TomlError } from 'smol-toml';

/** A plain message of one line, and the offsets in the parsed text that it is about. */
interface Explanation {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const NO_KEY = 'This line has no "key = value".';
const UNCLOSED_LIST = 'A list or table in brackets is not closed, or a comma is missing in it.';
const UNCLOSED_QUOTE = 'The closing quote is missing.';
const DUPLICATE = 'This key is already there: each key may stand only once.';
const QUOTES = 'A text has to be in quotes.';
const NUMBER = 'This is not a valid number: put a text in quotes.';
const ESCAPE = 'A backslash in double quotes begins an escape: write \\\\, or use single quotes.';

const ABOUT_KEYS: ReadonlySet<string> = new Set([NO_KEY, DUPLICATE]);

/** What the parser's messages mean to somebody who writes articles, by how they begin. */
const MESSAGES: readonly (readonly [beginning: string, message: string])[] = [
  ['unfinished string', UNCLOSED_QUOTE],
  ['control characters', 'A control character is not allowed here.'],
  ['invalid value', QUOTES],
  ['each key-value declaration', 'Text stands after the value: put the whole value in quotes.'],
  ['trying to redefine', DUPLICATE],
  ['incomplete key-value', NO_KEY],
  ['illegal character in key', NO_KEY],
  ['illegal empty bare key', NO_KEY],
  ['unexpected end of key', NO_KEY],
  ['unfinished array', UNCLOSED_LIST],
  ['unfinished table', UNCLOSED_LIST],
  ['expected comma', UNCLOSED_LIST],
  ['unrecognised escape', ESCAPE],
  ['invalid escape', ESCAPE],
  ['invalid unicode escape', ESCAPE],
  ['invalid non-hex', ESCAPE],
  ['illegal leading zero', NUMBER],
  ['illegal underscore', NUMBER],
  ['illegal character in numeric', NUMBER],
  ['unfinished numeric', NUMBER],
  ['invalid date', 'This is not a valid date: write 2024-01-31, or put a text in quotes.'],
  ['document contains excessively nested', 'The front matter is nested too deeply.'],
];

/** Explains an error of the TOML parser; `text` is what it parsed. */
export function explainTomlError(error: unknown, text: string): Explanation {
  if (!(error instanceof TomlError))
    return { message: 'The front matter cannot be read.', start: 0, end: text.trimEnd().length };
  const [, said = ''] = /^Invalid TOML document: ([^\r\n]*)/.exec(error.message) ?? [];
  const offset = offsetOf(error, text);
  const isLineBreak = said.startsWith('control characters') && /[\r\n]/.test(text.charAt(offset));
  const [, known = `This is not valid TOML: ${said}.`] =
    MESSAGES.find(([beginning]) => said.startsWith(beginning)) ?? [];
  const message = isLineBreak ? UNCLOSED_QUOTE : known;
  const start = startOf(message, offset, text);
  return { message, start, end: endOfLine(text, start) };
}

/** The parser counts lines and columns from 1. */
function offsetOf({ line, column }: TomlError, text: string): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

/** The line where a key is what is wrong; the value where the parser gave up at the end of its line. */
function startOf(message: string, offset: number, text: string): number {
  const isAtEnd = text.slice(offset, endOfLine(text, offset)).trim() === '';
  const last = isAtEnd ? text.slice(0, offset).trimEnd().length : offset;
  const lineStart = text.lastIndexOf('\n', last - 1) + 1;
  const line = text.slice(lineStart, endOfLine(text, lineStart));
  if (ABOUT_KEYS.has(message)) return lineStart + (line.length - line.trimStart().length);
  if (!isAtEnd && message !== UNCLOSED_QUOTE) return offset;
  return lineStart + (/^[^=]*=[ \t]*(?=\S)/.exec(line)?.[0].length ?? 0);
}

/** Without the white space at the end. */
function endOfLine(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  return from + text.slice(from, next < 0 ? text.length : next).trimEnd().length;
}

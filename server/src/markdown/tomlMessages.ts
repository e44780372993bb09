import { type Message, msg } from '../localization/index.ts';
import { TomlError } from 'smol-toml';

/** A one-line message for authors, and its offsets in the parsed text. */
interface Explanation {
  readonly message: Message;
  readonly start: number;
  readonly end: number;
}

const NO_KEY = msg('This line has no "key = value".');
const UNCLOSED_LIST = msg('A list or table in brackets is not closed or is missing a comma.');
const UNCLOSED_QUOTE = msg('The closing quote is missing.');
const DUPLICATE = msg('Duplicate key. Use each key only once.');
const QUOTES = msg('Put text in quotes.');
const NUMBER = msg('This is not a valid number. Put text in quotes.');
const ESCAPE = msg('A backslash in double quotes starts an escape sequence. Write \\\\, or use single quotes.');

const ABOUT_KEYS: ReadonlySet<Message> = new Set([NO_KEY, DUPLICATE]);

/** Messages for authors, by the beginning of the parser's message. */
const MESSAGES: readonly (readonly [beginning: string, message: Message])[] = [
  ['unfinished string', UNCLOSED_QUOTE],
  ['control characters', msg('A control character is not allowed here.')],
  ['invalid value', QUOTES],
  ['each key-value declaration', msg('There is text after the value. Put the whole value in quotes.')],
  ['trying to redefine', DUPLICATE],
  ['incomplete key-value', NO_KEY],
  ['illegal character in key', NO_KEY],
  ['illegal empty bare key', NO_KEY],
  ['unexpected end of key', NO_KEY],
  ['unfinished array', UNCLOSED_LIST],
  ['unfinished table', UNCLOSED_LIST],
  ['expected comma', UNCLOSED_LIST],
  ['unrecogni', ESCAPE],
  ['invalid escape', ESCAPE],
  ['invalid unicode escape', ESCAPE],
  ['invalid non-hex', ESCAPE],
  ['illegal leading zero', NUMBER],
  ['illegal underscore', NUMBER],
  ['illegal character in numeric', NUMBER],
  ['unfinished numeric', NUMBER],
  ['invalid date', msg('This is not a valid date. Write a date as 2024-01-31, and put text in quotes.')],
  ['document contains excessively nested', msg('The front matter is nested too deeply.')],
];

/** Returns the message for an error of the TOML parser; `text` is the parsed text. */
export function explainTomlError(error: unknown, text: string): Explanation {
  if (!(error instanceof TomlError))
    return { message: msg('The front matter cannot be read.'), start: 0, end: text.trimEnd().length };
  const [, said = ''] = /^Invalid TOML document: ([^\r\n]*)/.exec(error.message) ?? [];
  const offset = offsetOf(error, text);
  const isLineBreak = said.startsWith('control characters') && /[\r\n]/.test(text.charAt(offset));
  const [, known = msg('This is not valid TOML: {0}.', said)] =
    MESSAGES.find(([beginning]) => said.startsWith(beginning)) ?? [];
  const message = isLineBreak ? UNCLOSED_QUOTE : known;
  const start = startOf(message, offset, text);
  return { message, start, end: endOfLine(text, start) };
}

/** The parser's lines and columns are 1-based. */
function offsetOf({ line, column }: TomlError, text: string): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

/**
 * Returns the start of the line if the key is wrong; the start of the value if the parser stopped at the end of a line.
 */
function startOf(message: Message, offset: number, text: string): number {
  const isAtEnd = text.slice(offset, endOfLine(text, offset)).trim() === '';
  const last = isAtEnd ? text.slice(0, offset).trimEnd().length : offset;
  const lineStart = text.lastIndexOf('\n', last - 1) + 1;
  const line = text.slice(lineStart, endOfLine(text, lineStart));
  if (ABOUT_KEYS.has(message)) return lineStart + (line.length - line.trimStart().length);
  if (!isAtEnd && message !== UNCLOSED_QUOTE) return offset;
  return lineStart + (/^[^=]*=[ \t]*(?=\S)/.exec(line)?.[0].length ?? 0);
}

/** Returns the end of the line, without trailing white space. */
function endOfLine(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  return from + text.slice(from, next < 0 ? text.length : next).trimEnd().length;
}

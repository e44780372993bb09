import { type Message, msg } from '../localization/index.ts';
import type { YAMLError } from 'yaml';

/** A one-line message for authors, and its offsets in the parsed text. */
export interface Explanation {
  readonly message: Message;
  readonly start: number;
  readonly end: number;
}

export const NO_KEYS = msg('The front matter has no keys. Write one "key: value" per line.');
export const TOO_DEEP = msg('Lists and maps are nested too deeply.');
export const UNKNOWN_ALIAS = msg('Put a value that starts with * in quotes.');

export const QUOTE_COLON = msg('Put a value that contains ": " in quotes.');
const INDENTATION = msg('The indentation does not match the lines above.');
const TABS = msg('Indent with spaces: YAML does not allow tabs.');
const NO_KEY = msg('This line has no "key: value". If it continues the value above, indent it.');
const UNCLOSED_QUOTE = msg('The closing quote is missing.');
const UNCLOSED_BRACKET = msg('A list or map in brackets is not closed or is missing a comma.');
const WIDE_COLON = msg('Write ":" and a space after a key, not "：".');
const AFTER_QUOTE = msg(
  'There is text after the closing quote. Put the whole value in quotes, and escape the quotes in it.',
);
const DOCUMENT_MARK = msg('A line here cannot start with ---.');
const NOT_HERE = msg('Unexpected text. Put the whole value in quotes.');

/** Messages for authors, by the parser's error code. `EXPLAINERS` has the other codes. */
const MESSAGES: Partial<Record<string, Message>> = {
  BAD_DIRECTIVE: msg('A line here cannot start with %.'),
  BAD_DQ_ESCAPE: msg('A backslash in double quotes starts an escape sequence. Write \\\\, or use single quotes.'),
  BAD_SCALAR_START: msg('A value cannot start with this character. Put it in quotes.'),
  BLOCK_IN_FLOW: UNCLOSED_BRACKET,
  KEY_OVER_1024_CHARS: NO_KEY,
  MULTIPLE_DOCS: DOCUMENT_MARK,
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: TABS,
};

/** Codes whose message depends on the position. */
const EXPLAINERS: Partial<Record<string, (error: YAMLError, line: Line, text: string) => Explanation>> = {
  BAD_INDENT: explainIndentation,
  BLOCK_AS_IMPLICIT_KEY: explainNestedKey,
  MISSING_CHAR: explainMissingCharacter,
  MULTILINE_IMPLICIT_KEY: explainMissingKey,
  UNEXPECTED_TOKEN: explainUnexpected,
};

/** Returns the message for an error of the YAML parser; `text` is the parsed text. */
export function explainYamlError(error: YAMLError, text: string): Explanation {
  const explain = EXPLAINERS[error.code];
  if (explain === undefined)
    return { message: MESSAGES[error.code] ?? parserMessage(error.message), start: error.pos[0], end: error.pos[1] };
  const explanation = explain(error, lineAround(text, error.pos[0]), text);
  if (explanation.message !== INDENTATION) return explanation;
  const line = lineAround(text, explanation.start);
  return /^ *\t/.test(line.text) ? { message: TABS, start: line.start, end: line.end } : explanation;
}

export function duplicateKey(key: string): Message {
  const shown = firstLine(key).slice(0, 40);
  return msg('Duplicate key "{0}". Use each key only once.', shown);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function explainIndentation(error: YAMLError): Explanation {
  const [start, end] = error.pos;
  return { message: error.message.startsWith('Flow') ? UNCLOSED_BRACKET : INDENTATION, start, end };
}

/** `description: Kapital: dlug`: the parser finds a key within a value. The fix is to quote the whole value. */
function explainNestedKey(error: YAMLError, line: Line, text: string): Explanation {
  const [start] = error.pos;
  const value = line.start + startOfValue(line.text);
  if (value > start || !/:(?:\s|$)/.test(text.slice(value, line.end))) return explainNextLine(line, text);
  return { message: QUOTE_COLON, start: value, end: line.start + line.text.trimEnd().length };
}

/** The next line has an indented key, as if the value of this line were a map. */
function explainNextLine(line: Line, text: string): Explanation {
  const { start, end } = lineAround(text, Math.min(line.end + 1, text.length));
  return { message: INDENTATION, start, end };
}

/** Returns the start of the value in `key: value`; Infinity if there is none. */
function startOfValue(line: string): number {
  const colon = line.search(/:[ \t]/);
  const value = line.slice(colon + 1).search(/\S/);
  return colon < 0 || value < 0 ? Infinity : colon + 1 + value;
}

function explainMissingKey(error: YAMLError, line: Line, text: string): Explanation {
  const [start, end] = error.pos;
  if (text.slice(line.start, start).trim() !== '') return explainNextLine(line, text);
  return { message: line.text.includes('：') ? WIDE_COLON : NO_KEY, start, end: Math.min(end, line.end) };
}

function explainMissingCharacter(error: YAMLError, line: Line, text: string): Explanation {
  const [start, end] = error.pos;
  if (error.message.includes('quote')) return unclosedQuote(error, text);
  if (/[,\]}]/.test(error.message)) return { message: UNCLOSED_BRACKET, start, end };
  if (error.message.includes('directives-end')) return { message: DOCUMENT_MARK, start: line.start, end: line.end };
  if (error.message.includes('map values')) return explainMissingKey(error, line, text);
  return { message: line.text.includes('\t') ? TABS : parserMessage(error.message), start, end };
}

/**
 * The parser reports the end of the text, where it stopped. The message points to the opening quote of the value
 * instead.
 */
function unclosedQuote(error: YAMLError, text: string): Explanation {
  const quote = error.message.includes('"') ? '"' : "'";
  const opening = text.lastIndexOf(`: ${quote}`, error.pos[0]);
  if (opening < 0) return { message: UNCLOSED_QUOTE, start: error.pos[0], end: error.pos[1] };
  return { message: UNCLOSED_QUOTE, start: opening + 2, end: lineAround(text, opening + 2).end };
}

/** Usually text after a closing quote: `title: "Kapital" i dlug`. */
function explainUnexpected(error: YAMLError, line: Line, text: string): Explanation {
  const [start, end] = error.pos;
  const before = text.slice(line.start, start).trimEnd();
  const afterQuote = before.endsWith('"') || before.endsWith("'");
  const elsewhere = before === '' ? INDENTATION : NOT_HERE;
  return { message: afterQuote ? AFTER_QUOTE : elsewhere, start, end: Math.max(end, line.end) };
}

function lineAround(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { start, end, text: text.slice(start, end) };
}

/** In English, because the parser writes it. */
function parserMessage(text: string): Message {
  return msg('{0}', firstLine(text));
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

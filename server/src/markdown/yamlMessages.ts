import type { YAMLError } from 'yaml';

/** A plain message of one line, and the offsets in the parsed text that it is about. */
export interface Explanation {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export const NO_KEYS = 'The front matter has no keys: write each as "key: value" on a line of its own.';
export const TOO_DEEP = 'The front matter is nested too deeply.';
export const UNKNOWN_ALIAS = 'A value that begins with * has to be in quotes.';

export const QUOTE_COLON = 'A value with ": " in it has to be in quotes.';
const INDENTATION = 'The indentation does not fit the lines above.';
const TABS = 'Indent with spaces: YAML does not take tabs.';
const NO_KEY = 'This line has no "key: value", and it is not indented as a part of the value above.';
const UNCLOSED_QUOTE = 'The closing quote is missing.';
const UNCLOSED_BRACKET = 'A list or map in brackets is not closed, or a comma is missing in it.';
const WIDE_COLON = 'The colon after a key has to be ":" with a space after it, not "：".';
const AFTER_QUOTE = 'Text stands after the closing quote: put the whole value in quotes, and double a quote within it.';
const DOCUMENT_MARK = 'A line of a front matter must not begin with ---.';
const NOT_HERE = 'This text is not expected here: put the whole value in quotes.';

/** What the parser's codes mean to somebody who writes articles, not YAML. The others are explained below. */
const MESSAGES: Partial<Record<string, string>> = {
  BAD_DIRECTIVE: 'A line of a front matter must not begin with %.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins an escape: write \\\\, or use single quotes.',
  BAD_SCALAR_START: 'A value must not begin with this character: put it in quotes.',
  BLOCK_IN_FLOW: UNCLOSED_BRACKET,
  KEY_OVER_1024_CHARS: NO_KEY,
  MULTIPLE_DOCS: DOCUMENT_MARK,
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: TABS,
};

/** The codes whose message depends on where they occur. */
const EXPLAINERS: Partial<Record<string, (error: YAMLError, line: Line, text: string) => Explanation>> = {
  BAD_INDENT: explainIndentation,
  BLOCK_AS_IMPLICIT_KEY: explainNestedKey,
  MISSING_CHAR: explainMissingCharacter,
  MULTILINE_IMPLICIT_KEY: explainMissingKey,
  UNEXPECTED_TOKEN: explainUnexpected,
};

/** Explains an error of the YAML parser; `text` is what it parsed. */
export function explainYamlError(error: YAMLError, text: string): Explanation {
  const explain = EXPLAINERS[error.code];
  if (explain !== undefined) return explain(error, lineAround(text, error.pos[0]), text);
  return { message: MESSAGES[error.code] ?? firstLine(error.message), start: error.pos[0], end: error.pos[1] };
}

export function duplicateKey(key: string): string {
  const shown = firstLine(key).slice(0, 40);
  return `The key "${shown}" is already there: each key may stand only once.`;
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

/** `description: Kapital: dlug`: the parser sees a key within a value. The whole value is what has to be quoted. */
function explainNestedKey(error: YAMLError, line: Line, text: string): Explanation {
  const [start] = error.pos;
  const value = line.start + startOfValue(line.text);
  if (value > start || !/:(?:\s|$)/.test(text.slice(value, line.end))) return explainNextLine(line, text);
  return { message: QUOTE_COLON, start: value, end: line.start + line.text.trimEnd().length };
}

/** A key on the next line is indented, as if the value of this one were a map. */
function explainNextLine(line: Line, text: string): Explanation {
  const { start, end } = lineAround(text, Math.min(line.end + 1, text.length));
  return { message: INDENTATION, start, end };
}

/** Where the value of `key: value` starts in a line; past its end when there is none. */
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
  return { message: line.text.includes('\t') ? TABS : firstLine(error.message), start, end };
}

/** The parser tells where it gave up, at the end of the text. The quote that a value opens with is the one to look at. */
function unclosedQuote(error: YAMLError, text: string): Explanation {
  const quote = error.message.includes('"') ? '"' : "'";
  const opening = text.lastIndexOf(`: ${quote}`, error.pos[0]);
  if (opening < 0) return { message: UNCLOSED_QUOTE, start: error.pos[0], end: error.pos[1] };
  return { message: UNCLOSED_QUOTE, start: opening + 2, end: lineAround(text, opening + 2).end };
}

/** Most often text after a closing quote: `title: "Kapital" i dlug`. */
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

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

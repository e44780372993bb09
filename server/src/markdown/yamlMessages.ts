import type { YAMLError } from 'yaml';

/** What the parser's codes mean to somebody who writes articles, not YAML. One line each. */
const MESSAGES: Partial<Record<string, string>> = {
  BAD_ALIAS: 'A value that begins with * has to be in quotes.',
  BAD_DIRECTIVE: 'A line of a front matter must not begin with %.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins an escape: write \\\\ or use single quotes.',
  BAD_INDENT: 'The indentation does not fit the lines above.',
  BAD_SCALAR_START: 'A value must not begin with this character: put it in quotes.',
  BLOCK_IN_FLOW: 'A list or map in brackets is not closed.',
  DUPLICATE_KEY: 'The key is already there: each key may stand only once.',
  KEY_OVER_1024_CHARS: 'The key is too long: is a quote or colon missing?',
  MULTILINE_IMPLICIT_KEY: 'This line has no "key:", and it is not indented as part of the value above.',
  MULTIPLE_DOCS: 'A line of a front matter must not begin with ---.',
  TAB_AS_INDENT: 'Indent with spaces: YAML does not take tabs.',
  RESOURCE_EXHAUSTION: 'The front matter is nested too deeply.',
};

const QUOTE_IT = 'A value with ": " in it has to be in quotes.';

/** A plain message of one line for an error of the YAML parser; `text` is what it parsed. */
export function explainYamlError(error: YAMLError, text: string): string {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return explainNestedKey(error, text);
  if (error.code === 'MISSING_CHAR') return explainMissingCharacter(error, text);
  if (error.code === 'UNEXPECTED_TOKEN') return explainUnexpected(error, text);
  return MESSAGES[error.code] ?? firstLine(error.message);
}

/** `description: Kapital: dlug`: the parser sees a key within a value. */
function explainNestedKey(error: YAMLError, text: string): string {
  const line = lineAt(text, error.pos[0]);
  return /:\s.*:(?:\s|$)/.test(line) ? QUOTE_IT : (MESSAGES['BAD_INDENT'] ?? firstLine(error.message));
}

function explainMissingCharacter(error: YAMLError, text: string): string {
  if (error.message.includes('quote')) return 'The closing quote is missing.';
  if (error.message.includes(':')) return MESSAGES['MULTILINE_IMPLICIT_KEY'] ?? '';
  if (/[,\]}]/.test(error.message)) return 'A list or map in brackets is not closed, or a comma is missing in it.';
  return lineAt(text, error.pos[0]).includes('\t') ? (MESSAGES['TAB_AS_INDENT'] ?? '') : firstLine(error.message);
}

/** Most often text after a closing quote: `title: "Kapital" i dlug`. */
function explainUnexpected(error: YAMLError, text: string): string {
  const before = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1, error.pos[0]).trimEnd();
  if (/["']$/.test(before))
    return 'Text stands after the closing quote: put the whole value in quotes, and double a quote within it.';
  return 'This text is not expected here: put the whole value in quotes.';
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1, end < 0 ? text.length : end);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

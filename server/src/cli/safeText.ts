// Names and texts of a repository must not control the terminal or run workflow commands. Each kind of output
// has one function here, and `test/cli/hostileNames.test.ts` runs all commands and formats with hostile names.

export { escapedJson as json, escapedJsonText as safeJson } from '../exchange/json.ts';
export { xml } from '../exchange/xml.ts';

/** Control characters, which terminals interpret, and marks that change the text direction. */
const STEERING = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069';
const steering = new RegExp(`[${STEERING}]`, 'g');
/** GitHub Actions interprets `##[error]` anywhere in a line of its log. */
const COMMAND = /##(?=\[)/g;

/** One readable line, for a terminal or a log. A `::` at the beginning would be a workflow command of GitHub Actions. */
export function printable(text: string): string {
  return text
    .replace(steering, '\uFFFD')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(COMMAND, '## ');
}

/** Several readable lines. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(printable).join('\t'))
    .join('\n');
}

/** The message of a workflow command of GitHub Actions. */
export function workflowData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(steering, '\uFFFD');
}

/** A property of a workflow command. */
export function workflowProperty(text: string): string {
  return workflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** A path in a unified diff, as git writes it: in quotes if it contains control characters or could end the line or the name. */
export function diffPath(path: string): string {
  if (path.search(steering) < 0 && !/["\\]|##\[/.test(path)) return path;
  const escaped = path.replace(/[^ !$-[\]-~]/gu, (character) => NAMED[character] ?? octal(Buffer.from(character)));
  return `"${escaped}"`;
}

function octal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

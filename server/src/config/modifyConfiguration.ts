import { type JSONPath, modify } from 'jsonc-parser';
import type { Edit } from '../rules/engine/rule.ts';

/** Returns the edits that set a value in the text of a configuration file, in the style of the text; `insert` adds an item to a list. */
export function modifyConfiguration(text: string, path: JSONPath, value: unknown, insert?: 'insert'): Edit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol };
  const isArrayInsertion = insert !== undefined;
  return modify(text, path, value, { formattingOptions, isArrayInsertion }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** The spaces before the first indented key. */
function indentOf(text: string): number {
  return /^( +)"/m.exec(text)?.[1]?.length ?? 2;
}

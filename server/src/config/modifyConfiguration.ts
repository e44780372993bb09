import { findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';
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

/** Same as `modifyConfiguration` for a new key of a map. A map on one line stays on it. */
export function addToMap(text: string, path: JSONPath, key: string, value: string): Edit[] {
  const tree = parseTree(text);
  const map = tree && findNodeAtLocation(tree, path);
  const last = map?.children?.at(-1);
  const isOnOneLine = map && last && !text.slice(map.offset, map.offset + map.length).includes('\n');
  if (!isOnOneLine) return modifyConfiguration(text, [...path, key], value);
  const end = last.offset + last.length;
  return [{ span: { start: end, end }, newText: `, ${JSON.stringify(key)}: ${JSON.stringify(value)}` }];
}

/** The spaces before the first indented key. */
function indentOf(text: string): number {
  return /^( +)"/m.exec(text)?.[1]?.length ?? 2;
}

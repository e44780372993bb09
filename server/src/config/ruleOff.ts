import { modify } from 'jsonc-parser';
import type { Edit } from '../rules/engine/rule.ts';
import { parseConfiguration } from './configurationFile.ts';

/**
 * The edits of the configuration file that turn a rule off; undefined if the file has errors. An empty text is a file that does not
 * exist.
 */
export function ruleOffEdits(text: string, code: string): Edit[] | undefined {
  if (text === '')
    return [{ span: { start: 0, end: 0 }, newText: `${JSON.stringify({ rules: { [code]: 'off' } }, undefined, 2)}\n` }];
  if (!('input' in parseConfiguration(text))) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol };
  return modify(text, ['rules', code], 'off', { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** The spaces before the first indented key. */
function indentOf(text: string): number {
  return /^( +)"/m.exec(text)?.[1]?.length ?? 2;
}

import type { Edit } from '../rules/engine/rule.ts';
import { parseConfiguration } from './configurationFile.ts';
import { modifyConfiguration } from './modifyConfiguration.ts';

/**
 * The edits of the configuration file that turn a rule off; undefined if the file has errors. An empty text is a file that does not
 * exist.
 */
export function ruleOffEdits(text: string, code: string): Edit[] | undefined {
  if (text === '')
    return [{ span: { start: 0, end: 0 }, newText: `${JSON.stringify({ rules: { [code]: 'off' } }, undefined, 2)}\n` }];
  if (!('input' in parseConfiguration(text))) return undefined;
  return modifyConfiguration(text, ['rules', code], 'off');
}

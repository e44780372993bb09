import assert from 'node:assert/strict';
import type { ConfigurationInput } from '../../server/src/config/configurationSchema.ts';
import { overriddenKeys } from '../../server/src/config/overriddenKeys.ts';

describe('settings that the configuration file overrides', () => {
  const cases: readonly [title: string, settings: ConfigurationInput, file: ConfigurationInput, expected: string[]][] =
    [
      ['are those with another value in the file', { git: false, cache: false }, { git: true }, ['git']],
      ['are not those with the same value', { exclude: ['drafts/**'] }, { exclude: ['drafts/**'] }, []],
      ['are not those that are not set', { git: true, exclude: [], languages: {} }, { git: false, exclude: ['x'] }, []],
      [
        'are not rules, which are merged',
        { rules: { 'broken-link': 'off' } },
        { rules: { 'broken-link': 'error' } },
        [],
      ],
    ];
  for (const [title, settings, file, expected] of cases)
    it(title, () => assert.deepEqual(overriddenKeys(settings, file), expected));
});

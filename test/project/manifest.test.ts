import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { configurationSchema } from '../../server/src/config/configuration.ts';
import { editorSettings, editorSettingsSchema } from '../../server/src/lsp/editorSettings.ts';
import { CONFIGURATION_FILE } from '../../server/src/config/configurationFile.ts';

const project = join(import.meta.dirname, '../..');
const strings = v.record(v.string(), v.unknown());
const manifestSchema = v.object({
  contributes: v.object({
    configuration: v.array(v.object({ title: v.string(), properties: v.record(v.string(), strings) })),
    jsonValidation: v.array(v.object({ fileMatch: v.string(), url: v.string() })),
  }),
});
const { contributes } = v.parse(manifestSchema, JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
const texts = v.parse(
  v.record(v.string(), v.string()),
  JSON.parse(readFileSync(join(project, 'package.nls.json'), 'utf8')),
);
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties));
const jsonSchema = v.parse(
  v.object({ properties: v.record(v.string(), strings) }),
  JSON.parse(readFileSync(join(project, 'glosswright.schema.json'), 'utf8')),
);

describe('the JSON schema of the configuration file', () => {
  it('is what `npm run schema` writes', () => {
    const command = ['--import', 'tsx', 'scripts/schema.mjs', '--check'];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('is what editors check the file by', () => {
    assert.deepEqual(contributes.jsonValidation, [{ fileMatch: CONFIGURATION_FILE, url: './glosswright.schema.json' }]);
  });
});

describe('the settings of the editor', () => {
  const keys = Object.keys(configurationSchema.entries).filter((key) => key !== '$schema');

  const ofEditor = Object.entries(editorSettingsSchema.entries).flatMap(([group, { wrapped }]) =>
    'entries' in wrapped.wrapped ? Object.keys(wrapped.wrapped.entries).map((key) => `${group}.${key}`) : [group],
  );

  /** Those that the server ignores. */
  const ofClient = ['glossaryView.autoReveal'];

  it('are the keys of the configuration file, and those of the editor alone', () => {
    assert.deepEqual(
      Object.keys(settings),
      [...keys, ...ofEditor, ...ofClient].map((key) => `glosswright.${key}`),
    );
  });

  it('of the editor alone have the values that count when they are not set', () => {
    const defaults = ofEditor.map((key) => settings[`glosswright.${key}`]?.['default']);
    assert.deepEqual(defaults, Object.values(editorSettings({})));
  });

  for (const key of keys) {
    it(`${key} has the same description as in the schema, and is unset by default`, () => {
      const setting = settings[`glosswright.${key}`];
      assert.equal(setting?.['markdownDescription'], `%setting.${key}%`);
      assert.equal(texts[`setting.${key}`], jsonSchema.properties[key]?.['description']);
      // VS Code would send an empty list or object instead, which is not the same as no value.
      assert.equal(setting?.['default'], null);
      assert.deepEqual([setting?.['type']].flat().slice(1), ['null']);
    });
  }
});

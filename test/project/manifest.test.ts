import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { configurationSchema } from '../../server/src/config/configurationSchema.ts';
import { resolveConfiguration } from '../../server/src/config/configuration.ts';
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
/** Keys without a control for their value: lists of objects. In VS Code, `settings.json` may still have them. */
const onlyInFile: ReadonlySet<string> = new Set(['$schema', 'layouts', 'overrides']);
const settings: Record<string, Record<string, unknown>> = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }) => properties),
);
const jsonSchema = v.parse(
  v.object({ properties: v.record(v.string(), strings) }),
  JSON.parse(readFileSync(join(project, 'glosswright.schema.json'), 'utf8')),
);

describe('the JSON schema of the configuration file', () => {
  it('is up to date: as written by `npm run schema`', () => {
    const command = ['--import', 'tsx', 'scripts/schema.mjs', '--check'];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('is used by editors to validate the file', () => {
    assert.deepEqual(contributes.jsonValidation, [{ fileMatch: CONFIGURATION_FILE, url: './glosswright.schema.json' }]);
  });
});

describe('the settings of the editor', () => {
  const ofFile = Object.keys(configurationSchema.entries).filter((key) => !onlyInFile.has(key));

  const ofEditor = Object.entries(editorSettingsSchema.entries).flatMap(([group, { wrapped }]) =>
    'entries' in wrapped.wrapped ? Object.keys(wrapped.wrapped.entries).map((key) => `${group}.${key}`) : [group],
  );

  /** Settings that the server ignores. */
  const ofClient = ['glossaryView.autoReveal'];

  it('are the keys of the configuration file with a control, and those of the editor only', () => {
    const keys = ofFile.map((key) => (key === 'autoLink' ? 'autoLink.exclude' : key));
    assert.deepEqual(
      Object.keys(settings).toSorted(),
      [...keys, ...ofEditor, ...ofClient].map((key) => `glosswright.${key}`).toSorted(),
    );
  });

  it('of the editor only have documented defaults', () => {
    const defaults = ofEditor.map((key) => settings[`glosswright.${key}`]?.['default']);
    assert.deepEqual(defaults, Object.values(editorSettings({})));
  });

  it('have the same effect without a value as without settings', () => {
    const unset = Object.entries(settings).map(([key, setting]) => [
      key.slice('glosswright.'.length),
      setting['default'],
    ]);
    const sent = Object.fromEntries(unset.filter(([key, value]) => ofFile.includes(String(key)) && value !== ''));
    const { severities: _, complete, layoutOf, ...values } = resolveConfiguration(v.parse(configurationSchema, sent));
    const { severities: __, complete: ___, layoutOf: ____, ...defaults } = resolveConfiguration({});
    assert.deepEqual(values, defaults);
    assert.equal(typeof complete, typeof layoutOf);
  });

  for (const [key, setting] of Object.entries(settings)) {
    it(`${key} has its own control in the Settings editor`, () => assert.ok(hasControl(setting), key));
  }

  it('for rules offer every rule with every severity', () => {
    const { properties } = v.parse(
      v.object({ properties: v.record(v.string(), strings) }),
      settings['glosswright.rules'],
    );
    assert.deepEqual(Object.keys(properties), Object.keys(ruleProperties(jsonSchema.properties['rules'])));
    for (const { enum: severities } of Object.values(properties))
      assert.deepEqual(severities, ['error', 'warning', 'information', 'hint', 'off']);
  });

  for (const key of ofFile) {
    it(`${key} explains that the configuration file overrides it`, () => {
      const text = texts[`setting.${key === 'autoLink' ? 'autoLink.exclude' : key}`] ?? '';
      assert.match(text, /`glosswright\.config\.json`/);
    });
  }
});

/** Whether VS Code can edit the setting without settings.json: https://code.visualstudio.com/api/references/contribution-points */
function hasControl({ type, enum: values, items, properties, additionalProperties }: Record<string, unknown>): boolean {
  if (type === 'boolean' || type === 'string') return true;
  if (type === 'array') return isText(items);
  if (type !== 'object' || values !== undefined) return false;
  const known = properties === undefined ? [] : Object.values(v.parse(v.record(v.string(), strings), properties));
  return known.every(isText) && (additionalProperties === false || isText(additionalProperties));
}

function isText(schema: unknown): boolean {
  return v.is(v.object({ type: v.literal('string') }), schema);
}

function ruleProperties(schema: unknown): Record<string, unknown> {
  return v.parse(v.object({ properties: strings }), schema).properties;
}

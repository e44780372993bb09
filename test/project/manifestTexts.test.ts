import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const project = join(import.meta.dirname, '../..');
const manifest: unknown = read('package.json');
const texts = v.parse(v.record(v.string(), v.string()), read('package.nls.json'));

/** Properties of package.json that VS Code shows, at any depth of `contributes` and `capabilities`. */
const SHOWN =
  /^(?:title|shortTitle|label|description|markdownDescription|deprecationMessage|markdownDeprecationMessage|contents|name|contextualTitle|enumDescriptions|markdownEnumDescriptions|enumItemLabels|altText|displayName|modelDescription|userDescription)$/;
const TRANSLATED = /^%([\w.-]+)%$/;

describe('the texts of package.json', () => {
  const { contributes, capabilities, description } = v.parse(
    v.object({ contributes: v.unknown(), capabilities: v.unknown(), description: v.string() }),
    manifest,
  );
  // The names of a problem matcher and of a tool are what tasks and assistants call them by.
  const shown = [...shownTexts(contributes, 'contributes'), ...shownTexts(capabilities, 'capabilities')].filter(
    ({ path }) => !/^contributes\.(?:problemMatchers|languageModelTools)\.\d+\.name$/.test(path),
  );
  const keys = new Set(shown.flatMap(({ text }) => TRANSLATED.exec(text)?.[1] ?? []));

  it('are keys of package.nls.json, so that they can be translated', () => {
    const plain = shown.filter(({ text }) => /\p{L}/u.test(text) && !TRANSLATED.test(text));
    assert.deepEqual(plain, []);
  });

  it('are all in package.nls.json', () => {
    assert.deepEqual(
      [...keys].filter((key) => texts[key] === undefined),
      [],
    );
  });

  it('are the only ones in package.nls.json, with the description of the extension', () => {
    assert.deepEqual(
      Object.keys(texts).filter((key) => !keys.has(key)),
      ['description'],
    );
    assert.equal(texts['description'], description);
  });
});

interface ShownText {
  readonly path: string;
  readonly text: string;
}

function shownTexts(value: unknown, path: string, isShown = false): ShownText[] {
  if (typeof value === 'string') return isShown ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    shownTexts(inner, `${path}.${key}`, Array.isArray(value) ? isShown : SHOWN.test(key)),
  );
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(project, path), 'utf8'));
}

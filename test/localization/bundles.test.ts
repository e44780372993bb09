import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parsedSources, sourceTexts } from '../../scripts/l10n/sourceTexts.mjs';
import { unwrappedTexts } from '../../scripts/l10n/unwrappedTexts.mjs';
import { interfaceLanguages } from '../../server/src/localization/languages.ts';
import { templateParts, type TemplatePart } from '../../server/src/localization/template.ts';

const project = join(import.meta.dirname, '../..');
const translated = interfaceLanguages.filter((language) => language !== 'en');

const sources = parsedSources();
const { texts, problems } = sourceTexts(sources);
const templates = [...new Set(texts.map(({ text }) => text))].toSorted();
const manifest = read('package.nls.json');

describe('the texts of the source', () => {
  it('are literals, and are translated after the language is known', () => assert.deepEqual(problems, []));

  it('have a value for each placeholder, and no others', () => {
    const wrong = texts.filter(({ text, values }) => values !== undefined && values !== placeholdersIn(text).length);
    assert.deepEqual(wrong, []);
  });

  it('are those in l10n/bundle.l10n.json, as written by `npm run l10n`', () => {
    assert.deepEqual(read('l10n/bundle.l10n.json'), Object.fromEntries(templates.map((each) => [each, each])));
  });

  it('are passed to a function that translates them if they are shown to users', () => {
    const found = unwrappedTexts(sources);
    assert.ok(found.length === 0, `Pass to t() or msg():\n${found.join('\n')}`);
  });
});

for (const language of translated) {
  describe(`the translations of ${language}`, () => {
    const files: readonly (readonly [file: string, wanted: Readonly<Record<string, string>>])[] = [
      [`l10n/bundle.l10n.${language}.json`, Object.fromEntries(templates.map((each) => [each, each]))],
      [`package.nls.${language}.json`, manifest],
    ];
    for (const [file, wanted] of files) {
      const translations = read(file);
      const keys = Object.keys(wanted);

      it(`${file}: no text is missing`, () =>
        assert.deepEqual(
          keys.filter((key) => !translations[key]?.trim()),
          [],
        ));

      it(`${file}: no text is superfluous`, () =>
        assert.deepEqual(
          Object.keys(translations).filter((key) => wanted[key] === undefined),
          [],
        ));

      it(`${file}: placeholders, plural forms, code, commands and spaces agree with the English text`, () => {
        const different = keys.flatMap((key) => differences(wanted[key] ?? '', translations[key] ?? '', language));
        assert.ok(different.length === 0, `\n${different.join('\n')}`);
      });
    }
  });
}

/** What a translation has to keep, as sentences; empty if it does. */
function differences(english: string, translation: string, language: string): string[] {
  const problem = (what: string): string => `${what}: ${english} -> ${translation}`;
  const kept: readonly (readonly [what: string, of: (text: string) => readonly string[]])[] = [
    ['placeholders', placeholdersIn],
    ['code', (text) => text.match(/`[^`]+`/g)?.toSorted() ?? []],
    ['commands', (text) => text.match(/\(command:[^)]+\)|#glosswright\.\w+#/g)?.toSorted() ?? []],
    [
      'names in braces',
      (text) => [...new Set(text.match(/\{(?:locale|language|slug|file|page|any)(?:\*\*)?\}/g))].toSorted(),
    ],
    ['spaces at the ends', (text) => [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? '']],
    ['line breaks', (text) => text.match(/\n/g) ?? []],
  ];
  const changed = kept.filter(([, of]) => JSON.stringify(of(english)) !== JSON.stringify(of(translation)));
  const missing = pluralsIn(templateParts(translation)).flatMap((forms) =>
    new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((category) => !forms.includes(category)),
  );
  return [
    ...changed.map(([what]) => problem(what)),
    ...missing.map((category) => problem(`plural form '${category}'`)),
  ];
}

/** The numbers of the placeholders, without repeats. */
function placeholdersIn(text: string): string[] {
  return [...new Set(numbersIn(templateParts(text)).map(String))].toSorted();
}

function numbersIn(parts: readonly TemplatePart[]): number[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'number') return [];
    return part.kind === 'value' ? [part.at] : [part.at, ...[...part.forms.values()].flatMap(numbersIn)];
  });
}

function pluralsIn(parts: readonly TemplatePart[]): string[][] {
  return parts.flatMap((part) =>
    typeof part === 'object' && part.kind === 'plural'
      ? [[...part.forms.keys()], ...[...part.forms.values()].flatMap(pluralsIn)]
      : [],
  );
}

function read(path: string): Record<string, string> {
  const text = readFileSync(join(project, path), 'utf8');
  return v.parse(v.record(v.string(), v.string()), JSON.parse(text));
}

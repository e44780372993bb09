import assert from 'node:assert/strict';
import { isSureLocale, namedLocale } from '../../../server/src/glossary/detection/localeFolders.ts';

describe('the locale in a name', () => {
  for (const name of ['de', 'pt-BR', 'pt_br', 'zh-Hans', 'zh-hant-TW', 'es-419', 'bn-IN', 'sr-Latn'])
    it(`is ${name}`, () => assert.deepEqual([isSureLocale(name), namedLocale(name)?.locale], [true, name]));

  for (const name of ['ml', 'as-is', 'to-do', 'is-in'])
    it(`may be ${name}, or the name may be a word`, () =>
      assert.deepEqual([isSureLocale(name), namedLocale(name)?.locale], [false, name]));

  for (const name of ['ab-test', 'bi-tool', 'no-code', 'ml-ops', 'is-a', 'ci-cd', 'fr-faq'])
    it(`is not in ${name}`, () => assert.equal(namedLocale(name), undefined));
});

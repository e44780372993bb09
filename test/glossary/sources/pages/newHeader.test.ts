import assert from 'node:assert/strict';
import { headerLike } from '../../../../server/src/glossary/sources/pages/newHeader.ts';

describe('the header of a new column', () => {
  const cases: readonly (readonly [headers: Readonly<Record<string, string>>, locale: string, expected: string])[] = [
    [{ en: 'English', de: 'Deutsch' }, 'fr', 'Français'],
    [{ en: 'English', de: 'German' }, 'fr', 'French'],
    [{ en: 'en', de: 'de' }, 'pt-BR', 'pt-BR'],
    [{ en: 'EN', de: 'DE' }, 'fr', 'FR'],
    [{ en: 'English (en)', de: 'German (de)' }, 'fr', 'French (fr)'],
    [{ en: 'English (en)', de: 'Deutsch (de)' }, 'fr', 'Français (fr)'],
    [{ en: 'English', 'zh-CN': '简体中文' }, 'ja', '日本語'],
    [{ en: 'english', de: 'deutsch' }, 'fr', 'français'],
    [{ en: 'Term', de: 'German', fr: 'French' }, 'pl', 'Polish'],
    [{ en: 'Source', de: 'Target' }, 'pl', 'Polski'],
    [{ en: 'English', de: 'Deutsch' }, 'zh-TW', '繁體中文'],
    [{ en: 'English', de: 'Deutsch' }, 'fr-CA', 'fr-CA'],
  ];
  for (const [headers, locale, expected] of cases)
    it(`is '${expected}' for ${locale} beside ${Object.values(headers).join(', ')}`, () =>
      assert.equal(headerLike(headers, locale), expected));
});

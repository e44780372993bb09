import assert from 'node:assert/strict';
import { groupLetter } from '../../../server/src/features/overview/groupLetter.ts';

function letterOf(name: string, locale: string): string {
  return groupLetter(name, locale, new Intl.Collator(locale, { sensitivity: 'base' }));
}

describe('the letter of a name in a list', () => {
  const cases: readonly (readonly [locale: string, letters: Readonly<Record<string, string>>])[] = [
    ['en', { market: 'M', Élan: 'E', Åre: 'A', '401(k)': '#', '"Free" goods': '#', '': '#' }],
    ['sv', { ånger: 'Å', Öre: 'Ö', elev: 'E', Éclair: 'E' }],
    ['de', { öffentlich: 'O', ßtraße: 'ß' }],
    ['tr', { ipek: 'İ', ılık: 'I', çay: 'Ç' }],
    ['ru', { рынок: 'Р', ёлка: 'Е' }],
    ['uk', { їжа: 'Ї', ґанок: 'Ґ' }],
    ['ka', { ბაზარი: 'ბ' }],
    [
      'ja',
      {
        いちば: 'あ',
        ぁ: 'あ',
        がっき: 'か',
        ブランド: 'は',
        パン: 'は',
        ヴァ: 'あ',
        ゃ: 'や',
        わ: 'わ',
        ん: 'わ',
        を: 'わ',
      },
    ],
    ['ja', { ｶﾅ: 'か', 市場: '漢字', '市場・価格': '漢字', API: 'A' }],
    ['ko', { 가격: 'ㄱ', 까치: 'ㄱ', 나라: 'ㄴ', 시장: 'ㅅ', 쌀: 'ㅅ', 힘: 'ㅎ', ㄱ: 'ㄱ' }],
    ['zh', { 市场: 'S', 价格: 'J', 阿: 'A', 品牌: 'P', 目标: 'M', 客户: 'K', 在: 'Z', 儿: 'E', API: 'A' }],
    ['zh-CN', { 好处: 'H', 个人: 'G' }],
    ['zh-TW', { 市場: '漢字' }],
    ['zh-Hant', { 價格: '漢字' }],
    ['ar', { سوق: 'س', أصل: 'ا', إنتاج: 'ا' }],
    ['ar', { آلة: 'آ' }],
    ['he', { שוק: 'ש', מחיר: 'מ' }],
    ['fa', { بازار: 'ب', پول: 'پ' }],
    ['th', { ตลาด: 'ต', เงิน: 'ง', แบรนด์: 'บ', โฆษณา: 'ฆ', ไทย: 'ท' }],
    ['hi', { बाज़ार: 'ब' }],
    ['el', { άγορά: 'Α' }],
  ];
  for (const [locale, letters] of cases)
    for (const [name, letter] of Object.entries(letters))
      it(`${letter} for '${name}' in ${locale}`, () => assert.equal(letterOf(name, locale), letter));

  it('is one of its script, in any language of the list', () => {
    for (const [name, letter] of Object.entries({ 시장: 'ㅅ', ブランド: 'は', 市場: '漢字', Рынок: 'Р' }))
      assert.equal(letterOf(name, 'en'), letter);
  });
});

import assert from 'node:assert/strict';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';

type Case = readonly [locale: string, titles: string, text: string, found: string];

function testCases(cases: readonly Case[]): void {
  for (const [locale, titles, text, found] of cases) {
    it(`${found === '' ? 'does not find' : 'finds'} ${titles} in ${text} (${locale})`, () => {
      const index = createTermIndex(locale);
      for (const title of titles.split(', ')) {
        index.add({ concept: title, text: title, status: 'preferred', kind: 'term' });
      }
      const texts = index.find(text).map(({ start, end }) => text.slice(start, end));
      assert.equal(texts.join(', '), found);
    });
  }
}

describe('katakana terms', () => {
  testCases([
    ['ja', 'ユーザー', 'このユーザと、あのユーザーは', 'ユーザ, ユーザー'],
    ['ja', 'ユーザ', 'このユーザと、あのユーザーは', 'ユーザ, ユーザー'],
    ['ja', 'メモリ', 'メモリーの量', 'メモリー'],
    ['ja', 'ユーザー名', 'ユーザ名を入力', 'ユーザ名'],
    ['ja', 'サーバー・ユーザー', 'サーバ・ユーザの数', 'サーバ・ユーザ'],
    ['ja', 'ユーザー', 'ﾕｰｻﾞｰとﾕｰｻﾞ', 'ﾕｰｻﾞｰ, ﾕｰｻﾞ'],
    ['ja', 'ﾃﾞｰﾀﾍﾞｰｽ', 'データベースの名', 'データベース'],
    ['ja', 'モニター', 'モニタリングとモニタ', 'モニタ'],
    ['ja', 'モニター', 'ﾓﾆﾀﾘﾝｸﾞとﾓﾆﾀ', 'ﾓﾆﾀ'],
    ['ja', 'キー', 'キの木', ''],
    ['ja', 'コピー', 'コピの', ''],
  ]);
});

describe('terms in scripts without spaces', () => {
  testCases([
    ['th', 'ตลาด', 'ในตลาดและตลาดอื่น', 'ตลาด, ตลาด'],
    ['th', 'ตา', 'ตารางและตา', 'ตา'],
    ['th', 'กา', 'การตลาด', ''],
    ['th', 'ลาด', 'ตลาด', ''],
    ['th', 'มา', 'เมา', ''],
    ['lo', 'ຕະຫຼາດ', 'ຕະຫຼາດໃໝ່', 'ຕະຫຼາດ'],
    ['km', 'ទីផ្សារ', 'ទីផ្សារថ្មី', 'ទីផ្សារ'],
    ['km', 'ក', 'ក្រុម', ''],
  ]);
});

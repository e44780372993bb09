import assert from 'node:assert/strict';
import { redirectLines } from '../../server/src/glossary/addresses/redirectLines.ts';

describe('redirectLines', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['two columns', '/a /b', '/a > /b'],
    ['tabs and blanks at the start', '\t/a\t\t/b\n', '/a > /b'],
    ['a status', '/a /b 301\n/c /d 302!', '/a > /b; /c > /d'],
    ['a rewrite', '/a /b 200', '/a > /b (rewrite)'],
    ['conditions', '/a /b 302 Language=pl Country=pl', '/a > /b (sometimes)'],
    ['parameters of the query', '/a id=:id x=y /b/:id 301', '/a > /b/:id (sometimes)'],
    ['comments and empty lines', '# /x /y\n\n/a /b # so\n', '/a > /b'],
    ['addresses of other sites', '/a https://example.com/?x=y', '/a > https://example.com/?x=y'],
    ['other line ends', '/a /b\r\n/c /d\r/e /f', '/a > /b; /c > /d; /e > /f'],
    ['nothing for a line with one column', '/a\n/b /c', '/b > /c'],
  ];
  for (const [what, text, expected] of cases)
    it(`returns ${what}`, () => {
      const found = redirectLines(text).map(({ from, to, toStart, isRewrite, isAlways }) => {
        assert.equal(text.slice(toStart, toStart + to.length), to);
        return `${from} > ${to}${isRewrite ? ' (rewrite)' : ''}${isAlways ? '' : ' (sometimes)'}`;
      });
      assert.equal(found.join('; '), expected);
    });
});

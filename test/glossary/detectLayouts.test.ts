import assert from 'node:assert/strict';
import { detectLayouts } from '../../server/src/glossary/detectLayouts.ts';

describe('detectLayouts', () => {
  const cases: readonly (readonly [what: string, paths: readonly string[], layouts: readonly string[]])[] = [
    ['nothing', [], []],
    ['articles by locale', ['glossary/pl/a.md'], ['glossary']],
    ['articles by language name', ['Texts/Polish/a.md'], ['investorswiki']],
    ['articles of a site', ['content/pt-br/a.md'], ['cncf']],
    [
      'several layouts, in any order',
      ['content/en/a.md', 'Texts/Polish/a.md', 'x.md', 'glossary/pl/a.md'],
      ['glossary', 'investorswiki', 'cncf'],
    ],
    [
      'one article among other files',
      ['README.md', 'content/posts/a.md', 'content/blog/b.md', 'content/en/a.md'],
      ['cncf'],
    ],
    [
      'folders that are not locales',
      ['content/posts/a.md', 'glossary/images/a.md', 'content/img/a.md', 'glossary/2024/a.md'],
      [],
    ],
    ['folders that are not languages', ['Texts/Images/a.md', 'Texts/pl/a.md'], []],
    [
      'only pages',
      ['content/en/_index.md', 'glossary/pl/README.md', 'glossary/pl/index.md', 'glossary/pl/readme.md'],
      [],
    ],
    ['articles that are too deep or too high', ['glossary/pl/x/a.md', 'glossary/a.md', 'docs/glossary/pl/a.md'], []],
    ['the glossary of a site', ['content/pl/docs/reference/glossary/a.md'], ['kubernetes']],
    [
      'the glossary of a site with other pages',
      ['content/en/search.md', 'content/pl/a.md', 'content/en/docs/reference/glossary/a.md', 'content/en/docs/b.md'],
      ['kubernetes'],
    ],
    ['only pages of such a glossary', ['content/en/docs/reference/glossary/index.md'], []],
    ['articles that are folders', ['files/en-us/web/api/index.md', 'files/fr/glossary/block/css/index.md'], ['mdn']],
    ['articles of translated folders', ['_i18n/pl/resources/moneropedia/a.md'], ['moneropedia']],
    ['other pages of such sites', ['files/fr/glossary/index.md', '_i18n/pl/resources/a.md', '_i18n/pl.yml'], []],
    ['folders in another case', ['Glossary/pl/a.md', 'texts/Polish/a.md'], []],
  ];
  for (const [what, paths, layouts] of cases) {
    it(`finds ${layouts.join(', ') || 'no layout'}: ${what}`, () => {
      assert.deepEqual(
        detectLayouts(paths).map(({ name }) => name),
        layouts,
      );
    });
  }

  it('reads no more paths than necessary', () => {
    assert.equal(detectLayouts(endless()).length, 5);
  });
});

function* endless(): Iterable<string> {
  yield* ['glossary/en/a.md', 'Texts/English/a.md', 'content/en/a.md', 'content/en/docs/reference/glossary/a.md'];
  yield* ['files/en-us/glossary/a/index.md', '_i18n/en/resources/moneropedia/a.md'];
  for (;;) yield assert.fail('all layouts were found');
}

import assert from 'node:assert/strict';
import type { ArticleFacts, LinkFact } from '../../server/src/glossary/articleFacts.ts';
import { unreadFacts } from '../../server/src/glossary/articleFacts.ts';
import { LocaleTerms } from '../../server/src/glossary/localeTerms.ts';

/** An article with links to a concept with the given texts. */
function article(name: string, ...texts: string[]): ArticleFacts {
  const links = texts.map((text): LinkFact => ({ slug: 'scaling', locale: 'en', text, span: { start: 0, end: 1 } }));
  return { ...unreadFacts({ path: `en/${name}.md`, locale: 'en', slug: name }), links };
}

function numberFound(...articles: ArticleFacts[]): number {
  return new LocaleTerms(() => articles).of('en').find('it grows horizontal').length;
}

describe('link texts of one word', () => {
  const cases: readonly (readonly [what: string, articles: readonly ArticleFacts[], expected: number])[] = [
    ['count from two articles', [article('a', 'horizontal'), article('b', 'horizontal')], 1],
    ['do not count from one', [article('a', 'horizontal')], 0],
    ['do not count from one that repeats them', [article('a', 'horizontal', 'Horizontal', 'horizontal')], 0],
  ];
  for (const [what, articles, expected] of cases) it(what, () => assert.equal(numberFound(...articles), expected));

  it('are removed with the link', () => {
    const before = article('a', 'horizontal', 'horizontal');
    const terms = new LocaleTerms(() => [before, article('b', 'horizontal')]);
    const found = (): number => terms.of('en').find('horizontal').length;
    assert.equal(found(), 1);
    terms.replace(before, article('a', 'horizontal'));
    assert.equal(found(), 1);
    terms.replace(article('a', 'horizontal'), article('a'));
    assert.equal(found(), 0);
  });
});

import assert from 'node:assert/strict';
import type { ArticleFacts } from '../../server/src/glossary/articleFacts.ts';
import { createGlossary } from '../../server/src/glossary/glossary.ts';
import type { Layout } from '../../server/src/glossary/layout.ts';
import { cncf } from '../../server/src/glossary/layouts/cncf.ts';
import { glossary } from '../../server/src/glossary/layouts/glossary.ts';
import { investorswiki } from '../../server/src/glossary/layouts/investorswiki.ts';
import { readArticle, readFrontMatterFacts } from '../../server/src/glossary/readArticle.ts';

const place = { path: 'x/pl/market.md', locale: 'pl', slug: 'market' };

/** The facts of an article with the front matter and body, read from the whole text and, except for links, from the front matter alone. */
function factsOf(layout: Layout, keys: string, body = ''): ArticleFacts {
  const text = `---\n${keys}\n---\n${body}`;
  const inLayout = createGlossary(layout, () => false) ?? assert.fail();
  const { facts } = readArticle(inLayout, place, text);
  assert.deepEqual(readFrontMatterFacts(inLayout, place, text), { ...facts, links: [] });
  return facts;
}

describe('article facts', () => {
  const cases: readonly (readonly [what: string, layout: Layout, keys: string, facts: Partial<ArticleFacts>])[] = [
    ['title and description', glossary, 'title: Rynek\ndescription: Gdzie', { title: 'Rynek', description: 'Gdzie' }],
    ['keys in any case', glossary, 'TITLE: Rynek\nDescription: Gdzie', { title: 'Rynek', description: 'Gdzie' }],
    ['a title that looks like a number', glossary, 'title: 1040', { title: '1040' }],
    ['a title that looks like a date', glossary, 'title: 2020-01-01', { title: '2020-01-01' }],
    ['a title that looks like a truth value', glossary, 'title: No', { title: 'No' }],
    ['a title in quotes', glossary, 'title: "Rynek: gdzie"', { title: 'Rynek: gdzie' }],
    [
      'a title without the end of the titles of the site',
      { ...glossary, titleSuffix: ' - Trade Guide' },
      'title: Rynek - Trade Guide',
      { title: 'Rynek', terms: [{ concept: 'market', text: 'Rynek', status: 'preferred', kind: 'term' }] },
    ],
    [
      'a title without that end, or of nothing else',
      { ...glossary, titleSuffix: ' - Trade Guide' },
      'title: "- Trade Guide"',
      { title: '- Trade Guide' },
    ],
    ['a title that is a list', glossary, 'title: [a, b]', { title: undefined }],
    ['an empty title', glossary, 'title: ""\ndescription:', { title: undefined, description: undefined }],
    ['keywords as a list', glossary, 'keywords: [rynek, " cel ", ""]', { keywords: ['rynek', 'cel'] }],
    [
      'keywords as a text',
      investorswiki,
      'keywords: market, target market,, a',
      { keywords: ['market', 'target market', 'a'] },
    ],
    ['one keyword', glossary, 'keywords: rynek', { keywords: ['rynek'] }],
    ['tags of the layout cncf', cncf, 'tags: ["app", ""]\nkeywords: [x]', { keywords: ['app'] }],
    ['a draft', glossary, 'draft: true', { draft: true }],
    ['a draft in capitals', glossary, 'draft: TRUE', { draft: true }],
    ['no draft for a string', glossary, 'draft: "yes"', { draft: false }],
    ['a name that must not be translated', glossary, 'doNotTranslate: true', { doNotTranslate: true }],
    [
      'a title in front matter that is not valid YAML',
      investorswiki,
      'title: Rynek: gdzie\ndescription: a: b',
      { title: 'Rynek: gdzie', description: 'a: b' },
    ],
    ['the slug of the path', glossary, 'slug: other\nid: other', { slug: 'market' }],
    ['the slug of the configured key', { ...glossary, slugKey: 'id' }, 'ID: other', { slug: 'other' }],
    ['the slug of the path if the configured key is empty', { ...glossary, slugKey: 'id' }, 'id:', { slug: 'market' }],
    [
      'the slug of the path if the configured key leads out of the folder',
      { ...glossary, slugKey: 'id' },
      'id: ../../etc/x',
      { slug: 'market' },
    ],
    [
      'the first existing key',
      { ...glossary, frontMatter: { ...glossary.frontMatter, title: ['term', 'title'] } },
      'title: B\nterm: A',
      { title: 'A' },
    ],
  ];
  for (const [what, layout, keys, expected] of cases) {
    it(`include ${what}`, () => {
      const facts: Partial<Record<string, unknown>> = { ...factsOf(layout, keys) };
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(facts[key], value);
    });
  }

  it('include the first heading if there is no title', () => {
    assert.equal(factsOf(glossary, 'description: d', '## Part\n\n# The *market*\n\n# Other').title, 'The market');
    assert.equal(factsOf(glossary, 'title: Rynek', '# The market').title, 'Rynek');
    assert.equal(factsOf(glossary, 'description: d', 'Text.').title, undefined);
  });

  it('include the names of the concept, the title first', () => {
    const { terms } = factsOf(
      glossary,
      'deprecated: bazar\nforms: [rynków]\ntitle: Rynek\naliases:\n  - targ\n  - giełda',
    );
    assert.deepEqual(
      terms.map(({ text, status, kind }) => `${text} ${status} ${kind}`),
      [
        'Rynek preferred term',
        'targ admitted term',
        'giełda admitted term',
        'bazar deprecated term',
        'rynków preferred form',
      ],
    );
    assert.ok(terms.every(({ concept }) => concept === 'market'));
  });

  it('do not include redirects for names in the layout cncf', () => {
    assert.deepEqual(
      factsOf(cncf, 'title: Pod\naliases: [/pl/pods]').terms.map(({ text }) => text),
      ['Pod'],
    );
  });

  it('include links to concepts, existing or not', () => {
    const body = '[a](/a) [b](/en/b#c) [c](../c) [site](https://example.com) [empty]() ![image](/d) [e][]\n\n[e]: /e';
    assert.deepEqual(
      factsOf(glossary, 'title: A', body).links.map(({ slug, locale, text }) => [slug, locale, text]),
      [
        ['a', undefined, 'a'],
        ['b', 'en', 'b'],
        ['c', undefined, 'c'],
        ['e', undefined, 'e'],
      ],
    );
  });

  describe('linksByLocale, which determines the meaning of bare slugs', () => {
    const bodies: readonly (readonly [body: string, layout: Layout, linksByLocale: boolean])[] = [
      ['[a](/pl/pod/)', cncf, true],
      ['[home](/pl/) and [a](/pl/pod)', cncf, true],
      ['[home](/pl/) [b](/pl/#a) [c](/pl/?a)', cncf, false],
      ['[a](/en/pod/) [b](/pod/)', cncf, false],
      ['[a](/pl/pod/)', glossary, false],
    ];
    for (const [body, layout, linksByLocale] of bodies)
      it(`is ${linksByLocale} for ${body} in ${layout.name}`, () =>
        assert.equal(factsOf(layout, 'title: A', body).linksByLocale, linksByLocale));
  });

  it('exists for any text', () => {
    const inLayout = createGlossary(glossary, () => false) ?? assert.fail();
    for (const text of ['', '---', '---\n---', '\0', '---\n- a\n---', '---\n"\n---', '# ', '---js\nalert(1)\n---']) {
      const { facts } = readArticle(inLayout, place, text);
      assert.equal(facts.slug, 'market');
      assert.equal(facts.title, undefined);
    }
  });
});

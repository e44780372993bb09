import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { pathPattern } from '../../server/src/glossary/pathPattern.ts';

describe('pathPattern', () => {
  /** The parts of a path: `folder: slug`. */
  const cases: readonly (readonly [pattern: string, path: string, reading: string | undefined])[] = [
    ['glossary/{locale}/{slug}.md', 'glossary/pl/target-market.md', 'pl: target-market'],
    ['glossary/{locale}/{slug}.md', 'glossary/pt-br/1040.md', 'pt-br: 1040'],
    ['glossary/{locale}/{slug}.md', 'glossary/pl/node.js.md', 'pl: node.js'],
    ['glossary/{locale}/{slug}.md', 'glossary/pl/a/b.md', undefined],
    ['glossary/{locale}/{slug}.md', 'glossary/pl.md', undefined],
    ['glossary/{locale}/{slug}.md', 'docs/glossary/pl/a.md', undefined],
    ['glossary/{locale}/{slug}.md', 'glossary/pl/a.mdx', undefined],
    ['glossary/{locale}/{slug}.md', 'glossary/pl/aXmd', undefined],
    ['glossary/{locale}/{slug}.md', 'glossary/pl/.md', undefined],
    ['Texts/{language}/{slug}.md', 'Texts/Norwegian Bokmål/-a_b.md', 'Norwegian Bokmål: -a_b'],
    ['files/{locale}/glossary/{slug**}/index.md', 'files/en-us/glossary/a/b/index.md', 'en-us: a/b'],
    ['{locale}/{slug}.md', 'pl/a.md', 'pl: a'],
    ['terms/{slug}/{locale}.md', 'terms/a/pl.md', 'pl: a'],
    ['terms/{slug}.{locale}.md', 'terms/a.b.pl.md', 'pl: a.b'],
    ['{locale}/{slug**}.md', 'pl/a/b/c.md', 'pl: a/b/c'],
    ['{slug**}/x/{locale}.md', 'a/x/b/x/pl.md', 'pl: a/x/b'],
    ['{slug**}/x/{locale}.md', 'x/pl.md', undefined],
    ['{locale}-{slug}.md', 'pl-br-a.md', 'pl-br: a'],
    ['{locale}x{slug**}.md', 'pl/x/a.md', undefined],
    ['{locale}/{slug}.md', '/a.md', undefined],
    ['{locale}/{slug}.md', 'a.md', undefined],
    ['a+b (c)/{locale}/{slug}.md', 'a+b (c)/pl/a.md', 'pl: a'],
    ['./glossary/{locale}/{slug}.md', 'glossary/pl/a.md', 'pl: a'],
    ['/glossary/{locale}/{slug}.md', 'glossary/pl/a.md', 'pl: a'],
    ['glossary/{slug}.md', 'glossary/a.md', ': a'],
    ['docs/{locale}/glossary.md', 'docs/pl/glossary.md', 'pl: '],
    ['docs/glossary.md', 'docs/glossary.md', ': '],
    ['docs/glossary.md', 'docs/terms.md', undefined],
  ];
  for (const [source, path, reading] of cases) {
    it(`matches ${path} with ${source} as ${reading ?? 'nothing'}`, () => {
      const pattern = pathPattern(source);
      const place = pattern?.match(path);
      assert.equal(place && `${place.folder}: ${place.slug}`, reading);
      if (place) assert.equal(pattern?.build(place), path);
    });
  }

  const anywhere: readonly (readonly [pattern: string, path: string, reading: string | undefined])[] = [
    ['terms/{any}/{slug}.md', 'terms/a/account.md', 'account a'],
    ['terms/{any}/{slug}.md', 'terms/account.md', undefined],
    ['terms/{any}/{slug}.md', 'terms/a/b/account.md', undefined],
    ['docs/{any}/{any}/{slug}.md', 'docs/a/b/account.md', 'account a,b'],
    ['docs/{any**}/{slug}.md', 'docs/a/b/account.md', 'account a/b'],
    ['i18n/{locale}/{any}/current/{slug}.md', 'i18n/pl/docs/current/account.md', 'account docs'],
    ['{locale}/{any**}.md', 'pl/a/b.md', ' a/b'],
  ];
  for (const [source, path, reading] of anywhere) {
    it(`reads ${path} with ${source} as ${reading ?? 'nothing'}`, () => {
      const pattern = pathPattern(source);
      const place = pattern?.match(path);
      assert.equal(place && `${place.slug} ${place.any.join(',')}`, reading);
      if (place) assert.equal(pattern?.build(place), path);
    });
  }

  const folders: readonly (readonly [pattern: string, folder: string, mayHold: boolean])[] = [
    ['glossary/{locale}/{slug}.md', 'glossary/pl/', true],
    ['glossary/{locale}/{slug}.md', 'glossary/', false],
    ['glossary/{slug}.md', 'glossary/', true],
    ['glossary/{slug}.md', 'glossary/pl/', false],
    ['glossary/{slug**}.md', 'glossary/a/b/', true],
    ['glossary/{slug**}.md', 'docs/', false],
    ['{slug**}.md', '', true],
    ['{slug**}.md', 'a/b/', true],
    ['files/{slug**}/index.md', 'files/a/b/', true],
    ['files/{slug**}/index.md', 'files/', false],
    ['GLOSSARY.md', '', true],
  ];
  for (const [source, folder, mayHold] of folders)
    it(`${mayHold ? 'expects' : 'does not expect'} files of ${source} in '${folder}'`, () =>
      assert.equal(pathPattern(source)?.mayHold(folder), mayHold));

  const names: readonly (readonly [pattern: string, path: string, renamed: string])[] = [
    ['glossary/{locale}/{slug}.md', 'glossary/pl/a.md', 'glossary/pl/a.md > glossary/pl/new.md'],
    ['files/{locale}/{slug**}/index.md', 'files/pl/a/b/index.md', 'files/pl/a/b > files/pl/new'],
    ['terms/{slug}/{locale}.md', 'terms/a/pl.md', 'terms/a > terms/new'],
    ['terms/{slug}.{locale}.md', 'terms/a.b.pl.md', 'terms/a.b.pl.md > terms/new.pl.md'],
    ['terms/x-{slug}/{locale}/y.md', 'terms/x-a/pl/y.md', 'terms/x-a > terms/x-new'],
  ];
  for (const [source, path, expected] of names) {
    it(`renames ${path} with ${source}`, () => {
      const renamed = pathPattern(source)?.renamed(path, 'new');
      assert.equal(renamed && `${renamed.from} > ${renamed.to}`, expected);
    });
  }

  for (const source of [
    '{locale}/{language}/{slug}.md',
    '{locale}/{locale}/{slug}.md',
    '{locale}/{slug}/{slug}.md',
    '../{locale}/{slug}.md',
    'a/../../{locale}/{slug}.md',
    '{slug**}/{any**}.md',
    '{locale}-{any}-{slug}.md',
  ])
    it(`does not accept '${source}'`, () => assert.equal(pathPattern(source), undefined));

  it('returns the common prefix of all articles', () => {
    const prefixes = ['glossary/{locale}/{slug}.md', '{locale}/{slug}.md', 'a/b/x-{locale}/{slug}.md'];
    assert.deepEqual(
      prefixes.map((source) => pathPattern(source)?.prefix),
      ['glossary/', '', 'a/b/'],
    );
  });

  it('returns whether folders have names of languages', () => {
    assert.equal(pathPattern('Texts/{language}/{slug}.md')?.namesLanguage, true);
    assert.equal(pathPattern('Texts/{locale}/{slug}.md')?.namesLanguage, false);
  });

  it('matches a path of 100,000 characters with as many possible separators', () => {
    const pattern = pathPattern('{slug**}/{locale}/x/y.md');
    assert.equal(pattern?.match(`${'a/'.repeat(50_000)}x/y.mdx`), undefined);
    assert.equal(pattern?.match(`${'a/'.repeat(50_000)}x/y.md`)?.folder, 'a');
  });

  it('matches like an equivalent regular expression', () => {
    const text = fc.constantFrom('', '/', 'a', '-', '/a/', '.md');
    const placeholders = fc.constantFrom(
      ['{locale}', '{slug}'],
      ['{slug}', '{locale}'],
      ['{locale}', '{slug**}'],
      ['{slug**}', '{locale}'],
    );
    const source = fc
      .tuple(fc.constantFrom('', 'a', 'a/'), placeholders, text, text)
      .map(([before, [first = '', second = ''], between, after]) => before + first + between + second + after);
    const path = fc
      .array(fc.constantFrom('a', 'b', '-', '/', '.md'), { maxLength: 9 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, path, (aSource, aPath) => {
        const expression = aSource
          .replaceAll('.', '\\.')
          .replace('{slug**}', '(?<slug>.+)')
          .replace(/\{(locale|slug)\}/g, '(?<$1>[^/]+)');
        const { locale, slug } = new RegExp(`^${expression}$`).exec(aPath)?.groups ?? {};
        const expected = locale === undefined ? undefined : { folder: locale, slug, any: [] };
        assert.deepEqual(pathPattern(aSource)?.match(aPath), expected);
      }),
      { numRuns: 2000 },
    );
  });
});

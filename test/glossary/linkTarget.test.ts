import assert from 'node:assert/strict';
import { type LinkTarget, LinkTargetReader, encodeSlug } from '../../server/src/glossary/linkTarget.ts';
import { LayoutPaths } from '../../server/src/glossary/layoutPaths.ts';
import type { Layout } from '../../server/src/glossary/layout.ts';
import { cncf } from '../../server/src/glossary/layouts/cncf.ts';
import { glossary } from '../../server/src/glossary/layouts/glossary.ts';
import { investorswiki } from '../../server/src/glossary/layouts/investorswiki.ts';

/** `path of pl:market` is a target with the path of the file. `pl:market#a` has a locale, `market` is bare; other kinds have their names. */
function reading(target: LinkTarget): string {
  if (target.kind !== 'concept') return target.kind;
  const { slug, locale, suffix, asPath } = target;
  return `${asPath ? 'path of ' : ''}${locale === undefined ? '' : `${locale}:`}${slug}${suffix && ` ${suffix}`}`;
}

function readerOf(layout: Layout): LinkTargetReader {
  return new LinkTargetReader(layout, LayoutPaths.of(layout) ?? assert.fail());
}

/** Lines of `target -> result` for a link in a Polish file. */
function describeTargets(what: string, layout: Layout, path: string, slug: string | undefined, lines: string): void {
  describe(what, () => {
    const reader = readerOf(layout);
    for (const line of lines.trim().split('\n')) {
      const [target = '', expected = ''] = line.split('->').map((cell) => cell.trim());
      it(`${target} -> ${expected}`, () => {
        assert.equal(reading(reader.read(target, { path, locale: 'pl', slug })), expected);
      });
    }
  });
}

describeTargets(
  'a target in the layout glossary',
  glossary,
  'glossary/pl/rynek.md',
  'rynek',
  `
    /market                     -> market
    /market/                    -> market
    //market                    -> other
    /market#a                   -> market #a
    /market/?q=1#a              -> market ?q=1#a
    /market?q=/en/x             -> market ?q=/en/x
    /1040                       -> 1040
    /-a                         -> -a
    /_b                         -> _b
    /node.js                    -> node.js
    /Target%20market            -> Target market
    /caf%C3%A9                  -> café
    /cafe\u0301                 -> café
    /50%                        -> 50%
    /50%-off                    -> 50%-off
    /a%2Fb                      -> invalid
    /a%5Cb                      -> invalid
    /a%00                       -> invalid
    /a\\b                       -> invalid
    /en/market                  -> en:market
    /pt-BR/market/#a            -> pt-BR:market #a
    /xx/market                  -> path
    /docs/market                -> path
    /en/docs/market             -> path
    /glossary/en/market         -> path of en:market
    /glossary/en/market/#a      -> path of en:market #a
    /glossary/en/market.md      -> en:market
    /glossary/xx/market         -> path
    /glossary/en/a/market       -> path
    /glossary/en                -> path
    /                           -> other
    /pl                         -> pl
    /pl/                        -> pl
    #a                          -> other
    ?page=2                     -> other
    .                           -> pl
    market                      -> pl:market
    ./market                    -> pl:market
    market/                     -> pl:market
    ../market                   -> market
    ../en/market                -> en:market
    ../../market                -> invalid
    /../market                  -> invalid
    /en/../market               -> market
    /./market                   -> market
    /%2e%2e/market              -> invalid
    /.%2E/market                -> invalid
    %2e%2e/market               -> invalid
    market.md                   -> pl:market
    ./market.md#a               -> pl:market #a
    ../en/market.md             -> en:market
    ../en/caf%C3%A9.md          -> en:café
    ../../glossary/en/market.md -> en:market
    ../../README.md             -> other
    ../../../README.md          -> invalid
    ../images/market.md         -> other
    ../market.md                -> other
    /market.md                  -> market.md
    https://example.com/market  -> other
    //example.com/market        -> other
    mailto:a@example.com        -> other
    tel:+48                     -> other
    javascript:alert(1)         -> other
    {{< ref "market" >}}        -> other
    {{% ref %}}                 -> other
  `,
);

describeTargets(
  'a target in the layout investorswiki, which has no links to other languages',
  investorswiki,
  'Texts/Polish/rynek.md',
  'rynek',
  `
    /market                          -> market
    /market/#a                       -> market #a
    market                           -> market
    ./market                         -> market
    ../market                        -> invalid
    /en/market                       -> other
    /English/market                  -> other
    ../English/market.md             -> en:market
    market.md                        -> pl:market
    ../Images/market.md              -> other
    https://investors.wiki/market    -> market
    https://investors.wiki/market/#a -> market #a
    https://investors.wiki           -> other
    https://investors.wiki/          -> other
    https://investors.wikis/market   -> other
    http://investors.wiki/market     -> other
  `,
);

describeTargets(
  'a target in the layout cncf, whose addresses end in a slash',
  cncf,
  'content/pl/rynek.md',
  'rynek',
  `
    /market/                          -> market
    /pl/market/                       -> pl:market
    /zh-cn/market                     -> zh-cn:market
    ../market/                        -> pl:market
    ../market/#a                      -> pl:market #a
    ../../market/                     -> market
    ../../en/market/                  -> en:market
    market/                           -> path
    .                                 -> pl:rynek
    ..                                -> pl
    ../../..                          -> invalid
    market.md                         -> pl:market
    https://glossary.cncf.io/pl/x/    -> pl:x
    https://glossary.cncf.io/x        -> x
    https://www.cncf.io/x             -> other
  `,
);

describeTargets(
  'a target in a file that is no page of the site',
  glossary,
  'docs/notes.md',
  undefined,
  `
    /market                   -> market
    /en/market                -> en:market
    ../glossary/en/market.md  -> en:market
    market                    -> other
    ../market                 -> other
    ../../x                   -> other
    ../../x.md                -> other
    /%2e%2e/market            -> invalid
    #a                        -> other
  `,
);

describe('an empty target', () => {
  const reader = readerOf(glossary);
  for (const target of ['', ' ', '\t\n'])
    it(JSON.stringify(target), () => {
      assert.equal(reader.read(target, { path: 'a.md', locale: 'pl', slug: 'a' }).kind, 'empty');
    });
});

describe('site addresses', () => {
  it('can end in a slash', () => {
    const reader = readerOf({ ...glossary, siteUrls: ['https://example.com/wiki/'] });
    const read = (target: string): string => reading(reader.read(target, { path: 'a.md', locale: 'pl', slug: 'a' }));
    assert.equal(read('https://example.com/wiki/market'), 'market');
    assert.equal(read('https://example.com/market'), 'other');
  });
});

describe('a slug in a link', () => {
  const cases: readonly (readonly [slug: string, written: string])[] = [
    ['target-market', 'target-market'],
    ['target market', 'target%20market'],
    ['café', 'caf%C3%A9'],
    ['c#', 'c%23'],
    ['why?', 'why%3F'],
    ['a(b)', 'a%28b%29'],
    ['50%', '50%25'],
    ['a/b', 'a/b'],
    ["$&$'", "$&$'"],
    ['\uD800', '%EF%BF%BD'],
  ];
  for (const [slug, written] of cases)
    it(`${JSON.stringify(slug)} is written as ${written}`, () => assert.equal(encodeSlug(slug), written));

  it('is decoded to the original slug', () => {
    const reader = readerOf(glossary);
    for (const [slug] of cases.slice(0, 7))
      assert.equal(reading(reader.read(`/${encodeSlug(slug)}`, { path: '', locale: 'pl', slug: 'a' })), slug);
  });
});

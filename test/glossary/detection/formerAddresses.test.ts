import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { siteOf } from './site.ts';

/** The front matter key with former addresses that is found in a site of two articles. */
function keyOf(configuration: string, frontMatter: string): string | undefined {
  const site = siteOf(`
    === ${configuration}
    === docs/glossary/niche.md "Niche" …
    === docs/glossary/market.md "Market" …
  `);
  const read = (path: string): string | undefined =>
    site.read(path)?.replace('title: Market', `title: Market\n${frontMatter}`);
  return detectGlossaries({ ...site, read })[0]?.layout.redirects?.frontMatter;
}

describe('the former addresses of articles', () => {
  const cases: readonly (readonly [
    why: string,
    configuration: string,
    frontMatter: string,
    key: string | undefined,
  ])[] = [
    ['are where Hugo has them', 'hugo.toml', '', 'aliases'],
    ['are where Jekyll’s usual plugin has them', '_config.yml', '', 'redirect_from'],
    ['are in the key of that plugin if it is in use', 'package.json', 'redirect_from: /bazaar/', 'redirect_from'],
    ['are in `aliases` that have addresses', 'package.json', 'aliases: [/bazaar/]', 'aliases'],
    ['are not in `aliases` that have names', 'package.json', 'aliases: [Bazaar]', undefined],
    ['are nowhere in other sites', 'mkdocs.yml', '', undefined],
  ];
  for (const [why, configuration, frontMatter, key] of cases)
    it(why, () => assert.equal(keyOf(configuration, frontMatter), key));
});

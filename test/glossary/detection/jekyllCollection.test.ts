import assert from 'node:assert/strict';
import { BudgetedSite } from '../../../server/src/glossary/detection/budgetedSite.ts';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { generatorsOf } from '../../../server/src/glossary/detection/generators.ts';
import { jekyllCollection } from '../../../server/src/glossary/detection/jekyllCollection.ts';
import { siteOf } from './site.ts';

/** The link template of the collection `_glossary`. */
function linkBy(configuration: string): string | undefined {
  const site = new BudgetedSite({
    paths: ['_config.yml', '_glossary/niche.md'],
    read: (path) => (path === '_config.yml' ? configuration : ''),
  });
  return jekyllCollection(site, generatorsOf(site)[0], '_glossary')?.link;
}

describe('the addresses of a collection of Jekyll', () => {
  const cases: readonly (readonly [what: string, configuration: string, link: string | undefined])[] = [
    ['its permalink', 'collections:\n  glossary:\n    output: true\n    permalink: /terms/:name/\n', '/terms/{slug}/'],
    [
      'its name in the permalink',
      'collections:\n  glossary: { output: true, permalink: "/:collection/:title" }\n',
      '/glossary/{slug}',
    ],
    [
      'an extension',
      'collections:\n  glossary:\n    output: true\n    permalink: /:collection/:path:output_ext\n',
      '/glossary/{slug}.html',
    ],
    ['Jekyll’s default', 'collections:\n  glossary:\n    output: true\n', '/glossary/{slug}.html'],
    ['the style of the site', 'permalink: pretty\ncollections:\n  glossary:\n    output: true\n', '/glossary/{slug}/'],
    [
      'the defaults of the site',
      'collections:\n  glossary:\n    output: true\ndefaults:\n  - scope: { path: "", type: glossary }\n    values: { permalink: "/g/:slug/" }\n',
      '/g/{slug}/',
    ],
    ['none without pages', 'collections:\n  glossary:\n    permalink: /terms/:name/\n', undefined],
    [
      'none with other placeholders',
      'collections:\n  glossary:\n    output: true\n    permalink: /:categories/:name/\n',
      undefined,
    ],
    ['none without the collection', 'title: Site\n', undefined],
    ['none in a list of collections', 'collections: [glossary]\n', undefined],
    ['none in a configuration that does not parse', 'collections: [\n', undefined],
  ];
  for (const [what, configuration, link] of cases)
    it(`are ${what}`, () => {
      assert.equal(linkBy(configuration), link);
    });

  it('are read from links with the name of the collection', () => {
    const [found] = detectGlossaries(
      siteOf(`=== _config.yml
     === _glossary/niche.md "Niche" …
      See [market](/glossary/market/).
     === _glossary/market.md "Market" …
      See [niche](/glossary/niche/).`),
    );
    assert.deepEqual([found?.layout.link, found?.layout.bareSlug], ['/glossary/{slug}/', 'same-locale']);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { resolvedLinks } from '../../server/src/rules/links/resolvedLinks.ts';
import { flavorOf } from '../../server/src/markdown/flavor.ts';
import type { LinkForm } from '../../server/src/glossary/linkStyle.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { rootOf } from '../support/tree.ts';

const RUNS = 200;

const anySlug = fc.constantFrom(
  'a',
  'target-market',
  'node.js',
  'zażółć',
  'two_words',
  'x+y',
  '50%',
  'a(b)',
  '-dash',
  'C#',
);
const anyTitle = fc.constantFrom('Target market', 'Niche', 'A: b', 'Node.js', 'Zażółć', 'C/D');
const anyText = fc.constantFrom('target market', 'niche', 'Niche', 'zażółć', 'x');

const anyLink = fc.constantFrom(
  '/{slug}',
  '/{slug}/',
  '/glossary/{slug}.md',
  '/glossary/{slug}.html',
  '/terms/term-{slug}/',
  '/glossary/#{slug}',
  '/glossary#term-{slug}',
  '/terms?id={slug}',
  '{file}',
  '{page}',
  '[[{slug}]]',
);
const anyLocalized = fc.constantFrom('/{locale}/{slug}', '/{locale}/g/{slug}.html', '/g/{locale}/#{slug}', null);
const anyMacro = fc.constantFrom(
  { kind: 'shortcode', name: 'term', id: 'id', text: 'text' },
  { kind: 'shortcode', name: 'term', id: 0, text: 1 },
  { kind: 'shortcode', name: 'term', id: 'id' },
  { kind: 'component', name: 'Term', id: 'id' },
  { kind: 'component', name: 'Term', id: 'id', text: 'label' },
  { kind: 'include', name: 'term.html', id: 'id', text: 'text' },
  { kind: 'role', name: 'term' },
);
const anyLayout = fc.record(
  {
    articles: fc.constantFrom(
      'glossary/{locale}/{slug}.md',
      'docs/{any}/{slug}.{locale}.md',
      '{locale}/terms/{slug}/index.md',
    ),
    link: anyLink,
    localizedLink: anyLocalized,
    bareSlug: fc.constantFrom('same-locale', 'source-locale', 'none'),
    macros: fc.array(anyMacro, { maxLength: 2 }),
    wikiLinks: fc.boolean(),
    termLink: fc.constantFrom('g', null),
    rootAlias: fc.constantFrom('~/', '@/'),
    rootFolder: fc.constantFrom('glossary/', 'docs/'),
    slugKey: fc.constantFrom('id', null),
    conceptKey: fc.constantFrom('key', null),
  },
  { requiredKeys: ['articles', 'link'] },
);
const anyForm = fc.option(fc.constantFrom<LinkForm>('address', 'file', 'page', 'alias', 'wiki', 'macro'), {
  nil: undefined,
});

describe('a link that is written', () => {
  it('resolves to the same concept in every style', async function () {
    this.timeout(120_000); // slow on a busy machine
    let written = 0;
    const property = fc.asyncProperty(
      anyLayout,
      fc.uniqueArray(fc.record({ slug: anySlug, title: anyTitle }), {
        minLength: 2,
        maxLength: 4,
        selector: ({ slug }) => slug.toLowerCase(),
      }),
      anyText,
      anyForm,
      async (layout, concepts, text, form) => {
        const pathOf = (slug: string, locale: string): string =>
          layout.articles.replace('{locale}', locale).replace('{any}', 'x').replace('{slug}', slug);
        const files = concepts.flatMap(({ slug, title }, at) =>
          ['en', 'pl'].map((locale) => [
            pathOf(slug, locale),
            `---\ntitle: "${title} ${at}"\nid: i${at}\nkey: k${at}\n---\n`,
          ]),
        );
        const root = await rootOf({
          ...Object.fromEntries(files),
          'glosswright.config.json': JSON.stringify({ layouts: [{ exclude: [], ...layout }] }),
        });
        const glossary = root.glossaries[0] ?? assert.fail(JSON.stringify(root.problems ?? ''));
        for (const { path, locale, slug: own } of glossary.articles.all()) {
          for (const concept of glossary.articles.slugs()) {
            const from = { path, locale, style: form && { form, slash: undefined } };
            const link = glossary.links.writer.writeLink(concept, from, text);
            if (concept === own || link === undefined) continue;
            const document = parseMarkdown(`A ${link} b.`, link.startsWith('<') ? 'mdx' : flavorOf(path));
            const found = resolvedLinks(glossary, document, { path, locale, slug: own });
            const to = found[0]?.destination;
            assert.deepEqual(
              to?.kind === 'concept' ? [to.slug, to.locale, to.address?.isFormer ?? false] : [to?.kind, link],
              [concept, locale, false],
              `${link} in ${path}`,
            );
            written++;
          }
        }
      },
    );
    await fc.assert(property, { numRuns: RUNS });
    assert.ok(written > RUNS, 'few links were written');
  });
});

import * as fc from 'fast-check';
import type { ConfigurationInput } from '../../server/src/config/configurationSchema.ts';

/** Few files, so that they meet: locales, cases, duplicates, section pages, loose files, most layouts. */
export const paths = [
  'glossary/en/a.md',
  'glossary/en/A.md',
  'glossary/en/b.md',
  'glossary/pl/a.md',
  'glossary/pl/b.md',
  'glossary/pl/_index.md',
  'glossary/pl/about.md',
  'glossary/de/a.md',
  'glossary/drafts/a.md',
  'content/en/a.md',
  'content/en/index.md',
  'content/en/search.md',
  'content/pl/a.md',
  'content/pl/_index.md',
  'content/pl/about/_index.md',
  'content/pt-br/b.md',
  'Texts/English/a.md',
  'Texts/Polish/a.md',
  'Texts/polish/a.md',
  '_i18n/en/resources/moneropedia/a.md',
  '_i18n/pl/resources/moneropedia/a.md',
  '_i18n/pl/resources/moneropedia/b.md',
  'content/en/docs/reference/glossary/a.md',
  'content/pl/docs/reference/glossary/b.md',
  'README.md',
  'docs/a.md',
  'docs/b/index.md',
  'docs/glossary.md',
  'docs/glossary.pl.md',
  'docs/pl/guide.md',
  'terms/more.csv',
];

const targets = [
  '/a',
  '/A',
  '/b/',
  '/pl/a',
  '/PL/b/#history',
  '/en/a/',
  '/pt-BR/b',
  '/pl/',
  '/about',
  '/pl/about/',
  '../a/',
  '../en/a.md',
  'b.md',
  '/none',
  '/bazaar/',
  '/pl/bazaar',
  '/en/bazaar/#heading',
  '/old/path',
  '/B',
  '/a#heading',
  '/a#risks',
  '/pl/b#heading-1',
  '#heading',
  '../b.md#Heading',
  '#a',
  '#b',
  'glossary.md#a',
  '../glossary.md#b',
  '/docs/glossary#a',
  '/pl/docs/glossary/#heading',
  '',
];

const titles = ['Market', 'Target market', 'Rynek docelowy', 'a: b'];
const configurations = [
  '{}',
  '{ "sourceLocale": "pl" }',
  '{ "exclude": ["glossary/de", "**/b.md"] }',
  '{ "rules": { "broken-link": "hint", "untranslated-link": "off" } }',
  '{ "layouts": [{ "preset": "cncf", "articles": "glossary/{locale}/{slug}.md" }] }',
  '{ "languages": { "drafts": "fr" } }',
  '{ "rules": { "link-parity": "hint" } }',
  '{ "broken": ',
  JSON.stringify({
    layouts: [
      {
        preset: 'glossary',
        wikiLinks: true,
        labelLinks: true,
        macros: [{ kind: 'role', name: 'term' }],
        site: ['docs/{locale}/{any**}.md'],
      },
    ],
  }),
  JSON.stringify({
    layouts: [
      {
        articles: [{ path: 'docs/{slug}.md', locale: 'en' }, 'docs/{slug}.{locale}.md'],
        site: [{ path: 'docs/{any**}.md', locale: 'en' }],
        localizedLink: null,
      },
    ],
  }),
  JSON.stringify({ layouts: [{ preset: 'glossary', conceptKey: 'id' }] }),
  JSON.stringify({
    layouts: [{ preset: 'cncf', articles: 'content/{locale}/{slug**}.md', conceptKey: 'terms', link: null }],
  }),
  JSON.stringify({ layouts: [{ preset: 'glossary', slugKey: 'id', bareSlug: 'none', link: '{file}' }] }),
  JSON.stringify({
    layouts: [
      {
        articles: [{ path: 'docs/{slug}.md', locale: 'en' }],
        pages: [
          { path: 'docs/glossary.md', locale: 'en', entries: { kind: 'headings', levels: [2, 3] } },
          { path: 'docs/glossary.{locale}.md', entries: { kind: 'headings', levels: [2, 3] } },
        ],
        data: [{ path: 'terms/more.csv', entries: { kind: 'csv', id: 'id', term: 'term', locale: 'locale' } }],
        site: ['docs/{locale}/{any**}.md', 'glossary/{locale}/{any**}.md'],
      },
    ],
  }),
  JSON.stringify({
    layouts: [
      {
        pages: [
          { path: 'docs/glossary.md', section: ['Heading', 'Risks'], entries: { kind: 'headings', levels: [3] } },
          { path: '{any**}.{locale}.md', section: 'Heading', entries: { kind: 'headings', levels: [3] } },
        ],
        site: [{ path: '{any**}.md', locale: 'en' }],
      },
    ],
  }),
  JSON.stringify({
    layouts: [
      { pages: [{ path: 'content/{locale}/{any}.md', entries: { kind: 'headings', levels: [2] } }] },
      { preset: 'glossary', site: ['docs/{locale}/{any**}.md'] },
    ],
  }),
];
/** Of a file of redirects: chains, a loop, patterns, rewrites, and what several articles may be. */
const redirects = [
  '',
  '/bazaar/ /a/ 301',
  '/bazaar /old/path\n/old/path /pl/a',
  '/bazaar /none\n/none /bazaar',
  '/old/* /:splat\n/b /a 200',
  '/pl/bazaar /b Language=pl\n/old/path https://example.com/',
  '/none /about/\n/B /bazaar',
];
/** Of a data file of several locales. */
const tables = [
  '',
  'id,locale,term\na,en,Market\na,pl,Rynek\n',
  'id,locale,term\na,pl,Rynek\nb,en,Market\nb,en,Target market\n',
  'id,locale,term\nA,de,Markt\n"',
];
export const locales = ['en', 'pl', 'de'];
/** A text with terms of all articles. */
export const prose =
  'The market is no target market. Na rynkach docelowych a nie na rynku docelowym: market, A, B, rynków.';

const mentions = [
  '[[a]] [[Market|x]] [B] [rynek docelowy] [[none]]',
  '{term}`Market` {term}`x <b>` [[terms/A#heading]]',
  '@rynek-docelowy @none',
  '@a-based @b',
  '{{< glossary_tooltip text="market" term_id="a" >}}',
  '{{< glossary_tooltip term_id="B" >}} {% include disclaimer.html translated="no" %}',
];

export const anyArticle = fc
  .record({
    title: fc.option(fc.constantFrom(...titles), { nil: undefined }),
    draft: fc.boolean(),
    aliases: fc.constantFrom('', 'B, rynek', '[/bazaar/, /old/path/]', '[/a/, /en/bazaar/]'),
    address: fc.constantFrom('', '', 'slug: bazaar', 'slug: b', 'url: /old/path/', 'url: /pl/bazaar/'),
    names: fc.constantFrom('', 'terms: [A, rynek-docelowy]', 'terms: [rynek-docelowy, B]', 'id: b', 'id: A'),
    mention: fc.constantFrom('', ...mentions),
    headings: fc.constantFrom(
      '',
      '## Heading',
      '## Heading\n\n## Risks {#danger}',
      '## Risks\n\n### Heading',
      '## Market {#a}\n\nThe rynek.\n\n## A {#b}',
      '## Rynek {#a}\n\n## B {#a}',
      '### B\n\n## Heading\n\n### A {#a}\n\nThe rynek.\n\n### B\n\n## Risks\n\n### Market {#b}',
    ),
    links: fc.array(fc.tuple(fc.constantFrom('rynków', 'market', 'A'), fc.constantFrom(...targets)), { maxLength: 3 }),
  })
  .map(({ title, draft, aliases, address, names, mention, headings, links }) => {
    const keys = [
      ...(title === undefined ? [] : [`title: ${title}`]),
      ...(draft ? ['draft: true'] : []),
      ...(aliases === '' ? [] : [`aliases: ${aliases}`]),
      ...(address === '' ? [] : [address]),
      ...(names === '' ? [] : [names]),
    ];
    return [
      '---',
      ...keys,
      '---',
      ...links.map(([text, target]) => `[${text}](${target})`),
      mention,
      '',
      headings,
    ].join('\n');
  });

/** Changes of a single article: its text and its links. */
export const anySentence = fc
  .array(fc.constantFrom('Prose.', '[market](/b)', '[A](/none#history)', '[B](b.md)', '`code`', '## Heading'), {
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

export const anyPath = fc.constantFrom(...paths);
const anyChange = fc.oneof(
  fc.record({ write: anyPath, text: anyArticle }),
  fc.record({ delete: anyPath }),
  fc.record({ rename: anyPath, to: anyPath }),
  fc.record({ write: fc.constant('terms/more.csv'), text: fc.constantFrom(...tables) }),
  fc.record({ write: fc.constant('static/_redirects'), text: fc.constantFrom(...redirects) }),
  fc.record({ delete: fc.constant('static/_redirects') }),
  fc.record({ write: fc.constant('.gitignore'), text: fc.constantFrom('', 'pl/', 'b.md', '/content') }),
);
export type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

/** The files of a root. */
export const anyContent = fc.dictionary(anyPath, anyArticle, { maxKeys: 8, noNullPrototype: true });

/** A change of the files, a buffer, the configuration or the settings, or a use of the terms. */
export const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      files: fc.array(anyChange, { minLength: 1, maxLength: 3 }),
      seen: fc.constantFrom('events', 'events backwards', 'a new listing'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ buffer: anyPath, text: fc.option(anyArticle, { nil: undefined }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      configuration: fc.option(fc.constantFrom(...configurations), { nil: undefined }),
      seen: fc.constantFrom('events', 'a new listing'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      settings: fc.constantFrom<ConfigurationInput>({}, { sourceLocale: 'de' }, { rules: { 'slug-case': 'off' } }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ terms: fc.constantFrom(...locales) }) },
);
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

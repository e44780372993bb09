import type { SiteCase } from '../site.ts';

/** Glossaries of an article each concept and language. */
export const ARTICLES: readonly SiteCase[] = [
  [
    'a folder of articles, without a locale',
    `=== glossary/niche.md "Niche" …
     === glossary/market.md "Market" …`,
    ['certain 2 en: glossary/{slug}.md (en)'],
  ],
  [
    'Docusaurus with translations, the source without a locale',
    `=== docusaurus.config.js
      i18n: { defaultLocale: 'en', locales: ['en', 'pl'] }
     === docs/intro.md "Introduction" …
     === docs/glossary/niche.md "Niche" …
     === docs/glossary/market.md "Market" …
     === i18n/pl/docusaurus-plugin-content-docs/current/glossary/market.md "Rynek" …pl`,
    [
      'certain 2 en pl: i18n/{locale}/docusaurus-plugin-content-docs/current/glossary/{slug}.md, docs/glossary/{slug}.md (en)',
    ],
  ],
  [
    'Jekyll’s collection',
    `=== _config.yml
      lang: de
     === _glossary/nische.md "Nische" …de
     === _glossary/markt.md "Markt" …de
     === _posts/2024-01-01-hallo.md "Hallo" …de`,
    ['certain 2 de: _glossary/{slug}.md (de)'],
  ],
  [
    'Starlight, the source at the root',
    `=== astro.config.mjs
     === src/content/docs/index.mdx "Home" …
     === src/content/docs/glossary/niche.mdx "Niche" …
     === src/content/docs/glossary/market.mdx "Market" …
     === src/content/docs/fr/glossary/market.mdx "Marché" …fr
     === src/content/docs/zh-cn/glossary/market.mdx "市场" …zh`,
    ['certain 2 en fr zh-cn: src/content/docs/{locale}/glossary/{slug}.mdx, src/content/docs/glossary/{slug}.mdx (en)'],
  ],
  [
    'Astro’s collection',
    `=== astro.config.ts
     === src/content/glossary/niche.md "Niche" …
     === src/content/glossary/market.md "Market" …
     === src/content/blog/hello.md "Hello" …`,
    ['certain 2 en: src/content/glossary/{slug}.md (en)'],
  ],
  [
    'MkDocs with articles and the locale in the name',
    `=== mkdocs.yml
     === docs/glossary/niche.md "Niche" …
     === docs/glossary/market.md "Market" …
     === docs/glossary/market.pl.md "Rynek" …pl
     === docs/glossary/index.md "Glossary"`,
    ['certain 2 en pl: docs/glossary/{slug}.{locale}.md, docs/glossary/{slug}.md (en)'],
  ],
  [
    'an Obsidian vault',
    `=== .obsidian/app.json
     === Glossary/Niche.md
      # Niche

      It is a part of a [[Market]] that is small and that the other firms in it do not see as theirs.
     === Glossary/Market.md
      # Market

      It is what a [[Niche]] is a part of, and it is as large as the number of people that may buy.`,
    ['certain 2 en: Glossary/{slug}.md (en)'],
  ],
  [
    'a folder of terms whose texts link each other',
    `=== terms/niche.md "Niche"
      It is a part of a [market](market.md).
     === terms/market.md "Market" …
     === terms/brand.md "Brand" …
     === terms/shop.md "Shop" …
     === terms/trade.md "Trade" …`,
    ['certain 5 en: terms/{slug}.md (en)'],
  ],
  [
    'a folder of terms with a page of its own, and titles that are questions',
    `=== terms/terms.md "Terms"
     === terms/niche.md "What is a niche?" …
     === terms/market.md "What is a market?"
      See [niche](niche.md).
     === terms/brand.md "What is a brand?" …
     === terms/shop.md "What is a shop?" …
     === terms/trade.md "What is trade?" …`,
    ['certain 5 en: terms/{slug}.md (en)'],
  ],
  [
    'articles in folders of letters',
    `=== docs/glossary/b/brand.md "Brand" …
     === docs/glossary/m/market.md "Market" …
     === docs/glossary/m/index.md "M"
     === docs/glossary/n/niche.md "Niche" …`,
    ['certain 3 en: docs/glossary/{any}/{slug}.md (en)'],
  ],
  [
    'articles in folders of topics with the same names',
    `=== glossary/css/block.md "Block" …
     === glossary/logic/block.md "Block" …
     === glossary/logic/gate.md "Gate" …`,
    ['certain 3 en: glossary/{slug**}.md (en)'],
  ],
  [
    'articles that are folders',
    `=== content/glossary/_index.md "Glossary"
     === content/glossary/niche/index.md "Niche" …
     === content/glossary/market/index.md "Market" …
     === hugo.toml`,
    ['certain 2 en: content/glossary/{slug}/index.md (en)'],
  ],
  [
    'articles with the same headings',
    `=== docs/glossary/niche.md
      # Niche

      %headings Meaning, Example, Origin, Further reading
     === docs/glossary/market.md
      # Market

      %headings Meaning, Example, Origin, Further reading`,
    ['certain 2 en: docs/glossary/{slug}.md (en)'],
  ],
  [
    'Hugo with articles below other pages',
    `=== hugo.yaml
     === content/en/quick-reference/glossary/_index.md "Glossary"
     === content/en/quick-reference/glossary/niche.md "Niche" …
     === content/en/quick-reference/glossary/market.md "Market" …
     === content/en/about.md "About" …`,
    ['certain 2 en: content/{locale}/quick-reference/glossary/{slug}.md'],
  ],
  [
    'folders of versions below locales',
    `=== docs/en/latest/terminology/niche.md "Niche" …
     === docs/en/latest/terminology/market.md "Market" …
     === docs/en/v1.2/terminology/shop.md "Shop" …
     === docs/en/v1.2/terminology/market.md "Market" …
     === docs/zh/latest/terminology/market.md "市场" …zh`,
    ['certain 2 en zh: docs/{locale}/latest/terminology/{slug}.md'],
  ],
  [
    'folders with names of languages',
    `=== English/Glossary/niche.md "Niche" …
     === English/Glossary/market.md "Market" …
     === German/Glossary/market.md "Markt" …de`,
    ['certain 2 de en: {language}/Glossary/{slug}.md'],
  ],
  [
    'the locale at the end of a folder’s name',
    `=== content/glossary/niche.md "Niche" …
     === content/glossary/market.md "Market" …
     === content_fr/glossary/niche.md "Niche" …fr`,
    ['certain 2 en fr: content_{locale}/glossary/{slug}.md, content/glossary/{slug}.md (en)'],
  ],
  [
    'folders of letters under any name, with the locale in the name of the folder',
    `=== README.md
      # Market Glossary
${['market', 'mark', 'money', 'niche', 'name', 'news', 'order', 'owner', 'option', 'offer'].map((name) => `     === texts-en/${name.charAt(0)}/${name}.md "${name}" …\n     === texts-zh/${name.charAt(0)}/${name}.md "${name}" …zh`).join('\n')}`,
    ['certain 10 en zh: texts-{locale}/{any}/{slug}.md'],
  ],
];

import type { SiteCase } from '../site.ts';

/** Glossaries in pages, with a heading for each concept. */
export const HEADINGS: readonly SiteCase[] = [
  [
    'a page of short definitions without a title, named after a glossary',
    `=== docs/glossary.md
      %headings Niche, Market, Share, Bond, Yield, Fee`,
    ['certain 6 en: headings docs/glossary.md (en)'],
  ],
  [
    'Docusaurus with one page and older versions',
    `=== docusaurus.config.ts
     === docs/glossary.md "Glossary"
      %headings Niche, Market, Brand
     === versioned_docs/version-1.0/glossary.md "Glossary"
      %headings Niche, Market, Shop
     === i18n/de/docusaurus-plugin-content-docs/current/glossary.md "Glossar"
      %headings-de Nische {#niche}, Markt {#market}
     === i18n/de/docusaurus-plugin-content-docs/version-1.0/glossary.md "Glossar"
      %headings-de Nische {#niche}, Laden {#shop}
     === i18n/fr/docusaurus-plugin-content-docs/version-1.0/glossary.md "Glossaire"
      %headings-fr Niche {#niche}, Marché {#market}`,
    [
      'certain 3 de en fr: headings docs/glossary.md (en), headings i18n/{locale}/docusaurus-plugin-content-docs/current/glossary.md, headings i18n/{locale}/docusaurus-plugin-content-docs/version-1.0/glossary.md',
    ],
  ],
  [
    'Docusaurus with its documentation in a folder of another name',
    `=== docs/docusaurus.config.js
      presets: [['classic', { docs: { path: 'src', routeBasePath: '/' } }]]
     === docs/src/terminology.md "Terminology"
      %headings Niche, Market, Brand
     === docs/src/intro.md "Introduction" …
     === docs/i18n/de/docusaurus-plugin-content-docs/current/terminology.md "Terminologie"
      %headings-de Nische {#niche}, Markt {#market}`,
    [
      'certain 3 de en: headings docs/src/terminology.md (en), headings docs/i18n/{locale}/docusaurus-plugin-content-docs/current/terminology.md',
    ],
  ],
  [
    'Docusaurus beside its documentation',
    `=== website/docusaurus.config.js
     === docs/glossary.md "Glossary"
      %headings Niche, Market, Brand
     === website/i18n/fr/docusaurus-plugin-content-docs/current/glossary.md "Glossaire"
      %headings-fr Niche, Marché {#market}, Marque {#brand}`,
    [
      'certain 3 en fr: headings docs/glossary.md (en), headings website/i18n/{locale}/docusaurus-plugin-content-docs/current/glossary.md',
    ],
  ],
  [
    'VitePress with a page in each locale',
    `=== docs/.vitepress/config.mts
     === docs/glossary.md
      # Glossary

      %headings Niche, Market, Brand
     === docs/ja/glossary.md
      # 用語集

      %headings-ja ニッチ {#niche}, 市場 {#market}`,
    ['certain 3 en ja: headings docs/glossary.md (en), headings docs/{locale}/glossary.md'],
  ],
  [
    'mdBook',
    `=== book.toml
      [book]
      language = "en"
     === src/SUMMARY.md
     === src/glossary.md
      # Glossary

      %headings Niche, Market, Brand
     === src/appendix-01-keywords.md
      # Keywords`,
    ['certain 3 en: headings src/glossary.md (en)'],
  ],
  [
    'Mintlify',
    `=== docs.json
     === glossary.mdx "Glossary"
      %headings Niche, Market, Brand
     === quickstart.mdx "Quickstart" …`,
    ['certain 3 en: headings glossary.mdx (en)'],
  ],
  [
    'Nextra with the locale in the name',
    `=== theme.config.tsx
     === pages/glossary.en.mdx
      # Glossary

      %headings Niche, Market, Brand
     === pages/glossary.es.mdx
      # Glosario

      %headings-es Nicho {#niche}, Mercado {#market}, Marca {#brand}`,
    ['certain 3 en es: headings pages/glossary.{locale}.mdx'],
  ],
  [
    'pages of letters',
    `=== docs/glossary/a.md
      # A

      %headings Abacus, Account, Agent
     === docs/glossary/b.md
      # B

      %headings Banner, Brand, Budget`,
    ['certain 6 en: headings docs/glossary/{any}.md (en)'],
  ],
  [
    'pages of letters with a term each',
    `=== glossary/a.md
      # A

      %headings Abacus
     === glossary/b.md
      # B

      %headings Banner
     === glossary/c.md
      # C

      %headings Camera, Carpet
     === glossary/d.md
      # D

      %headings Dinar`,
    ['certain 5 en: headings glossary/{any}.md (en)'],
  ],
  [
    'a section of a page that is named after a glossary and has others',
    `=== terminology.md
      This page collects words.

      ### How to add one

      Write it down.

      # Glossary

      ### Niche

      A small part of a market.

      ### Fee

      What a seller pays.

      ### Bond

      A promise to pay.

      ### Share

      A part of a firm.

      ### Yield

      What a bond pays.

      # Discussions

      - Do we need more words?`,
    ['certain 5 en: headings terminology.md (en)'],
  ],
  [
    'pages of topics',
    `=== docs/glossary/trade.md
      # Trade

      %headings Agent, Banner, Account, Offer
     === docs/glossary/people.md
      # People

      %headings Owner, Buyer, Seller, Guest
     === docs/glossary/index.md
      # Glossary

      Look at [trade](trade.md) and [people](people.md).`,
    ['certain 8 en: headings docs/glossary/{any}.md (en)'],
  ],
  [
    'the page of a folder',
    `=== docs/glossary/README.md
      # Glossary

      %headings Niche, Market, Brand
     === docs/glossary/how-to-add.md
      # How to add a term`,
    ['certain 3 en: headings docs/glossary/README.md (en)'],
  ],
  [
    'Hugo with one page in each locale',
    `=== hugo.toml
     === content/en/docs/glossary.md "Glossary"
      %headings Niche {#niche}, Market {#market}
     === content/ru/docs/glossary.md "Глоссарий"
      %headings-ru Ниша {#niche}, Рынок {#market}
     === content/fr/docs/intro.md "Introduction" …fr`,
    ['certain 2 en ru: headings content/{locale}/docs/glossary.md'],
  ],
  [
    'folders with names of countries',
    `=== docs/en/glossary.md
      # Glossary

      %headings Niche {#niche}, Market {#market}
     === docs/cn/glossary.md
      # 术语表

      %headings-zh 利基 {#niche}, 市场 {#market}`,
    ['certain 2 en zh: headings docs/{locale}/glossary.md'],
  ],
  [
    'names of files in the language of their folder',
    `=== docs/en/0x90-Appendix-A_Glossary.md
      # Glossary

      %headings Niche {#niche}, Market {#market}
     === docs/de/0x90-Anhang-A_Glossar.md
      # Glossar

      %headings-de Nische {#niche}, Markt {#market}`,
    [
      'certain 2 de en: headings docs/{locale}/0x90-Appendix-A_Glossary.md, headings docs/{locale}/0x90-Anhang-A_Glossar.md',
    ],
  ],
  [
    'folders of translations',
    `=== docs/glossary.md
      # Glossary

      %headings Niche {#niche}, Market {#market}
     === translations/fr/docs/glossary.md
      # Glossaire

      %headings-fr Niche {#niche}, Marché {#market}
     === docs/i18n/de/glossary.md
      # Glossar

      %headings-de Nische {#niche}, Markt {#market}`,
    [
      'certain 2 de en fr: headings docs/glossary.md (en), headings docs/i18n/{locale}/glossary.md, headings translations/{locale}/docs/glossary.md',
    ],
  ],
  [
    'a page whose name says what it is a glossary of',
    `=== docs/market-glossary.md
      # Market glossary

      %headings Brand, Market, Niche, Shop, Trade`,
    ['certain 5 en: headings docs/market-glossary.md (en)'],
  ],
  [
    'a source that is not English',
    `=== docs/用語集.md
      # 用語集

      %headings-ja ニッチ, 市場, ブランド`,
    ['certain 3 ja: headings docs/用語集.md (ja)'],
  ],
  [
    'the README of a repository that is a glossary',
    `=== README.md
      # Glossary of Market Terms

      %headings Niche, Market, Brand, Shop, Trade, Agent`,
    ['certain 6 en: headings README.md (en)'],
  ],
  [
    'a copy of the page in a data file',
    `=== docs/glossary.md
      # Glossary

      %headings Niche, Market, Brand
     === public/glossary.json
      [{ "term": "Niche", "definition": "A part." }, { "term": "Market", "definition": "A place." }]`,
    ['certain 3 en: headings docs/glossary.md (en)'],
  ],
  [
    'a glossary for a part of the repository beside that of the whole',
    `=== docs/glossary.md
      # Glossary

      %headings Niche, Market, Brand
     === packages/shop/docs/glossary.md
      # Glossary

      %headings Cart, Till, Receipt`,
    ['certain 3 en: headings docs/glossary.md (en)', 'likely 3 en: headings packages/shop/docs/glossary.md (en)'],
  ],
];

import assert from 'node:assert/strict';
import { parseConfiguration } from '../../../server/src/config/configurationFile.ts';
import { configurationOf } from '../../../server/src/config/detectedConfiguration.ts';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** What is found in a site: one line a glossary, the best first. */
type Case = readonly [what: string, files: string, found: readonly string[]];

const SHAPES: readonly Case[] = [
  [
    'data files of one format in a folder that is named after a glossary',
    `=== data/glossary/dns.yaml
      entries:
        - term: resolver
          general_definition: A program that looks names up for others.
        - term: zone
          general_definition: A part of the names that one team looks after.
     === data/glossary/mail.yaml
      entries:
        - term: relay
          general_definition: A program that passes messages on to others.
        - term: bounce
          general_definition: A message that comes back to its sender.`,
    ['certain 4 en: yaml data/glossary/{any}.yaml (en)'],
  ],
  [
    'a data file beside others in such a folder',
    `=== data/glossary/dns.yaml
      - term: resolver
        definition: A program that looks names up for others.
      - term: zone
        definition: A part of the names that one team looks after.
     === data/glossary/order.yaml
      - 1
      - 2`,
    ['certain 2 en: yaml data/glossary/dns.yaml (en)'],
  ],
  [
    'a table with a column for each language',
    `=== docs/glossary.md
      # Glossary

      | English | Deutsch | Français | Notes |
      | --- | --- | --- | --- |
      | market | Markt | marché | |
      | niche | Nische | | A small one. |`,
    ['certain 2 de en fr: table docs/glossary.md (en)'],
  ],
  [
    'a table with a column for each language, in a site in the second one',
    `=== docusaurus.config.js
      i18n: { defaultLocale: 'de', locales: ['de', 'en'] }
     === docs/glossary.md
      # Glossary

      | en | de |
      | --- | --- |
      | market | Markt |
      | niche | Nische |`,
    ['certain 2 de en: table docs/glossary.md (de)'],
  ],
  [
    'a page of short definitions without a title, named after a glossary',
    `=== docs/glossary.md
      %headings Niche, Market, Share, Bond, Yield, Fee`,
    ['certain 6 en: headings docs/glossary.md (en)'],
  ],
  [
    'a page of bold words without a title, named after a glossary',
    `=== GLOSSARY.md
      %bold Niche, Market, Share, Bond, Yield, Fee`,
    ['certain 6 en: bold-items GLOSSARY.md (en)'],
  ],
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
    'Jekyll’s collection',
    `=== _config.yml
      lang: de
     === _glossary/nische.md "Nische" …de
     === _glossary/markt.md "Markt" …de
     === _posts/2024-01-01-hallo.md "Hallo" …de`,
    ['certain 2 de: _glossary/{slug}.md (de)'],
  ],
  [
    'Jekyll’s data',
    `=== _config.yml
     === _data/glossary.yml
      - term: Niche
        definition: A small part of a market, with few firms in it.
      - term: Market
        definition: The people that a firm sells to, and where they are.
     === index.md "Home" …`,
    ['certain 2 en: yaml _data/glossary.yml (en)'],
  ],
  [
    'data with the keys of a glossary in a file with an ambiguous name',
    `=== app/data/terms.json
      [{ "term": "Niche", "definition": "A small part of a market, with few firms in it." },
       { "term": "Market", "definition": "The people that a firm sells to, and where they are." },
       { "term": "Brand", "definition": "A name that the people know." },
       { "term": "Fee", "definition": "What is paid for the service." },
       { "term": "Shop", "definition": "The place in which a thing is sold." }]`,
    ['certain 5 en: json app/data/terms.json (en)'],
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
    'MkDocs with the locale in the name',
    `=== mkdocs.yml
     === docs/glossary.md
      # Glossary

      %list Niche, Market, Brand
     === docs/glossary.pl.md
      # Słowniczek

      %list-pl Nisza, Rynek, Marka`,
    ['certain 3 en pl: definition-list docs/glossary.md (en), definition-list docs/glossary.{locale}.md'],
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
    'MkDocs in another language',
    `=== mkdocs.yml
      theme:
        language: fr
     === docs/glossaire.md
      # Glossaire

      %bold-fr Niche, Marché, Marque`,
    ['certain 3 fr: bold-items docs/glossaire.md (fr)'],
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
    'Sphinx with MyST',
    `=== docs/conf.py
      language = 'en'
     === docs/reference/glossary.md
      # Glossary

      %directive Niche, Market, Brand`,
    ['certain 3 en: glossary-directive docs/reference/glossary.md (en)'],
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
    'one page at the root',
    `=== README.md
      # A program
     === GLOSSARY.md
      # Glossary

      %bold Niche, Market, Brand`,
    ['certain 3 en: bold-items GLOSSARY.md (en)'],
  ],
  [
    'one page at the root in several locales',
    `=== GLOSSARY.md
      # Glossary

      %rows Niche, Market, Brand
     === GLOSSARY.zh-CN.md
      # 术语表

      %rows-zh Niche, Market, Brand
     === GLOSSARY_de.md
      # Glossar

      %rows-de Niche, Market, Brand`,
    ['certain 3 de en zh-CN: table GLOSSARY.md (en), table GLOSSARY.{locale}.md, table GLOSSARY_{locale}.md'],
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
    'names that look like another language, in the language of the front page',
    `=== README.md …de
     === glossary.csv
      term,definition
      PID,Proportional integral derivative
      SSR,Solid state relay
      LOI,Ignition loss`,
    ['certain 3 de: csv glossary.csv (de)'],
  ],
  [
    'names that look like another language, on a site without other text',
    `=== docs/glossary.md
      # Abbreviations

      *[CNC]: Computer numerical control
      *[CAD]: Computer aided design
      *[PID]: Proportional integral derivative
      *[LOI]: Loss on ignition`,
    ['certain 4 en: abbreviations docs/glossary.md (en)'],
  ],
  [
    'Korean full of English names',
    `=== GLOSSARY.md
      # 용어집

      **API:** Application Programming Interface. 프로그램을 부르는 문.

      **CPU:** Central Processing Unit, General Purpose Computing. 계산을 하는 칩.

      **DNS:** Domain Name System, Authoritative Name Server. 이름을 찾는 곳.

      **TLS:** Transport Layer Security, Handshake Protocol. 글을 지키는 약속.`,
    ['certain 4 ko: bold-items GLOSSARY.md (ko)'],
  ],
  [
    'names with an id in place of bold words',
    `=== src/glossary.md
      # Glossary

      - [niche]{#g-niche}

        A small part of a market.

      - [market]{#g-market}, trade

        The people a firm sells to.`,
    ['certain 2 en: bold-items src/glossary.md (en)'],
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
    'a page with a qualified name in a language that qualifies after the noun',
    `=== docs/Glosariusz-domenowy.md
      # Glosariusz domenowy

      %bold-pl Nisza, Rynek, Udział, Obligacja, Zysk`,
    ['certain 5 pl: bold-items docs/Glosariusz-domenowy.md (pl)'],
  ],
  [
    'a page with a column for each language beside a page of the other language',
    `=== docs/en/glossary.md
      # Glossary

      | Term | Definition |
      | --- | --- |
      | market | The people a firm sells to. |
      | niche | A small part of it. |
     === docs/zh/glossary.md
      # 术语表

      | 英文 | 中文 | 含义 |
      | --- | --- | --- |
      | niche | 利基 | 市场的一小部分。 |
      | fee | 费用 | 付给卖家的钱。 |
      | market | 市场 | 公司的客户。 |`,
    ['certain 3 en zh: table docs/zh/glossary.md (zh), table docs/{locale}/glossary.md'],
  ],
  [
    'a page whose title is a heading of the second level',
    `=== docs/lexicon.md
      ## Trade lexicon

      ### Buying

      **Niche:** a small part of a market.

      **Fee:** what a seller pays.

      **Bond:** a promise to pay.

      ### Selling

      **Share:** a part of a firm.

      **Yield:** what a bond pays.`,
    ['certain 5 en: bold-items docs/lexicon.md (en)'],
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
    'the locale at the end of a folder’s name',
    `=== content/glossary/niche.md "Niche" …
     === content/glossary/market.md "Market" …
     === content_fr/glossary/niche.md "Niche" …fr`,
    ['certain 2 en fr: content_{locale}/glossary/{slug}.md, content/glossary/{slug}.md (en)'],
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
    'data with all locales in one file',
    `=== glossary.yml
      - slug: niche
        en:
          term: niche
          def: A small part of a market.
        de:
          term: Nische
          def: Ein kleiner Teil eines Marktes.
      - slug: market
        en:
          term: market
          def: The people that a firm sells to.
     === docs/intro.md
      # Introduction`,
    ['certain 2 de en: yaml glossary.yml (en)'],
  ],
  [
    'a file of terms in a folder that is named after a glossary',
    `=== glossary/terms.yml
      terms:
        - en: market
          de: Markt
        - en: brand
          de: Marke
        - en: fee
          de: Gebühr
     === docs/intro.md
      # Introduction`,
    ['certain 3 de en: yaml glossary/terms.yml (en)'],
  ],
  [
    'a data file for each locale',
    `=== data/glossary/en.json
      [{ "id": "niche", "term": "Niche", "definition": "A part of a market." }, { "id": "market", "term": "Market", "definition": "A place." }]
     === data/glossary/pl.json
      [{ "id": "niche", "term": "Nisza", "definition": "Część rynku." }, { "id": "market", "term": "Rynek", "definition": "Miejsce." }]`,
    ['certain 2 en pl: json data/glossary/{locale}.json'],
  ],
  [
    'a termbase of any name',
    `=== exports/market.tbx
      <?xml version="1.0"?>
      <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <text><body>
      <conceptEntry id="niche">
      <langSec xml:lang="en"><termSec><term>niche</term></termSec></langSec>
      <langSec xml:lang="fi"><termSec><term>markkinarako</term></termSec></langSec>
      </conceptEntry>
      <conceptEntry id="market">
      <langSec xml:lang="en"><termSec><term>market</term></termSec></langSec>
      </conceptEntry>
      </body></text>
      </tbx>`,
    ['certain 2 en fi: tbx exports/market.tbx (en)'],
  ],
  [
    'the README of a repository that is a glossary',
    `=== README.md
      # Glossary of Market Terms

      %headings Niche, Market, Brand, Shop, Trade, Agent`,
    ['certain 6 en: headings README.md (en)'],
  ],
  [
    'folders of letters under any name, with the locale in the name of the folder',
    `=== README.md
      # Market Glossary
${['market', 'mark', 'money', 'niche', 'name', 'news', 'order', 'owner', 'option', 'offer'].map((name) => `     === texts-en/${name.charAt(0)}/${name}.md "${name}" …\n     === texts-zh/${name.charAt(0)}/${name}.md "${name}" …zh`).join('\n')}`,
    ['certain 10 en zh: texts-{locale}/{any}/{slug}.md'],
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

const PRESETS: readonly Case[] = [
  [
    'the default',
    '=== glossary/en/niche.md "Niche" …\n=== glossary/pl/niche.md "Nisza" …pl',
    ['certain 1 en pl: glossary'],
  ],
  ['names of languages', '=== Texts/Polish/niche.md "Nisza" …pl', ['certain 1 pl: investorswiki']],
  [
    'a shortcode for terms',
    '=== content/en/docs/reference/glossary/pod.md\n---\ntitle: Pod\nid: pod\n---\n=== content/en/docs/intro.md "Intro" …',
    ['certain 1 en: kubernetes'],
  ],
  [
    'other keys than those of the shortcode',
    `=== hugo.toml
     === content/en/docs/reference/glossary/mesh.md
     ---
     title: Mesh
     test: none
     ---
     A net.
     === content/en/docs/reference/glossary/proxy.md
     ---
     title: Proxy
     test: none
     ---
     A guard.`.replaceAll(/^ +/gm, ''),
    ['certain 2 en: content/{locale}/docs/reference/glossary/{slug}.md'],
  ],
  [
    'a site that is a glossary',
    `=== content/en/pod.md
      ---
      title: Pod
      status: Completed
      category: Technology
      ---
      It is a [node](/node/).
     === content/en/node.md "Node" …
     === content/pl/node.md "Węzeł" …pl`,
    ['certain 2 en pl: cncf'],
  ],
  ['folders with a page', '=== files/en-us/glossary/block/css/index.md "Block" …', ['certain 1 en: mdn']],
  [
    'forms in front matter',
    '=== _i18n/pl/resources/moneropedia/konto.md\n---\nterms: [konto]\n---',
    ['certain 1 pl: moneropedia'],
  ],
];

describe('detectGlossaries', () => {
  it('returns translated IDs in NFC, like the index', () => {
    const name = 'A\u0308gypten';
    const site = siteOf(`=== en/glossary.md
      # Glossary

      %headings Rome, Egypt, Greece
     === de/glossary.md
      # Glossar

      %headings-de Rom, ${name}, Griechenland`);
    const [page] = detectGlossaries(site)[0]?.layout.pages ?? [];
    assert.deepEqual(page?.ids, { de: { rom: 'rome', ägypten: 'egypt', griechenland: 'greece' } });
  });

  it('finds the suffix that nearly all titles have', () => {
    const names = ['Niche', 'Market', 'Brand', 'Shop', 'Fee - the price'];
    const files = names.map(
      (name) => `=== glossary/${name.split(' ')[0]?.toLowerCase()}.md "${name} - Trade Guide" …\n`,
    );
    const [found] = detectGlossaries(siteOf(files.join('')));
    assert.equal(found?.layout.titleSuffix, ' - Trade Guide');
    assert.ok(found.evidence.includes("The titles end with ' - Trade Guide', which is no part of a name."));
  });

  it('finds no suffix if the suffixes of titles differ', () => {
    const names = ['Niche - small', 'Market - large', 'Brand - known', 'Shop - open', 'Fee - paid'];
    const files = names.map((name) => `=== glossary/${name.split(' ')[0]?.toLowerCase()}.md "${name}" …\n`);
    assert.equal(detectGlossaries(siteOf(files.join('')))[0]?.layout.titleSuffix, undefined);
  });

  for (const [what, files] of SHAPES) {
    it(`returns a valid configuration: ${what}`, () => {
      const configuration = configurationOf(detectGlossaries(siteOf(files)));
      const parsed = parseConfiguration(JSON.stringify(configuration));
      assert.ok('input' in parsed, 'errors' in parsed ? parsed.errors.map(({ message }) => message).join(' ') : '');
    });
  }

  for (const [group, cases] of Object.entries({ 'a glossary': SHAPES, 'the preset': PRESETS })) {
    for (const [what, files, found] of cases) {
      it(`finds ${group}: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));
    }
  }
});

import type { SiteCase } from '../site.ts';

/** Glossaries in pages, with an item or a row for each concept. */
export const LISTS_AND_TABLES: readonly SiteCase[] = [
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
    'a page of bold words without a title, named after a glossary',
    `=== GLOSSARY.md
      %bold Niche, Market, Share, Bond, Yield, Fee`,
    ['certain 6 en: bold-items GLOSSARY.md (en)'],
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
    'Sphinx with MyST',
    `=== docs/conf.py
      language = 'en'
     === docs/reference/glossary.md
      # Glossary

      %directive Niche, Market, Brand`,
    ['certain 3 en: glossary-directive docs/reference/glossary.md (en)'],
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
];

import type { SiteCase } from '../site.ts';

/** Glossaries in data files. */
export const DATA: readonly SiteCase[] = [
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
];

const LAYOUT = {
  sourceLocale: 'en',
  pages: [
    { path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2] } },
    { path: 'docs/{locale}/table.md', entries: { kind: 'table', id: 'id' } },
    { path: 'docs/{locale}/list.md', entries: { kind: 'bold-items' } },
  ],
  data: [
    {
      path: 'terms.yml',
      locale: 'en',
      writable: true,
      entries: { kind: 'yaml', id: 'slug', term: 'term', definition: 'def', byLocale: true },
    },
    { path: 'fixed.yml', locale: 'en', entries: { kind: 'yaml', id: 'slug', term: 'term', definition: 'def' } },
  ],
  site: ['docs/{locale}/{any**}.md'],
};

/** A glossary (see `test/support/tree.ts`) whose concepts are entries of pages and of a data file. */
export const ENTRY_GLOSSARY = `
=== glosswright.config.json
${JSON.stringify({ layouts: [LAYOUT] })}
=== docs/en/glossary.md
---
title: Glossary
---

# Glossary

## Brand {#brand}

A name that buyers know. See [niche](#niche).

## Niche {#niche}

A small target market.

## Target market {#target-market}

The people a firm sells to.

It is part of a [niche](#niche).
=== docs/pl/glossary.md
---
title: Słownik
---

## Nisza {#niche}

Mały rynek.
=== docs/en/table.md
| Term | Definition | Id |
| --- | --- | --- |
| Price | What a buyer pays. | price |
| Margin | What a seller keeps. | margin |
=== docs/pl/table.md
| Nazwa | Definicja | Id |
| --- | --- | --- |
| Cena | Kwota. | price |
=== docs/en/list.md
- **Shop** {#shop}: a place to buy.
- **Till** {#till}: a place to pay.
=== terms.yml
- slug: loyalty
  en:
    term: Loyalty
    def: Buying the same brand again.
  pl:
    term: Lojalność
    def: Wierność marce.
- slug: reach
  en:
    term: Reach
    def: How many people see an advertisement.
=== fixed.yml
- slug: slogan
  term: Slogan
  def: Words that sell.
=== docs/en/intro.md
# Introduction

A [niche](glossary.md#niche), its [price](table.md#price) and a niche.
=== docs/pl/intro.md
# Wstęp

Nasza [nisza](glossary.md#niche).
`;

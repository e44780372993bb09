import { EditorFixture } from '/work/wt/s-feat/test/support/editorFixture.ts';
const T = `
=== glosswright.config.json
{ "layouts": [{ "pages": [{ "path": "content/{locale}/docs/glossary.md", "entries": { "kind": "headings", "levels": [2] } }], "site": ["content/{locale}/{any**}.md"] }] }
=== content/en/docs/glossary.md
---
title: Glossary
---

## Target market {#target-market}

The people a firm sells to. See [niche](#niche).

## Niche {#niche}

A small target market.
=== content/ru/docs/glossary.md
---
title: Глоссарий
---

## Ниша {#niche}

Небольшой.
=== content/en/docs/intro.md
# Introduction

A [niche](/docs/glossary/#niche).
=== content/ru/docs/intro.md
# Введение

x
`;
it('x', async () => {
  const f = await EditorFixture.of(T, 'content/en/docs/intro.md');
  console.log(f.hover('We like nic|hes'));
  console.log(f.hover('We [like](/docs/glossary/#nic|he)'));
  console.log(JSON.stringify(f.definition('We [like](/docs/glossary/#nic|he)'), null, 0));
  console.log(f.links('We [like](/docs/glossary/#niche)'));
  console.log(f.complete('[nic|'), f.accept('[nic|'), f.complete('[x](|'), f.complete('[x](/|'), f.complete('[x](/docs/glossary/#|'));
  console.log(f.references('a [x](/docs/glossary/#nic|he)'), f.symbols('nich'));
  const g = f.at('content/en/docs/glossary.md');
  console.log(g.hover('## Nic|he {#niche}\n\nx'), g.definitions('## Nic|he {#niche}\n\nx'), g.definitions('## Niche {#nic|he}\n\nx'), g.highlights('## Nic|he {#niche}\n\nniche [x](#niche)'));
  console.log(g.complete('## Niche {#niche}\n\n[target|'), g.accept('## Niche {#niche}\n\n[target|'), g.complete('## Niche {#niche}\n\n[x](#|'));
});

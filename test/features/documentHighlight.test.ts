import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/pl/brand.md "Marka"
=== glossary/pl/market.md "Rynek"
=== glossary/pl/target-market.md "Rynek docelowy"
`;
const OWN = `---
title: Marka
---
# Marka

Każda [firma](/company) ma markę, a \`marka\` to kod. Nowe [marki](/brand) i [marki][a], na rynku.

[a]: /brand
`;

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

const ALL = ['=Marka', 'Marka', 'markę', '[marki](/brand)', '[marki][a]'];

describe('document highlights', () => {
  const places = ['title: M|arka', '# M|arka', 'ma m|arkę', '[m|arki](/brand)', '(/b|rand)', '[marki|][a]'];
  for (const place of places)
    it(`are all links, mentions and names of the concept, from ${place}`, () =>
      assert.deepEqual(polish.highlights(OWN.replace(place.replace('|', ''), place)), ALL));

  const cases: readonly (readonly [what: string, marked: string, texts: readonly string[]])[] = [
    ['do not include longer terms', 'Ry|nek, rynku docelowego, rynki.', ['Rynek', 'rynki']],
    ['include links to missing articles', '[a](/no|-such) [b](/no-such)', ['[a](/no-such)', '[b](/no-such)']],
    ['show the heading of an article without another title', '# Ma|rka\n\nO marce.', ['=Marka', 'marce']],
    ['show a slug in the front matter', '---\nrelated: mar|ket\n---\nRynek.', ['market', 'Rynek']],
    ['do not exist for other words', 'in|ne', []],
  ];
  for (const [what, marked, texts] of cases) it(what, () => assert.deepEqual(polish.highlights(marked), texts));
});

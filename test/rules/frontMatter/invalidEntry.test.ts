import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('invalid-entry', 'duplicate-article');

describe('invalid-entry', () => {
  it('reports YAML that breaks off', async () => {
    await checkTree(`
      === glossary.yml
      - term: niche
        definition: A small part of a market.
      - term: price
        definition: What one pays for a thing.
      - term: [cost
                   | invalid-entry: A list or map in brackets is not closed or is missing a comma.
    `);
  });

  it('reports a page without the section of the layout', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "README.md", "section": ["Glossary", "Terms"], "entries": { "kind": "bold-items" } }] }] }
      === README.md
      # Shop
      | invalid-entry: This page has no section 'Glossary / Terms'.

      - **Niche**: a small market.
    `);
  });

  it('reports JSON without a comma', async () => {
    await checkTree(`
      === glossary.json
      [
        { "term": "niche", "definition": "A small part of a market." }
        { "term": "price", "definition": "What one pays for a thing." },
        ^ invalid-entry: A comma is missing before this.
        { "term": "cost", "definition": "What a firm pays." }
      ]
    `);
  });

  it('reports a row with too few cells', async () => {
    await checkTree(`
      === glossary.csv
      term,definition
      niche,A small part of a market.
      price,What one pays for a thing.
      cost
      ^^^^ invalid-entry: This row has 1 cells, and the header has 2.
    `);
  });

  it('reports an item without a term', async () => {
    await checkTree(`
      === glossary.yml
      - term: niche
        definition: A small part of a market.
      - term: price
        definition: What one pays for a thing.
      - definition: What a firm pays.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-entry: This item has no "term".
    `);
  });

  it('reports a directive that is not closed', async () => {
    await checkTree(`
      === docs/glossary.md
      # Glossary

      \`\`\`{glossary}
      ^^^^^^^^^^^^^ invalid-entry: The glossary directive is not closed.
      Niche
        A small part of a market.

      Price
        What one pays for a thing.
    `);
  });

  it('reports ids of data that differ only in case', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "data": [{ "path": "glossary.yml", "locale": "en", "entries": { "kind": "yaml", "id": "id", "term": "term" } }] }] }
      === glossary.yml
      - id: niche
        term: Niche
      - id: Niche
            ^^^^^ invalid-entry: The ids "niche" and "Niche" are the same if case is ignored.
        term: Corner
    `);
  });

  it('leaves entries with the same id to duplicate-article', async () => {
    await checkTree(`
      === docs/glossary.md
      # Glossary

      ## Niche {#niche}
         ^^^^^ duplicate-article: The English entry 'niche' is also in this file; links lead to this one.

      A small part of a market.

      ## Price {#niche}
         ^^^^^ duplicate-article: The English entry 'niche' is also in this file; links lead to the first one.

      What one pays for a thing.
    `);
  });
});

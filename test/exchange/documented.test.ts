import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, run } from '../support/program.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

const project = join(import.meta.dirname, '../..');

/** What the commands of the documentation read. */
const FILES = {
  'glosswright.config.json': '{ "layouts": [{ "articles": "docs/{locale}/{slug}.md" }] }',
  'docs/en/market.md': article('Market', 'A [price](/price).'),
  'docs/en/price.md': article('Price'),
  'docs/de/market.md': article('Markt'),
  'docs/pl/market.md': article('Rynek'),
  'release-notes.md': 'Markets are large.\n',
  'glossary.txt': 'Price\tPreis\n',
  'termbase.tbx':
    '<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="niche"><langSec xml:lang="en"><termSec><term>Niche</term></termSec></langSec></conceptEntry></body></text></tbx>',
  'thesaurus.jsonld':
    '{"@id":"#offer","http://www.w3.org/2004/02/skos/core#prefLabel":{"@value":"Offer","@language":"en"}}',
  'thesaurus.ttl': '<#offer> <http://www.w3.org/2004/02/skos/core#prefLabel> "Offer"@en .\n',
};

/** Servers, which wait for a client, and files that are no texts. */
const OTHERS = /glosswright (?:mcp|import terms\.xlsx)/;

/** The commands in the blocks of a page. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(project, 'docs', page), 'utf8');
  const blocks = Array.from(text.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, block = '']) => block);
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('glosswright '));
}

describe('a documented command runs:', () => {
  let tree: TemporaryTree;
  before(() => {
    tree = temporaryTree(FILES);
  });
  after(() => tree.remove());

  const pages = ['exchange.md', 'terminologists.md', 'translation-systems.md', 'assistants.md'];
  const commands = new Set(pages.flatMap(commandsOf));
  for (const command of [...commands].filter((each) => !OTHERS.test(each)))
    it(command, () => {
      const [, ...args] = command.split(' ');
      const { code, err } = run(tree.root, ...args);
      // 1: there is something to import, or a conflict.
      assert.ok(code === 0 || (code === 1 && args[0] === 'import'), err);
    });
});

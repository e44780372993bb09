import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { ToolAnswer } from '../../server/src/lsp/clientToolRequests.ts';
import { Client, program } from '../support/client.ts';
import { article, type ServerFixture, serverFixture } from '../support/serverFixture.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

const GLOSSARY = {
  'glossary/en/market.md': article('Target market', 'See [price](/price).'),
  'glossary/en/price.md': article('Price'),
  'glossary/en/niche.md': article('Niche'),
  'glossary/pl/market.md':
    '---\ntitle: Rynek docelowy\ndescription: Grupa klientów.\naliases: [grupa docelowa]\ndeprecated: [target]\n---\n\nTekst.\n',
  'glossary/pl/niche.md': article('Nisza', 'Nisza ma [cenę](/price).'),
};

async function ask(
  client: Client,
  name: string,
  input: unknown,
  uri: string | null = null,
): Promise<ToolAnswer | null> {
  return client.request('glosswright/tool', { name, input, uri });
}

async function answer({ client }: ServerFixture, name: string, input: unknown): Promise<unknown> {
  const answered = await ask(client, name, input);
  assert.equal(answered?.kind, 'answer', JSON.stringify(answered));
  return answered.value;
}

describe('the tools of language models', function () {
  this.timeout(20_000);
  const glossary = serverFixture(GLOSSARY);

  describe('return the same as the MCP server:', () => {
    let mcp: McpClient;
    before(async () => {
      mcp = new McpClient({ name: 'test', version: '1' });
      const args = [program, 'mcp', glossary.tree.root];
      await mcp.connect(new StdioClientTransport({ command: process.execPath, args }));
    });
    after(async () => mcp.close());

    const calls: readonly (readonly [name: string, input: Record<string, unknown>])[] = [
      ['lookup_term', { term: 'rynkach docelowych' }],
      ['lookup_term', { term: 'price', locale: 'en' }],
      ['lookup_term', { term: 'zebra' }],
      ['translate_terms', { text: 'Target markets have a price. A [niche](/niche) too.', to: 'pl' }],
      ['translate_terms', { text: '`price` and *niche*', to: 'pl', locale: 'en', plain: true }],
      ['check_text', { text: 'Nasz target to [nisza](/niche) i [cena](/pric).', locale: 'pl' }],
      ['check_text', { text: '' }],
      ['missing_translations', { locale: 'pl' }],
      ['missing_translations', { locale: 'EN', limit: 1 }],
      ['read_entry', { concept: 'market', locale: 'pl' }],
      ['read_entry', { concept: 'price' }],
    ];
    for (const [name, input] of calls)
      it(`${name} ${JSON.stringify(input)}`, async () => {
        const { structuredContent } = await mcp.callTool({ name, arguments: input });
        assert.ok(structuredContent);
        assert.deepEqual(await answer(glossary, name, input), structuredContent);
      });
  });

  const refused: readonly (readonly [name: string, input: unknown, reason: RegExp])[] = [
    ['lookup_term', { term: 'x', locale: 'de' }, /^There is no locale 'de'; there are en, pl\.$/],
    ['read_entry', { concept: 'nothing' }, /^There is no concept 'nothing'\.$/],
    ['read_entry', { concept: 'price', locale: 'pl' }, /^'price' has no entry in 'pl'; it has en\.$/],
    ['lookup_term', { term: '' }, /^'term': Invalid length/],
    ['lookup_term', {}, /^'term': /],
    ['lookup_term', null, /^Invalid type/],
    ['lookup_term', { term: 'x'.repeat(1001) }, /^'term': Invalid length/],
    ['check_text', { text: 'x'.repeat(200_001) }, /^'text': Invalid length/],
    ['missing_translations', { locale: 'pl', limit: 201 }, /^'limit': /],
    ['missing_translations', { locale: 'pl', limit: 1.5 }, /^'limit': /],
    ['write_entry', {}, /^There is no tool 'write_entry'\.$/],
    ['toString', {}, /^There is no tool 'toString'\.$/],
  ];
  for (const [name, input, reason] of refused)
    it(`reject ${name} ${JSON.stringify(input)?.slice(0, 40)}`, async () => {
      const answered = await ask(glossary.client, name, input);
      assert.match(answered?.kind === 'none' ? answered.reason : '', reason);
    });

  it('read unsaved changes', async () => {
    await glossary.client.open('glossary/en/niche.md', article('Small market'));
    const value = JSON.stringify(await answer(glossary, 'read_entry', { concept: 'niche' }));
    assert.match(value, /"preferred":"Small market"/);
    assert.match(value, /"text":"---\\ntitle: Small market/);
    await glossary.client.close('glossary/en/niche.md');
  });

  const none = serverFixture({ 'x.md': 'x' });
  it('report that there is no glossary', async () =>
    assert.deepEqual(await ask(none.client, 'lookup_term', { term: 'x' }), {
      kind: 'none',
      reason: 'There is no glossary in the open folders.',
    }));

  describe('in several folders', () => {
    let other: TemporaryTree;
    const two = serverFixture({ 'glossary/en/share.md': article('Share') }, async ({ root }) => {
      other = temporaryTree({
        'glossary/en/share.md': article('Stock', 'Other.'),
        'glossary/en/bond.md': article('Bond'),
      });
      const client = Client.connect(root);
      const folders = [root, other.root].map((path) => ({ uri: pathToFileURL(path).href, name: path }));
      await client.initialize({ workspaceFolders: folders });
      return client;
    });
    after(() => other.remove());

    const namesOf = async (term: string, uri: string | null = null): Promise<string> =>
      JSON.stringify(await ask(two.client, 'lookup_term', { term }, uri));

    it('search in all of them', async () => assert.match(await namesOf('bonds'), /"concept":"bond"/));

    it('start with the folder of the document', async () => {
      assert.match(await namesOf('share'), /"preferred":"Share"/);
      assert.match(
        await namesOf('share', pathToFileURL(other.path('glossary/en/bond.md')).href),
        /"preferred":"Stock"/,
      );
    });
  });
});

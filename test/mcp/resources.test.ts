import assert from 'node:assert/strict';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { mcpClient } from '../support/mcpClient.ts';
import { article } from '../support/program.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

const COUNT = 250;
const many = Object.fromEntries(
  Array.from({ length: COUNT }, (_, at) => {
    const slug = `c${String(at).padStart(3, '0')}`;
    return [`glossary/en/${slug}.md`, article(`Concept ${at}`)];
  }),
);

describe('the resources of the MCP server', function () {
  this.timeout(20_000);
  let tree: TemporaryTree;
  let client: Client;
  before(async () => {
    tree = temporaryTree({
      ...many,
      'glossary/en/market.md': article('Market', 'A [price](/c001). Concept 1 is one.'),
      'glossary/pl/market.md': article('Rynek', 'Nasz [target](/c001) .'),
    });
    client = await mcpClient(tree.root, [tree.root]);
  });
  after(async () => {
    await client.close();
    tree.remove();
  });

  it('list all entries in pages, the source locale first', async () => {
    const uris: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
      pages++;
    } while (cursor !== undefined);
    assert.deepEqual([pages, uris.length, new Set(uris).size], [2, COUNT + 2, COUNT + 2]);
    assert.deepEqual(uris.slice(-2), ['glosswright://entry/en/market', 'glosswright://entry/pl/market']);
  });

  it('name the entry with its language and definition', async () => {
    const { resources } = await client.listResources({ cursor: 'glosswright://entry/en/market' });
    assert.deepEqual(resources, [
      {
        uri: 'glosswright://entry/pl/market',
        name: 'market.pl',
        title: 'Rynek (Polish)',
        description: 'Rynek, described.',
        mimeType: 'text/markdown',
      },
    ]);
  });

  it('are read as text', async () => {
    const { contents } = await client.readResource({ uri: 'glosswright://entry/pl/market' });
    assert.equal(contents.length, 1);
    assert.match(JSON.stringify(contents), /"mimeType":"text\/markdown","text":"---\\ntitle: Rynek/);
  });

  it('have a template with completion of its arguments', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    const [template] = resourceTemplates;
    assert.equal(template?.uriTemplate, 'glosswright://entry/{locale}/{slug}');
    const ref = { type: 'ref/resource', uri: template.uriTemplate } as const;
    const locales = await client.complete({ ref, argument: { name: 'locale', value: 'p' } });
    assert.deepEqual(locales.completion, { values: ['pl'], total: 1, hasMore: false });
    const all = await client.complete({ ref, argument: { name: 'slug', value: 'c' } });
    assert.deepEqual([all.completion.values.length, all.completion.total, all.completion.hasMore], [100, COUNT, true]);
    const polish = await client.complete({
      ref,
      argument: { name: 'slug', value: '' },
      context: { arguments: { locale: 'pl' } },
    });
    assert.deepEqual(polish.completion.values, ['market']);
  });

  const refused: readonly (readonly [uri: string, message: RegExp])[] = [
    ['glosswright://entry/pl/c001', /There is no such entry/],
    ['glosswright://entry/pl/..%2F..%2Fetc%2Fpasswd', /There is no such entry/],
    ['glosswright://entry/pl/%', /There is no such entry/],
    ['file:///etc/passwd', /There is no such entry/],
  ];
  for (const [uri, message] of refused)
    it(`does not have ${uri}`, async () => assert.rejects(client.readResource({ uri }), message));

  it('reject a cursor of another list', async () =>
    assert.rejects(client.listResources({ cursor: 'x' }), /The cursor is not one of this list/));
});

describe('the prompts of the MCP server', function () {
  this.timeout(20_000);
  let tree: TemporaryTree;
  let client: Client;
  before(async () => {
    tree = temporaryTree({
      'glossary/en/market.md': article('Market', 'A market has a price. A niche is small.'),
      'glossary/en/price.md': article('Price'),
      'glossary/en/niche.md': article('Niche'),
      'glossary/pl/price.md': '---\ntitle: Cena\ndescription: x\naliases: [koszt]\ndeprecated: [taryfa]\n---\n',
      'glossary/pl/market.md': article('Rynek', 'Rynek ma taryfę.'),
    });
    client = await mcpClient(tree.root, [tree.root]);
  });
  after(async () => {
    await client.close();
    tree.remove();
  });

  it('have arguments, which can be completed', async () => {
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name, arguments: given }) => [name, given?.map((each) => [each.name, each.required])]),
      [
        [
          'translate_article',
          [
            ['concept', true],
            ['to', true],
          ],
        ],
        [
          'review_translation',
          [
            ['concept', true],
            ['locale', true],
          ],
        ],
      ],
    );
    const ref = { type: 'ref/prompt', name: 'translate_article' } as const;
    const { completion } = await client.complete({ ref, argument: { name: 'concept', value: 'ma' } });
    assert.deepEqual(completion.values, ['market']);
  });

  it('translate_article contains the names to use and the article', async () => {
    const { messages } = await client.getPrompt({
      name: 'translate_article',
      arguments: { concept: 'market', to: 'pl' },
    });
    const [first, second] = messages.map(({ content }) => JSON.stringify(content));
    assert.match(first ?? '', /from English into Polish/);
    assert.match(
      first ?? '',
      /- price \(price\): Cena, koszt; not: taryfa\\n- niche \(niche\): no name in Polish yet/i,
    );
    assert.match(second ?? '', /"uri":"glosswright:\/\/entry\/en\/market".*A market has a price/);
  });

  it('review_translation contains both texts and the findings', async () => {
    const { messages } = await client.getPrompt({
      name: 'review_translation',
      arguments: { concept: 'market', locale: 'pl' },
    });
    const [first, , third] = messages.map(({ content }) => JSON.stringify(content));
    assert.match(first ?? '', /The rules of the glossary find:\\n- line \d+: .*taryf/);
    assert.match(third ?? '', /"uri":"glosswright:\/\/entry\/pl\/market"/);
  });

  const refused: readonly (readonly [name: string, given: Record<string, string>, message: RegExp])[] = [
    ['translate_article', { concept: 'nothing', to: 'pl' }, /There is no concept 'nothing'/],
    ['translate_article', { concept: 'market', to: 'en' }, /'en' is the locale of the source article/],
    ['translate_article', { concept: 'market', to: 'de' }, /There is no locale 'de'/],
    ['review_translation', { concept: 'niche', locale: 'pl' }, /'niche' has no entry in 'pl'/],
    ['review_translation', { concept: 'niche' }, /locale/],
  ];
  for (const [name, given, message] of refused)
    it(`${name} rejects ${JSON.stringify(given)}`, async () =>
      assert.rejects(client.getPrompt({ name, arguments: given }), message));
});

describe("the client's roots", function () {
  this.timeout(20_000);

  it('are requested again when they change', async () => {
    const one = temporaryTree({ 'glossary/en/market.md': article('Market') });
    const other = temporaryTree({ 'glossary/en/price.md': article('Price') });
    const roots = [one.root];
    const client = await mcpClient(one.root, [], roots);
    try {
      const slugs = async (): Promise<string[]> => (await client.listResources()).resources.map(({ name }) => name);
      assert.deepEqual(await slugs(), ['market.en']);
      roots.splice(0, 1, other.root);
      await client.sendRootsListChanged();
      assert.deepEqual(await slugs(), ['price.en']);
    } finally {
      await client.close();
      one.remove();
      other.remove();
    }
  });
});

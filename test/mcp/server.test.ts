import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { program } from '../support/client.ts';
import { mcpClient } from '../support/mcpClient.ts';
import { article, run } from '../support/program.ts';
import { type TemporaryTree, temporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const POLISH =
  '---\ntitle: Rynek docelowy\ndescription: Grupa klientów.\naliases: [grupa docelowa]\ndeprecated: [target]\n---\n\nTekst.\n';

interface Answer {
  readonly value: unknown;
  /** The message of an error. */
  readonly error: string | undefined;
}

describe('the MCP server', function () {
  this.timeout(20_000);
  let tree: TemporaryTree;
  let client: Client;
  before(async () => {
    tree = temporaryTree({
      'glossary/en/target-market.md': article('Target market', 'See [price](/price).'),
      'glossary/en/price.md': article('Price'),
      'glossary/en/niche.md': article('Niche'),
      'glossary/pl/target-market.md': POLISH,
      'glossary/pl/niche.md': article('Nisza', 'Nisza ma [cenę](/price).'),
    });
    client = await mcpClient(tree.root, [tree.root]);
  });
  after(async () => {
    await client.close();
    tree.remove();
  });

  const call = async (name: string, args: Record<string, unknown>): Promise<Answer> => answerOf(client, name, args);

  it('lists five read-only tools with schemas of their results', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['lookup_term', 'translate_terms', 'check_text', 'missing_translations', 'read_entry'],
    );
    for (const { annotations, outputSchema, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(outputSchema?.type, 'object');
      assert.ok(description);
    }
  });

  it('lookup_term finds an inflected form in any locale', async () => {
    const { value } = await call('lookup_term', { term: 'rynkach docelowych' });
    assert.deepEqual(value, {
      found: [
        {
          concept: 'target-market',
          locale: 'pl',
          term: 'Rynek docelowy',
          status: 'preferred',
          evidence: 'inflected',
          definition: 'Grupa klientów.',
          names: [
            {
              locale: 'en',
              path: 'glossary/en/target-market.md',
              preferred: 'Target market',
              admitted: [],
              deprecated: [],
              draft: false,
            },
            {
              locale: 'pl',
              path: 'glossary/pl/target-market.md',
              preferred: 'Rynek docelowy',
              admitted: ['grupa docelowa'],
              deprecated: ['target'],
              draft: false,
            },
          ],
        },
      ],
      isTruncated: false,
    });
  });

  it('lookup_term finds a slug, and nothing for other words', async () => {
    assert.match(
      JSON.stringify((await call('lookup_term', { term: 'target-market', locale: 'en' })).value),
      /"Target market"/,
    );
    assert.deepEqual((await call('lookup_term', { term: 'zebra' })).value, { found: [], isTruncated: false });
  });

  it('translate_terms returns the names to use, once for each concept', async () => {
    const text = 'Target markets and `price`: each target market has a price.';
    const { value } = await call('translate_terms', { text, locale: 'en', to: 'pl' });
    assert.deepEqual(value, {
      locale: 'en',
      to: 'pl',
      terms: [
        {
          concept: 'target-market',
          forms: ['Target markets', 'target market'],
          count: 2,
          usesDeprecated: false,
          names: {
            locale: 'pl',
            path: 'glossary/pl/target-market.md',
            preferred: 'Rynek docelowy',
            admitted: ['grupa docelowa'],
            deprecated: ['target'],
            draft: false,
          },
        },
        { concept: 'price', forms: ['price'], count: 1, usesDeprecated: false, names: null },
      ],
      isTruncated: false,
    });
  });

  it('check_text finds a deprecated term and a broken link, with fixes as edits', async () => {
    const text = 'Nasz target to [nisza](/niche) i [cena](/pric).';
    const { value } = await call('check_text', { text, locale: 'pl' });
    const said = JSON.stringify(value);
    assert.match(said, /"code":"deprecated-term"/);
    assert.match(said, /"code":"broken-link".*"edits":\[\{"start":\d+,"end":\d+,"newText":"\/?price"\}\]/);
  });

  it('missing_translations returns the missing articles of the locale with their demand', async () =>
    assert.deepEqual((await call('missing_translations', { locale: 'pl' })).value, {
      total: 1,
      missing: [{ concept: 'price', path: 'glossary/en/price.md', demand: 1, title: 'Price' }],
    }));

  it('read_entry returns the article', async () => {
    const { value } = await call('read_entry', { concept: 'target-market', locale: 'pl' });
    assert.match(
      JSON.stringify(value),
      /"otherLocales":\["en"\],"definition":"Grupa klientów\.","text":"---\\ntitle: Rynek docelowy/,
    );
  });

  it('reads changed files', async () => {
    tree.write({ 'glossary/en/zebra.md': article('Zebra') });
    // Files are looked at again after two seconds, or later on a busy machine.
    let found = '';
    while (!found.includes('"concept":"zebra"')) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      found = JSON.stringify((await call('lookup_term', { term: 'zebras' })).value);
    }
    tree.delete('glossary/en/zebra.md');
  });

  const refused: readonly (readonly [tool: string, args: Record<string, unknown>, message: RegExp])[] = [
    ['lookup_term', { term: 'x', locale: 'de' }, /There is no locale 'de'; there are en, pl\./],
    ['read_entry', { concept: 'nothing' }, /There is no concept 'nothing'\./],
    ['read_entry', { concept: 'price', locale: 'pl' }, /'price' has no entry in 'pl'; it has en\./],
    ['lookup_term', { term: '' }, /term/],
    ['check_text', { text: 'x'.repeat(200_001) }, /text/],
    ['missing_translations', { locale: 'pl', limit: 100_000 }, /limit/],
    ['write_entry', {}, /write_entry/],
  ];
  for (const [tool, args, message] of refused)
    it(`answers ${tool} with an error: ${message.source}`, async () => {
      const { error } = await call(tool, args);
      assert.match(error ?? '', message);
    });

  it('continues after a request is canceled', async () => {
    const control = new AbortController();
    const cancelled = client.callTool({ name: 'missing_translations', arguments: { locale: 'pl' } }, undefined, {
      signal: control.signal,
    });
    control.abort(new Error('no longer needed'));
    await assert.rejects(cancelled, /no longer needed/);
    assert.deepEqual((await call('lookup_term', { term: 'zebra' })).error, undefined);
  });

  it("uses the client's roots without a folder", async () => {
    const empty = temporaryTree({ 'x.md': 'x' });
    const other = await mcpClient(empty.root, [], [empty.root, tree.root]);
    try {
      assert.match(
        JSON.stringify((await answerOf(other, 'lookup_term', { term: 'price' })).value),
        /"concept":"price"/,
      );
    } finally {
      await other.close();
      empty.remove();
    }
  });

  it('reports that a folder has no glossary', async () => {
    const empty = temporaryTree({ 'x.md': 'x' });
    const other = await mcpClient(empty.root, [empty.root]);
    try {
      assert.ok((await answerOf(other, 'lookup_term', { term: 'price' })).error);
    } finally {
      await other.close();
      empty.remove();
    }
  });

  it('rejects a folder that does not exist', () =>
    assert.deepEqual(run(tree.root, 'mcp', 'nowhere'), {
      code: 2,
      out: '',
      err: "glosswright: mcp: 'nowhere' is not a folder\n",
    }));
});

async function answerOf(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  try {
    const result = await client.callTool({ name, arguments: args });
    const said = JSON.stringify(result.content);
    return { value: result.structuredContent, error: result.isError === true ? said : undefined };
  } catch (error) {
    return { value: undefined, error: String(error) };
  }
}

describe('an MCP server whose library cannot be loaded', () => {
  for (const [what, damage] of [
    ['is missing', (file: string) => rmSync(file)],
    ['is damaged', (file: string) => writeFileSync(file, 'throw new Error("not the library");')],
  ] as const)
    it(`reports the reason and a remedy if it ${what}`, async () =>
      withTemporaryTree({}, ({ path }) => {
        cpSync(dirname(program), path('dist'), {
          recursive: true,
          filter: (file) => !/dist.(?:test|web)\b/.test(file),
        });
        damage(path('dist/parts/mcp-sdk.js'));
        const env = { ...process.env, XDG_CACHE_HOME: path('cache') };
        const command = [path('dist/glosswright.js'), 'mcp'];
        const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
        assert.equal(status, 2);
        assert.match(
          stderr,
          /^glosswright: mcp: the server cannot be loaded: .*(?:mcp-sdk\.js|not the library).*\. Install the npm package again\n$/,
        );
      }));
});

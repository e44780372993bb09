import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  type FolderSetup,
  INDEX_STATE,
  type IndexState,
  WANTS_INDEX_STATE,
} from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { command } from '../support/command.ts';
import { article } from '../support/serverFixture.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const PAGE = '# Glossary\n\n## Niche\n\nA small market.\n\n## Reach\n\nHow many people see it.\n';
const TERMS = `# Terms\n\n${['Niche', 'Reach', 'Till', 'Shop'].map((name) => `## ${name}\n\nA word of the trade.\n`).join('\n')}`;
const INTRO = '# Introduction\n\nA niche is small.\n';
const ownClient = { ...pullClient, experimental: { [WANTS_INDEX_STATE]: true } };

async function withClient(
  content: TreeContent,
  test: (client: Client, tree: TemporaryTree) => Promise<void>,
): Promise<void> {
  await withTemporaryTree(content, async (tree) => {
    const client = await Client.start(tree.root, ownClient);
    await test(client, tree);
    await client.stop();
  });
}

async function setUp(client: Client): Promise<FolderSetup> {
  const setups = await client.request<readonly FolderSetup[]>('glosswright/findGlossaries');
  assert.equal(setups.length, 1);
  return setups[0] ?? assert.fail();
}

async function logs(client: Client, text: RegExp): Promise<void> {
  await client.until<{ readonly message: string }>('window/logMessage', ({ message }) => text.test(message));
}

describe('setting up a glossary', () => {
  it('lists what is found, and proposes the same configuration as the command line', async () => {
    await withClient({ 'docs/glossary.md': PAGE, 'docs/intro.md': INTRO }, async (client, { root, path }) => {
      const { folder, file, isConfigured, found } = await setUp(client);
      assert.deepEqual([file, isConfigured], [client.uri('glosswright.config.json'), false]);
      assert.deepEqual(found, [
        {
          place: 'docs/glossary.md',
          concepts: 2,
          locales: ['en'],
          isCertain: true,
          evidence: ["'docs/glossary.md' is a page of 2 terms, written as headings."],
        },
      ]);
      const text = await client.request('glosswright/proposeConfiguration', { folder, picked: [0] });
      await command(root, 'init', '--write');
      assert.equal(text, readFileSync(path('glosswright.config.json'), 'utf8'));
    });
  });

  it('proposes nothing that was not found', async () => {
    await withClient({ 'README.md': '# A program\n' }, async (client) => {
      const { folder, found } = await setUp(client);
      assert.deepEqual(found, []);
      for (const picked of [[], [0], [-1]])
        assert.equal(await client.request('glosswright/proposeConfiguration', { folder, picked }), null);
    });
  });

  it('reports that a folder is configured', async () => {
    await withClient({ 'docs/glossary.md': PAGE, 'glosswright.config.json': '{}' }, async (client) => {
      const { isConfigured, problem } = await setUp(client);
      assert.deepEqual([isConfigured, problem], [true, null]);
    });
  });

  it('reports the errors in the configuration of a folder', async () => {
    await withClient({ 'docs/glossary.md': PAGE, 'glosswright.config.json': '{ "rules": {' }, async (client) => {
      const { problem } = await setUp(client);
      assert.match(problem?.message ?? '', /^glosswright\.config\.json:1:13: not valid JSON/);
    });
  });
});

describe('the report on layouts', () => {
  it('contains a possible glossary, in the state and in the log', async () => {
    await withClient({ 'docs/terms.md': TERMS }, async (client) => {
      const state = await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'no-glossary');
      assert.deepEqual(state, {
        kind: 'no-glossary',
        reason: null,
        likely: { place: 'docs/terms.md', concepts: 4 },
        problem: null,
      });
      await logs(
        client,
        /no glossary is certain\. 'docs\/terms\.md' may be one\. 'docs\/terms\.md' is a page of 4 terms/,
      );
    });
  });

  const inForce: readonly (readonly [what: string, content: TreeContent, sources: string, reason: RegExp])[] = [
    ['evidence', { 'docs/glossary.md': PAGE }, "'docs/glossary.md'", /is a page of 2 terms, written as headings\./],
    [
      'a preset',
      { 'glossary/en/niche.md': article('Niche') },
      "'glossary/{locale}/{slug}.md'",
      /^The folders have the shape of the preset 'glossary'\.$/,
    ],
    [
      'a configuration file',
      {
        'words/en/niche.md': article('Niche'),
        'glosswright.config.json': '{ "layouts": [{ "articles": "words/{locale}/{slug}.md" }] }',
      },
      "'words/{locale}/{slug}.md'",
      /^It is configured in glosswright\.config\.json\.$/,
    ],
  ];
  for (const [what, content, sources, reason] of inForce)
    it(`contains the layout in use, by ${what}`, async () => {
      await withClient(content, async (client) => {
        const state = await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'ready');
        assert(state.kind === 'ready');
        assert.deepEqual(
          state.layouts.map((layout) => layout.sources),
          [sources],
        );
        assert.match(state.layouts[0]?.reasons.join(' ') ?? '', reason);
        await logs(client, /: layout '/);
      });
    });
});

describe('a first glossary', () => {
  const created: readonly (readonly [path: string, text: string])[] = [
    ['GLOSSARY.md', PAGE],
    ['glossary.yml', '- term: Niche\n  definition: A small market.\n- term: Reach\n  definition: How many.\n'],
  ];
  for (const [path, text] of created)
    it(`is used as soon as ${path} is saved`, async () => {
      await withClient({ 'docs/intro.md': INTRO }, async (client, tree) => {
        await client.open('docs/intro.md');
        await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'no-glossary');
        writeFileSync(tree.path(path), text);
        await client.changedOnDisk([path, 1]);
        await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'ready');
        assert.match((await client.hover('docs/intro.md', { line: 2, character: 3 })) ?? '', /A small market/);
      });
    });
});

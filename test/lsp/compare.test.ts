import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver-types';
import { HAS_COMMANDS } from '../../server/src/lsp/clientRequests.ts';
import {
  type EarlierSourceState,
  type Refused,
  SHOW_SOURCE_CHANGES,
  type SourceState,
} from '../../server/src/lsp/clientWritingRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import { article, serverFixture } from '../support/serverFixture.ts';
import { filesOfTree } from '../support/tree.ts';

const EN = 'glossary/en/market.md';
const PL = 'glossary/pl/market.md';

async function about<T>(client: Client, method: string, path: string, line = 0): Promise<T> {
  await client.open(path);
  const textDocument = { uri: client.uri(path) };
  return client.request<T>(`glosswright/${method}`, { textDocument, position: { line, character: 0 } });
}

async function sourceOf(client: Client, path: string, line?: number): Promise<SourceState | Refused | null> {
  return about(client, 'source', path, line);
}

async function earlier(client: Client): Promise<EarlierSourceState | Refused | null> {
  return about(client, 'earlierSource', PL);
}

async function withClient(root: string, options: object, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await Client.start(root, pullClient, options);
  try {
    await work(client);
  } finally {
    await client.stop();
  }
}

describe('the source of a translation', () => {
  const articles = serverFixture({
    [EN]: article('Market', '## Kinds\n\nMany.\n\n## Size\n\nLarge.'),
    [PL]: article('Rynek', '## Rodzaje\n\nWiele.\n\nNaprawdę.\n\n## Wielkość\n\nDuży.'),
    'glossary/pl/own.md': article('Własny'),
    'README.md': 'A [market](/market).\n',
  });

  it('is its article, with the lines of corresponding headings', async () => {
    const found = await sourceOf(articles.client, PL);
    assert.equal(found?.kind, 'source');
    assert.deepEqual(
      [found.uri, found.range, found.title, found.locale],
      [articles.client.uri(EN), null, 'Market', { tag: 'en', name: 'English' }],
    );
    assert.deepEqual(found.pairs, [
      [3, 3],
      [4, 4],
      [10, 8],
      [13, 11],
    ]);
  });

  const refusals: readonly (readonly [path: string, reason: string])[] = [
    [EN, "'Market' is the source: it translates nothing."],
    ['glossary/pl/own.md', "'own' has no article in English."],
    ['README.md', 'This file is not a glossary article.'],
  ];
  for (const [path, reason] of refusals)
    it(`is refused in ${path}`, async () => {
      assert.deepEqual(await sourceOf(articles.client, path), { kind: 'none', reason });
    });

  const entries = serverFixture(filesOfTree(ENTRY_GLOSSARY));

  it('is the entry on its page', async () => {
    const found = await sourceOf(entries.client, 'docs/pl/glossary.md', 6);
    assert.equal(found?.kind, 'source');
    assert.equal(found.uri, entries.client.uri('docs/en/glossary.md'));
    assert.equal(found.range?.start.line, 10);
    assert.deepEqual(found.pairs[0], [4, 10]);
  });

  it('is refused outside an entry', async () => {
    const reason = 'The cursor is not in an entry of the glossary.';
    assert.deepEqual(await sourceOf(entries.client, 'docs/pl/glossary.md', 0), { kind: 'none', reason });
  });
});

describe('the version of the source that a translation is based on', () => {
  it(
    'is that of the last commit of the translation, and its text can be read',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
      repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
      await withClient(repository.tree.root, { trusted: true }, async (client) => {
        const found = await earlier(client);
        assert.equal(found?.kind, 'earlier');
        assert.deepEqual([found.uri, found.title, found.day], [client.uri(EN), 'Market', '2024-05-01']);
        const textAt = async (commit: string, path: string): Promise<string | null> =>
          client.request('glosswright/earlierText', { uri: client.uri(path), commit });
        assert.equal(await textAt(found.commit, EN), article('Market'));
        assert.equal(await textAt('HEAD', EN), null);
        assert.equal(await textAt(found.commit, '../secret.md'), null);
        assert.equal(await textAt(found.commit, 'package.json'), null);
      });
    }),
  );

  it(
    'is shown by a quick fix of an outdated translation',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
      repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
      const client = await Client.start(
        repository.tree.root,
        { ...pullClient, experimental: { [HAS_COMMANDS]: true } },
        { trusted: true },
      );
      await client.open(PL);
      const start = { line: 1, character: 8 };
      const params = {
        textDocument: { uri: client.uri(PL) },
        range: { start, end: start },
        context: { diagnostics: [] },
      };
      let commands: (string | undefined)[] = [];
      // The history is read in the background.
      while (!commands.includes(SHOW_SOURCE_CHANGES)) {
        const actions = await client.request<CodeAction[] | null>('textDocument/codeAction', params);
        commands = (actions ?? []).map(({ command }) => command?.command);
      }
      await client.stop();
    }),
  );

  it(
    'differs from uncommitted changes, too',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
      repository.tree.write({ [EN]: article('Market', 'More.') });
      await withClient(repository.tree.root, { trusted: true }, async (client) =>
        assert.equal((await earlier(client))?.kind, 'earlier'),
      );
    }),
  );

  const refusals: readonly (readonly [
    what: string,
    prepare: (to: Repository) => void,
    reason: string,
    options?: object,
    folder?: string,
  ])[] = [
    [
      'is not read in a workspace that is not trusted',
      (to) => to.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') }),
      'Git does not run in a workspace that is not trusted.',
      {},
    ],
    [
      'is not there where nothing has changed',
      (to) => to.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') }),
      'The English article has not changed since this translation was made (2024-05-01).',
    ],
    [
      'is not there where the translation came first',
      (to) => {
        to.commit('2024-05-01', { [PL]: article('Rynek') });
        to.commit('2024-05-02', { [EN]: article('Market') });
      },
      'There was no English article when this translation was made (2024-05-01).',
    ],
    [
      'is not there before the translation is committed',
      (to) => {
        to.commit('2024-05-01', { [EN]: article('Market') });
        to.tree.write({ [PL]: article('Rynek') });
      },
      'This translation is not committed yet.',
    ],
    [
      'is not there at a commit of another repository',
      (to) =>
        to.commit('2024-05-01', {
          [EN]: article('Market'),
          [PL]: '---\ntitle: Rynek\ndescription: A\nl10n:\n  sourceCommit: 0123456789abcdef0123456789abcdef01234567\n---\n',
        }),
      "The commit '0123456789abcdef0123456789abcdef01234567', which this translation follows, is not in the repository.",
    ],
    [
      'is not known in a shallow clone',
      (to) => {
        to.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
        to.commit('2024-05-02', { [EN]: article('Market', 'More.') });
        to.git('clone', '--quiet', '--depth', '1', pathToFileURL(to.tree.root).href, 'clone');
      },
      'The history is not known: the repository is a shallow clone without the history of articles.',
      { trusted: true },
      'clone',
    ],
  ];
  for (const [what, prepare, reason, options = { trusted: true }, folder = ''] of refusals)
    it(
      what,
      withRepository(async (repository) => {
        prepare(repository);
        await withClient(repository.tree.path(folder), options, async (client) =>
          assert.deepEqual(await earlier(client), { kind: 'none', reason }),
        );
      }),
    );
});

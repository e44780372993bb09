import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { Client, pullClient } from '../support/client.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import { article } from '../support/serverFixture.ts';

const EN = 'glossary/en/market.md';
const PL = 'glossary/pl/market.md';

/** A client that has opened the outdated translation in a repository, and has pulled its findings. */
async function opened(repository: Repository, options: object): Promise<Client> {
  repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
  repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
  const client = await Client.start(repository.tree.root, pullClient, options);
  await client.open(PL);
  return client;
}

async function isOutdated(client: Client): Promise<boolean> {
  return (await client.findings(PL)).some((finding) => finding.startsWith('outdated-translation'));
}

/** Asserts that the translation is outdated, or becomes so within some seconds. */
async function becomesOutdated(client: Client, expected = true): Promise<void> {
  const end = Date.now() + 120_000;
  while ((await isOutdated(client)) !== expected) {
    assert.ok(Date.now() < end, `outdated: ${!expected}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

describe('the history of the repository, in an editor', () => {
  it(
    'is read in a trusted workspace, and again when HEAD moves',
    withRepository(async (repository) => {
      const client = await opened(repository, { trusted: true });
      await becomesOutdated(client);
      repository.commit('2024-05-03', { [PL]: article('Rynek', 'Więcej.') });
      await becomesOutdated(client, false);
      assert.equal(client.count('window/showMessage'), 0);
      await client.stop();
    }),
  );

  it(
    'is not read before the workspace is trusted',
    withRepository(async (repository) => {
      const client = await opened(repository, {});
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      assert.equal(await isOutdated(client), false);
      await client.notify('glosswright/trusted');
      await becomesOutdated(client);
      await client.stop();
    }),
  );

  it(
    'is reported in the log as incomplete in a shallow clone',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: article('Market') });
      repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
      repository.git('clone', '--quiet', '--depth', '1', pathToFileURL(repository.tree.root).href, 'clone');
      const client = await Client.start(repository.tree.path('clone'), pullClient, { trusted: true });
      await client.until<{ message: string }>('window/logMessage', ({ message }) => message.includes('shallow clone'));
      await client.stop();
    }),
  );
});

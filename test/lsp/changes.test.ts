import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { diskFiles } from '../../server/src/disk/files.ts';
import { Client, cursor, pushClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const EN = 'glossary/en/brand.md';
const PL = 'glossary/pl/brand.md';

/** The first line of the hover on `[x](/slug)` in a Polish article. */
async function shown(client: Client, slug: string): Promise<string | undefined> {
  return (await hoverOf(client, slug))?.split('\n')[0];
}

async function hoverOf(client: Client, slug: string): Promise<string | undefined> {
  const { text, position } = cursor(`[x](/${slug}|)`);
  await client.open('glossary/pl/scratch.md', text);
  const hover = await client.hover('glossary/pl/scratch.md', position);
  await client.close('glossary/pl/scratch.md');
  return hover;
}

const NONE = (slug: string): string => `There is no article '${slug}'.`;

describe('unsaved documents', () => {
  const place = serverFixture({ [EN]: article('Brand'), [PL]: article('Marka') });

  it('override the disk until they are closed: a new title is used immediately', async () => {
    const { client } = place;
    await client.open(PL, article('Znak'));
    assert.equal(await shown(client, 'brand'), '**Znak** `brand`');
    await client.change(PL, article('Znamię'));
    assert.equal(await shown(client, 'brand'), '**Znamię** `brand`');
    await client.close(PL);
    assert.equal(await shown(client, 'brand'), '**Marka** `brand`');
  });

  it('are articles before they are saved', async () => {
    const { client } = place;
    await client.open('glossary/pl/fresh.md', article('Świeży'));
    assert.equal(await shown(client, 'fresh'), '**Świeży** `fresh`');
    await client.close('glossary/pl/fresh.md');
    assert.equal(await shown(client, 'fresh'), NONE('fresh'));
  });

  it('stay articles if their file is deleted after an edit, until they are closed', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/pl/short.md': article('Krótki') });
    await client.changedOnDisk(['glossary/pl/short.md', 1]);
    await client.open('glossary/pl/short.md');
    await client.change('glossary/pl/short.md', article('Krótszy'));
    tree.delete('glossary/pl/short.md');
    await client.changedOnDisk(['glossary/pl/short.md', 3]);
    assert.equal(await shown(client, 'short'), '**Krótszy** `short`');
    await client.close('glossary/pl/short.md');
    assert.equal(await shown(client, 'short'), NONE('short'));
  });

  it('are not articles if their file is deleted and they are unmodified, until they are edited', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/pl/short.md': article('Krótki') });
    await client.changedOnDisk(['glossary/pl/short.md', 1]);
    await client.open('glossary/pl/short.md');
    await client.change('glossary/pl/short.md', article('Krótszy'));
    await client.notify('textDocument/didSave', { textDocument: { uri: client.uri('glossary/pl/short.md') } });
    tree.delete('glossary/pl/short.md');
    await client.changedOnDisk(['glossary/pl/short.md', 3]);
    assert.equal(await shown(client, 'short'), NONE('short'));
    await client.change('glossary/pl/short.md', article('Najkrótszy'));
    assert.equal(await shown(client, 'short'), '**Najkrótszy** `short`');
    await client.close('glossary/pl/short.md');
  });

  it('are updated letter by letter', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', 'a'));
    for (let version = 2; version < 12; version++) {
      const change = {
        range: { start: { line: 4, character: version - 2 }, end: { line: 4, character: version - 2 } },
        text: 'ą',
      };
      await client.notify('textDocument/didChange', {
        textDocument: { uri: client.uri(PL), version },
        contentChanges: [change],
      });
    }
    await client.notify('textDocument/didChange', {
      textDocument: { uri: client.uri(PL), version: 12 },
      contentChanges: [
        { range: { start: { line: 4, character: 10 }, end: { line: 4, character: 11 } }, text: ' [x](/no)' },
      ],
    });
    assert.deepEqual(
      (await client.pull(PL)).items?.map(({ range }) => range.start),
      [{ line: 4, character: 15 }],
    );
    await client.close(PL);
  });
});

describe('files that change on disk', () => {
  const place = serverFixture({ [EN]: article('Brand'), 'docs/README.md': '# Read me\n' });

  it('are indexed when they are created, renamed and deleted', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/pl/a.md': article('Aaa') });
    await client.changedOnDisk(['glossary/pl/a.md', 1]);
    assert.equal(await shown(client, 'a'), '**Aaa** `a`');
    tree.write({ 'glossary/pl/b.md': article('Aaa') });
    tree.delete('glossary/pl/a.md');
    await client.changedOnDisk(['glossary/pl/a.md', 3], ['glossary/pl/b.md', 1]);
    assert.deepEqual([await shown(client, 'a'), await shown(client, 'b')], [NONE('a'), '**Aaa** `b`']);
    tree.delete('glossary/pl/b.md');
    await client.changedOnDisk(['glossary/pl/b.md', 3]);
    assert.equal(await shown(client, 'b'), NONE('b'));
  });

  it('are removed with their folder, even if only the folder is reported', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/sv/x.md': article('Ex'), 'glossary/sv/y.md': article('Yps') });
    await client.changedOnDisk(['glossary/sv/x.md', 1], ['glossary/sv/y.md', 1]);
    assert.match((await hoverOf(client, 'x')) ?? '', /Ex/);
    tree.delete('glossary/sv');
    await client.changedOnDisk(['glossary/sv', 3]);
    assert.deepEqual([await shown(client, 'x'), await shown(client, 'y')], [NONE('x'), NONE('y')]);
  });

  it('are removed if they are created and deleted in one batch', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/en/brief.md': article('Brief') });
    await client.changedOnDisk(['glossary/en/brief.md', 1]);
    // Read meanwhile: the batch is not delivered before it is quiet.
    assert.match((await shown(client, 'brief')) ?? '', /Brief/);
    tree.delete('glossary/en/brief.md');
    await client.changedOnDisk(['glossary/en/brief.md', 1], ['glossary/en/brief.md', 3]);
    assert.equal(await shown(client, 'brief'), NONE('brief'));
  });

  it('are read again if their folder is removed and written again, even if only the folder is reported', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/da/x.md': article('Gammel') });
    await client.changedOnDisk(['glossary/da', 1]);
    assert.match((await shown(client, 'x')) ?? '', /exists in Danish/);
    tree.delete('glossary/da');
    tree.write({ 'glossary/da/y.md': article('Ny') });
    await client.changedOnDisk(['glossary/da', 3], ['glossary/da', 1]);
    assert.equal(await shown(client, 'x'), NONE('x'));
    assert.match((await shown(client, 'y')) ?? '', /exists in Danish/);
    tree.delete('glossary/da');
    await client.changedOnDisk(['glossary/da', 3]);
  });

  it('are indexed when their folder is created', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/fi/x.md': article('Eks') });
    await client.changedOnDisk(['glossary/fi', 1]);
    assert.match((await hoverOf(client, 'x')) ?? '', /Eks/);
  });

  it('are indexed unless a .gitignore excludes them', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/pl/secret.md': article('Tajne') });
    await client.changedOnDisk(['glossary/pl/secret.md', 1]);
    assert.equal(await shown(client, 'secret'), '**Tajne** `secret`');
    tree.write({ 'glossary/.gitignore': 'secret.md\n' });
    await client.changedOnDisk(['glossary/.gitignore', 1]);
    assert.equal(await shown(client, 'secret'), NONE('secret'));
    tree.delete('glossary/.gitignore');
    await client.changedOnDisk(['glossary/.gitignore', 3]);
    assert.equal(await shown(client, 'secret'), '**Tajne** `secret`');
  });

  it('are read again completely after a burst of more than 1,000 events', async () => {
    const { client, tree } = place;
    const paths = Array.from({ length: 1100 }, (_, index) => `glossary/en/burst-${index}.md`);
    tree.write(Object.fromEntries(paths.map((path) => [path, article(path.slice(12, -3))])));
    // The watcher has dropped some events: these changes are found, too.
    await client.changedOnDisk(...paths.slice(0, 1050).map((path) => [path, 1] as const));
    assert.match((await shown(client, 'burst-1099')) ?? '', /burst-1099/);
    for (const path of paths) tree.delete(path);
    await client.changedOnDisk(...paths.map((path) => [path, 3] as const));
    assert.equal(await shown(client, 'burst-7'), NONE('burst-7'));
  });

  it('may be reported although they do not exist', async () => {
    const { client } = place;
    await client.changedOnDisk(['glossary/en/never.md', 2], ['no/such/folder.md', 3], ['x', 3], ['.git/index.lock', 3]);
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: 'untitled:x', type: 1 },
        { uri: '', type: 2 },
      ],
    });
    assert.equal(await shown(client, 'never'), NONE('never'));
  });
});

describe('changes that the client does not report', () => {
  const hasGit = spawnSync('git', ['--version']).status === 0;

  describe('in a repository', () => {
    const place = serverFixture({ [EN]: article('Brand'), [PL]: article('Marka') });
    const git = (...args: string[]): string =>
      execFileSync(
        'git',
        ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args],
        {
          cwd: place.tree.root,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );

    it('are found when HEAD moves', async function () {
      // Without git, there is no HEAD to move.
      if (!hasGit) this.skip();
      git('init', '--quiet', '--initial-branch=main');
      git('add', '.');
      git('commit', '--quiet', '--message=one');
      const client = await Client.start(place.tree.root);
      assert.equal(await shown(client, 'brand'), '**Marka** `brand`');
      git('switch', '--quiet', '--create', 'other');
      place.tree.write({ [PL]: article('Zupełnie inna') });
      git('commit', '--quiet', '--all', '--message=two');
      const end = Date.now() + 120_000;
      let title = await shown(client, 'brand');
      while (title === '**Marka** `brand`' && Date.now() < end) {
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        title = await shown(client, 'brand');
      }
      assert.equal(title, '**Zupełnie inna** `brand`');
      await client.stop();
    });
  });

  describe('of any tree', () => {
    const place = serverFixture({ [EN]: article('Brand'), [PL]: article('Marka') }, async ({ root }) =>
      Client.startInProcess(root, diskFiles, { head: 2000, tree: 100, unwatched: 100, share: 200 }),
    );

    it('are found when the tree is read again', async () => {
      const { client, tree } = place;
      assert.equal(await shown(client, 'brand'), '**Marka** `brand`');
      tree.write({ [PL]: article('Zupełnie inna') });
      const end = Date.now() + 120_000;
      let title = await shown(client, 'brand');
      while (title === '**Marka** `brand`' && Date.now() < end) {
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        title = await shown(client, 'brand');
      }
      assert.equal(title, '**Zupełnie inna** `brand`');
    });
  });

  describe('for a client that does not watch files', () => {
    const place = serverFixture({ [EN]: article('Brand'), [PL]: article('Marka') }, async ({ root }) =>
      Client.start(root, pushClient),
    );

    it('are found soon, not after a minute', async () => {
      const { client, tree } = place;
      assert.equal(await shown(client, 'brand'), '**Marka** `brand`');
      tree.write({ [PL]: article('Zupełnie inna') });
      const end = Date.now() + 120_000;
      let title = await shown(client, 'brand');
      while (title === '**Marka** `brand`' && Date.now() < end) {
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        title = await shown(client, 'brand');
      }
      assert.equal(title, '**Zupełnie inna** `brand`');
    });
  });
});

describe('a redirect file', () => {
  const A = 'content/en/a.md';
  const place = serverFixture({
    [A]: '---\ntitle: A\n---\n[x](/fair/)\n',
    'content/en/market.md': '---\ntitle: Market\n---\n',
  });

  it('is watched: new and deleted redirects take effect immediately', async () => {
    const { client, tree } = place;
    await client.open(A);
    assert.deepEqual(
      (await client.pull(A)).items?.map(({ code }) => code),
      ['broken-link'],
    );
    tree.write({ 'static/_redirects': '/fair /market/\n' });
    await client.changedOnDisk(['static/_redirects', 1]);
    assert.deepEqual(
      (await client.pull(A)).items?.map(({ code }) => code),
      ['moved-link'],
    );
    tree.delete('static/_redirects');
    await client.changedOnDisk(['static/_redirects', 3]);
    assert.deepEqual(
      (await client.pull(A)).items?.map(({ code }) => code),
      ['broken-link'],
    );
  });
});

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { uriOfDiskPath } from '../../../server/src/disk/fileKey.ts';
import { remoteDisk } from '../../../server/src/disk/remote/remoteDisk.ts';
import { TooManyBytes } from '../../../server/src/disk/remote/fetcher.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { notRead, whyNotRead } from '../../../server/src/root/notRead.ts';
import { Root } from '../../../server/src/root/root.ts';
import { channelFiles, type Serving } from '../../support/channelFiles.ts';
import { article } from '../../support/serverFixture.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../../support/temporaryTree.ts';

type Fixture = ReturnType<typeof channelFiles> & { readonly tree: TemporaryTree; readonly root: Root };

/** A root whose files come over a message channel. */
async function withRoot(
  content: TreeContent,
  serving: Serving,
  test: (fixture: Fixture) => Promise<void>,
): Promise<void> {
  await withTemporaryTree(content, async (tree) => {
    const channel = channelFiles(serving);
    try {
      await test({ ...channel, tree, root: new Root(tree.key, remoteDisk(channel.server).files) });
    } finally {
      channel.close();
    }
  });
}

const forbidden: Serving['failure'] = (path) =>
  /\/(?:pl|b\.md)$/.test(path) ? { code: 'EACCES', message: 'no permission' } : undefined;

const two = { 'glossary/en/a.md': article('A', '[b](/b)'), 'glossary/en/b.md': article('B') };

describe('files that come over a connection', () => {
  it('are fetched once, and only from folders that can contain articles', async () => {
    const content = { ...two, 'src/deep/er/x.md': '', 'docs/y.md': '', 'node_modules/z/z.md': '' };
    await withRoot(content, {}, async ({ root, served }) => {
      await root.load();
      await root.readLinks();
      for (const path of root.articlePaths()) checkFile(root, path);
      assert.equal(served.listed, 3); // the root, glossary and glossary/en
      assert.equal(served.read, 2);
    });
  });

  it('are requested together, at most 256 at a time', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`glossary/en/a${at}.md`, article(`A${at}`)]),
    );
    await withRoot(many, { delay: 5 }, async ({ root, served }) => {
      await root.load();
      assert.equal(root.articleCount, 400);
      assert.equal(served.mostActive, 256);
      assert.equal(served.readRequests, 13); // 32 files each
    });
  });

  it('are requested one by one if an answer has no room for them', async () => {
    const long = 'word '.repeat(600);
    const content = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`glossary/en/a${at}.md`, article('A', long)]),
    );
    await withRoot(content, { largestAnswer: 7000 }, async ({ root, served }) => {
      await root.load();
      assert.equal(root.articleCount, 8);
      assert.deepEqual(notRead(root), []);
      assert.ok(served.mostBytes <= 7000, String(served.mostBytes));
      assert.equal(served.readRequests, 7); // two in the first answer, six alone
    });
  });

  it('are requested again after a temporary failure', async () => {
    let failures = 1;
    const failure: Serving['failure'] = (path) =>
      path.endsWith('b.md') && failures-- > 0 ? { code: 'EAGAIN', message: 'busy' } : undefined;
    await withRoot(two, { failure }, async ({ root }) => {
      await root.load();
      assert.deepEqual(
        checkFile(root, 'glossary/en/a.md')?.findings.map(({ code }) => code),
        [],
      );
    });
  });

  it('are reported if they cannot be read, and links to them are not broken', async () => {
    await withRoot(two, { failure: forbidden }, async ({ root }) => {
      await root.load();
      await root.readLinks();
      const codes = (path: string) => checkFile(root, path)?.findings.map(({ code }) => code);
      assert.deepEqual(codes('glossary/en/a.md'), []);
      assert.deepEqual(codes('glossary/en/b.md'), ['unreadable-file']);
    });
  });

  it('are not requested after the work is aborted', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`glossary/en/a${at}.md`, article(`A${at}`)]),
    );
    const controller = new AbortController();
    const failure: Serving['failure'] = (path) => {
      if (path.endsWith('.md')) controller.abort(new Error('closed'));
      return undefined;
    };
    await withRoot(many, { delay: 5, failure }, async ({ root, served }) => {
      await assert.rejects(root.load({ signal: controller.signal }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(served.read <= 256, String(served.read));
    });
  });

  it('are rejected with their size if they are too large together', async () => {
    const large = article('Large', 'x'.repeat(600_000));
    await withTemporaryTree({ 'glossary/en/a.md': large, 'glossary/en/b.md': large }, async (tree) => {
      const { server, close } = channelFiles();
      const root = new Root(tree.key, remoteDisk(server, 2 ** 20).files);
      await assert.rejects(root.load(), TooManyBytes);
      await root.reconfigure();
      assert.equal(root.articleCount, 0);
      assert.match(whyNotRead(root) ?? '', /^The files have more than 1 MB together/);
      close();
    });
  });

  it('are reported if they cannot be listed or read', async () => {
    await withRoot({ ...two, 'glossary/pl/a.md': '' }, { failure: forbidden }, async ({ root }) => {
      await root.load();
      assert.deepEqual(notRead(root), [
        "'glossary/pl' cannot be read: no permission",
        "'glossary/en/b.md' cannot be read",
      ]);
      assert.equal(whyNotRead(root), undefined);
    });
  });

  it('are not read through symbolic links, which are reported where articles can be', async function () {
    await withTemporaryTree({ ...two, 'src/x.ts': '' }, async (tree) => {
      try {
        symlinkSync(tree.path('glossary/en'), tree.path('glossary/pl'));
        symlinkSync(tree.path('glossary/en/a.md'), tree.path('glossary/en/c.md'));
        symlinkSync(tree.path('src/x.ts'), tree.path('src/y.ts'));
      } catch {
        this.skip(); // needs a privilege on Windows
      }
      const { server, close } = channelFiles();
      const root = new Root(tree.key, remoteDisk(server).files);
      await root.load();
      assert.deepEqual(notRead(root), [
        "'glossary/en/c.md' cannot be read: Symbolic links of a virtual workspace are not followed.",
        "'glossary/pl' cannot be read: Symbolic links of a virtual workspace are not followed.",
      ]);
      close();
    });
  });

  it('are found after an event in a folder that was not listed', async () => {
    await withTemporaryTree(two, async (tree) => {
      const { server, close } = channelFiles();
      const disk = remoteDisk(server);
      const root = new Root(tree.key, disk.files);
      await root.load();
      tree.write({ 'glossary/fi/b.md': article('B fi') });
      await disk.observe([{ uri: uriOfDiskPath(tree.path('glossary/fi/b.md')) }]);
      await root.refresh(['glossary/fi/b.md']);
      assert.deepEqual(root.articlePaths(), ['glossary/en/a.md', 'glossary/en/b.md', 'glossary/fi/b.md']);
      close();
    });
  });
});

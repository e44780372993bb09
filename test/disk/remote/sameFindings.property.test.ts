import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { uriOfDiskPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles, type Files } from '../../../server/src/disk/files.ts';
import { filesOf } from '../../../server/src/disk/filesOf.ts';
import { nodeFileSystem } from '../../../server/src/disk/nodeFileSystem.ts';
import { failure } from '../../../server/src/disk/readResult.ts';
import type { RemoteFailure } from '../../../server/src/disk/remote/fileServer.ts';
import { remoteDisk } from '../../../server/src/disk/remote/remoteDisk.ts';
import { checkFile, checkProblems } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { anyArticle, anyPath } from '../../support/anyGlossary.ts';
import { anyTree } from '../../support/anyTree.ts';
import { channelFiles } from '../../support/channelFiles.ts';
import { withTemporaryTree } from '../../support/temporaryTree.ts';

/** Paths that cannot be listed or read. */
const anyFailing = fc.subarray([
  'glossary/pl',
  'glossary/en',
  'docs',
  'docs/pl/glossary.md',
  'terms.yml',
  'glossary/en/a.md',
  'glossary/.gitignore',
  'glosswright.config.json',
]);
const FORBIDDEN: RemoteFailure = { code: 'EACCES', message: 'no permission' };

function forbidden(): Error {
  return Object.assign(new Error(FORBIDDEN.message), { code: FORBIDDEN.code });
}

/** Disk files, of which some folders and files cannot be read. */
function failingDisk(fails: (path: string) => boolean): Files {
  return filesOf({
    ...nodeFileSystem,
    readdirSync: (path, options) => {
      if (fails(path)) throw forbidden();
      return nodeFileSystem.readdirSync(path, options);
    },
    readText: (file, limit) => (fails(file.diskPath) ? failure(forbidden()) : nodeFileSystem.readText(file, limit)),
  });
}

/** A file to write, or to delete if it has no text. */
const anyChange = fc.record({ path: anyPath, text: fc.option(anyArticle, { nil: undefined }) });

/** The complete state and findings of the root. */
function allOf(root: Root): string {
  const checked = root.listed().map(({ path }) => checkFile(root, path));
  const reports = [...checked, ...checkProblems(root)].map((file) => [file?.path, file?.findings]);
  return `${root.dump()}\n${JSON.stringify(reports, undefined, 1)}`;
}

async function loaded(root: Root): Promise<Root> {
  await root.load();
  await root.readLinks();
  return root;
}

describe('files that come over a connection', () => {
  it('have the same findings as on disk, byte for byte, for any tree and changes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, fc.array(anyChange, { maxLength: 4 }), async (content, changes) =>
        withTemporaryTree(content, async (tree) => {
          const { server, close } = channelFiles();
          try {
            const disk = remoteDisk(server);
            const remote = await loaded(new Root(tree.key, disk.files));
            assert.equal(allOf(remote), allOf(await loaded(new Root(tree.key, diskFiles))));

            const present = new Set(Object.keys(content));
            const changed = changes.filter(({ path, text }) => {
              if (text === undefined && !present.delete(path)) return false;
              if (text === undefined) tree.delete(path);
              else {
                tree.write({ [path]: text });
                present.add(path);
              }
              return true;
            });
            await disk.observe(changed.map(({ path }) => ({ uri: uriOfDiskPath(tree.path(path)) })));
            await remote.refresh(changed.map(({ path }) => path));
            assert.equal(allOf(remote), allOf(await loaded(new Root(tree.key, diskFiles))));
          } finally {
            close();
          }
        }),
      ),
      { numRuns: 25 },
    );
  });

  it('have the same findings as on a disk with the same unreadable folders and files', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, anyFailing, async (content, failing) =>
        withTemporaryTree(content, async (tree) => {
          const paths = new Set(failing.map((path) => tree.path(path)));
          const fails = (path: string): boolean => paths.has(path.replace(/\/$/, ''));
          const { server, close } = channelFiles({ failure: (path) => (fails(path) ? FORBIDDEN : undefined) });
          try {
            const remote = await loaded(new Root(tree.key, remoteDisk(server).files));
            assert.equal(allOf(remote), allOf(await loaded(new Root(tree.key, failingDisk(fails)))));
          } finally {
            close();
          }
        }),
      ),
      { numRuns: 25 },
    );
  });
});

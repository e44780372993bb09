import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { uriOfDiskPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { remoteDisk } from '../../../server/src/disk/remote/remoteDisk.ts';
import { checkFile, checkProblems } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { anyArticle, anyGlossary, anyPath } from '../../support/anyGlossary.ts';
import { channelFiles } from '../../support/channelFiles.ts';
import { type TreeContent, withTemporaryTree } from '../../support/temporaryTree.ts';

/** Files beside the articles that decide what is read, and how. */
const others: TreeContent = {
  'glosswright.config.json': '{ "exclude": ["glossary/de/**"], "rules": { "unlinked-term": "warning" } }',
  '.gitignore': 'glossary/pl/x.md\ncontent/\n',
  'glossary/.gitignore': 'notes.md\n!x.md\n',
  'glossary/en/binary.md': new Uint8Array([35, 0, 1]),
  'glossary/en/latin.md': new Uint8Array([35, 32, 0xe9]),
  'glossary/en/utf16.md': new Uint8Array([0xff, 0xfe, 35, 0, 32, 0, 97, 0]),
  'glossary/en/deeper/c.md': '# Deeper\n',
  'node_modules/glossary/en/y.md': '# Not read\n',
  'static/_redirects': '/old/path /a/\n',
  'docs/terms.md': '# Terms\n\n## Market\n\nA [place](/b).\n',
};

const anyTree: fc.Arbitrary<TreeContent> = fc
  .record({ glossary: anyGlossary, names: fc.subarray(Object.keys(others)) })
  .map(({ glossary, names }) =>
    Object.assign(Object.fromEntries(names.map((name) => [name, others[name] ?? ''])), glossary),
  );

/** A file that is written, or deleted if it has no text. */
const anyChange = fc.record({ path: anyPath, text: fc.option(anyArticle, { nil: undefined }) });

/** Everything that the root knows and reports. */
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
  it('give the findings of the disk, byte for byte, for any tree and after any changes', async () => {
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
      { numRuns: 40 },
    );
  });
});

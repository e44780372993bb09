import assert from 'node:assert/strict';
import { joinKey } from '../../server/src/disk/fileKey.ts';
import type { ReadableFile, ReadResult } from '../../server/src/disk/readText.ts';
import { Root } from '../../server/src/root/root.ts';
import { Workspace } from '../../server/src/session/workspace.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { article } from '../support/program.ts';

const nothing = (): void => undefined;
const LAST = 'content/en/z.md';
const NEW_LAYOUT = 'glossary/en/a.md';

/** Files that take a while to read, and whose listing ends when the test allows it. */
class SlowFiles extends MemoryFiles {
  gate: Promise<void> = Promise.resolve();

  override async list(...parameters: Parameters<MemoryFiles['list']>): ReturnType<MemoryFiles['list']> {
    const listing = await super.list(...parameters);
    await this.gate;
    return listing;
  }

  override read(file: ReadableFile): ReadResult {
    const end = performance.now() + 1;
    while (performance.now() < end);
    return super.read(file);
  }
}

describe('a rescan in the background', () => {
  it('applies nothing while the layout changes because of an edit', async () => {
    const paths = [...Array.from({ length: 40 }, (_, index) => `content/en/a${index}.md`), LAST];
    const files = new SlowFiles(Object.fromEntries(paths.map((path) => [path, article(path)])));
    const workspace = new Workspace({
      filesOf: () => files,
      rootAround: () => undefined,
      onInvalidated: nothing,
      onRootsChanged: nothing,
      withProgress: async (_, work) => work({}),
      onError: (error) => assert.fail(String(error)),
      onNote: nothing,
    });
    await workspace.start([MEMORY_ROOT]);
    const [root] = workspace.roots();
    const typed = joinKey(MEMORY_ROOT, NEW_LAYOUT);
    assert.ok(root && typed);

    let endListing = nothing;
    files.gate = new Promise((resolve) => {
      endListing = resolve;
    });
    files.delete(LAST);
    const rescan = workspace.rescanAll();
    await nextTurn();
    workspace.setBuffer(typed, article('Typed'));
    await nextTurn();
    endListing();
    await rescan;
    await workspace.settled(root);

    const fresh = new Root(MEMORY_ROOT, files);
    await fresh.setBuffer(NEW_LAYOUT, article('Typed'));
    await fresh.load();
    await fresh.readLinks();
    assert.equal(root.dump(), fresh.dump());
    workspace.dispose();
  });
});

async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

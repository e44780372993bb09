import assert from 'node:assert/strict';
import { rescanForever } from '../../server/src/lsp/rescans.ts';
import { Workspace } from '../../server/src/session/workspace.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const nothing = (): void => undefined;

describe('checking for changes', () => {
  it('does not start after the server was stopped', async () => {
    let looks = 0;
    class Watched extends Workspace {
      override rescanMoved(): void {
        looks++;
      }
    }
    const workspace = new Watched({
      filesOf: () => new MemoryFiles({}),
      rootAround: () => undefined,
      onInvalidated: nothing,
      onRootsChanged: nothing,
      withProgress: async (_, work) => work({}),
      onError: nothing,
      onNote: nothing,
    });
    rescanForever(workspace, { head: 1, tree: 1, unwatched: 1, share: 1 }, true, AbortSignal.abort());
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(looks, 0);
    workspace.dispose();
  });
});

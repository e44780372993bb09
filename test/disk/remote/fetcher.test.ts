import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { FetchedTree } from '../../../server/src/disk/remote/fetchedTree.ts';
import { Fetcher } from '../../../server/src/disk/remote/fetcher.ts';
import type { FileServer } from '../../../server/src/disk/remote/fileServer.ts';

/** Milliseconds. Urgent files take longer, so that others would overtake them. */
const DELAY = 1;
const URGENT_DELAY = 30;

/** A server that logs what is read. */
function loggingServer(log: string[]): FileServer {
  return {
    list: async () => Promise.resolve([]),
    read: async (uris, { isUrgent }) => {
      log.push(isUrgent ? `urgent: ${uris.join(' ')}` : `${uris.length} files`);
      await pause(isUrgent ? URGENT_DELAY : DELAY);
      if (isUrgent) log.push('urgent ones are read');
      return uris.map(() => new Uint8Array());
    },
  };
}

describe('a fetcher', () => {
  it('reads urgent files first, and others only afterwards', async () => {
    const log: string[] = [];
    const fetcher = new Fetcher(loggingServer(log), new FetchedTree(), 1000);
    const background = fetcher.fetch(
      [],
      Array.from({ length: 10 * 32 }, (_, at) => `/a${at}.md`),
    );
    await fetcher.fetch([], ['/hover.md'], undefined, 'at once');
    await background;
    const started = Array.from({ length: 8 }, () => '32 files'); // 256 at the same time
    const rest = ['32 files', '32 files'];
    assert.deepEqual(log, [...started, 'urgent: file:///hover.md', 'urgent ones are read', ...rest]);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { removeUnfinished, unfinishedName } from '../../server/src/disk/unfinishedFiles.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const OURS = unfinishedName(Buffer.alloc(8, 1));
/** The name of a file of a process that has ended. */
const ENDED = OURS.replace(`-${process.pid}-`, `-${spawnSync(process.execPath, ['--version']).pid}-`);
const OTHER_MACHINE = OURS.replace(/^\.glosswright-[0-9a-f]{8}/, '.glosswright-00000000');
const FIRST_VERSION = '.glosswright-0123456789abcdef.tmp';
const HOUR = 60 * 60 * 1000;

/** Which files are left of one with this name and age, in milliseconds. */
async function left(name: string, age = 0): Promise<readonly string[]> {
  let names: readonly string[] = [];
  await withTemporaryTree({ [`en/${name}`]: 'x' }, ({ root, path }) => {
    utimesSync(path(`en/${name}`), (Date.now() - age) / 1000, (Date.now() - age) / 1000);
    removeUnfinished(root, [path('en')]);
    names = readdirSync(path('en'));
  });
  return names;
}

describe('temporary files of killed runs', () => {
  const removed: readonly (readonly [what: string, name: string, age?: number])[] = [
    ['of a process that has ended', ENDED],
    ['of a process that was restarted', OURS, 25 * HOUR],
    ['of another machine, an hour later', OTHER_MACHINE, 2 * HOUR],
    ['of the first versions, an hour later', FIRST_VERSION, 2 * HOUR],
  ];
  for (const [what, name, age] of removed)
    it(`are removed: ${what}`, async () => assert.deepEqual(await left(name, age), []));

  const kept: readonly (readonly [what: string, name: string])[] = [
    ['of a running process', OURS],
    ['of another machine', OTHER_MACHINE],
    ['of the first versions', FIRST_VERSION],
    ['with a name that is not ours', `x${ENDED}`],
    ['with a name that is longer than ours', `${ENDED}.md`],
  ];
  for (const [what, name] of kept) it(`are kept: ${what}`, async () => assert.deepEqual(await left(name), [name]));

  it('are kept if they are folders or links, or outside the root', async function () {
    if (process.platform === 'win32') this.skip();
    await withTemporaryTree({ [ENDED]: 'x' }, async (outside) =>
      withTemporaryTree(
        { [`en/${ENDED}/`]: '', [`pl/${ENDED}`]: { link: outside.path(ENDED) }, de: { link: outside.root } },
        ({ root, path }) => {
          removeUnfinished(root, ['en', 'pl', 'de', 'none'].map(path));
          assert.deepEqual([readdirSync(path('en')), readdirSync(path('pl'))], [[ENDED], [ENDED]]);
          assert.deepEqual(readdirSync(outside.root), [ENDED]);
        },
      ),
    );
  });
});

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { lastingDifferences } from '../support/soak/lasting.ts';
import { event, type RawEvent, watched } from '../support/soak/watched.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

type Path = (relative: string) => string;

const TREE = { 'en/a.md': 'A', 'en/b.md': 'B', 'en/link.md': { link: '../pl/a.md' }, 'pl/': '' };
const CASES: readonly (readonly [title: string, step: (path: Path) => RawEvent[], reported: readonly string[]])[] = [
  ['the events that the step names', () => [event('en/a.md', 2)], ['en/a.md:2']],
  [
    'nothing more of a folder that the step names',
    (path) => {
      rmSync(path('en'), { recursive: true });
      return [event('en', 3)];
    },
    ['en:3'],
  ],
  [
    'the file that a link leads to, under its own name',
    (path) => {
      writeFileSync(path('en/link.md'), 'text');
      return [event('en/link.md', 1)];
    },
    ['en/link.md:1', 'pl/a.md:1'],
  ],
  [
    'what a step has done before it fails',
    (path) => {
      rmSync(path('en/a.md'));
      writeFileSync(path('en/b.md'), 'other');
      writeFileSync(path('pl/b.md'), 'new');
      return [];
    },
    ['en/a.md:3', 'en/b.md:2', 'pl/b.md:1'],
  ],
];

describe('the file events of a random change', () => {
  for (const [title, step, reported] of CASES)
    it(`are ${title}`, async () => {
      await withTemporaryTree(TREE, ({ root, path }) => {
        const events = watched(root, () => step(path));
        assert.deepEqual(
          events.map((each) => `${each.path}:${each.type}`),
          reported,
        );
      });
    });
});

describe('permanent differences', () => {
  const cases: readonly (readonly [title: string, duration: number, differingComparisons: number, found: string[]])[] =
    [
      ['are none when nothing differs', 5, 0, []],
      ['are none when the first comparison differs, and takes longer than all are given', 60_000, 1, []],
      ['are none when a difference goes in time', 5, 100, []],
      ['are those that stay, of quick comparisons', 5, Infinity, ['difference']],
      ['are those that stay, of slow comparisons', 60_000, Infinity, ['difference']],
    ];
  for (const [title, duration, differingComparisons, found] of cases)
    it(title, async () => {
      let time = 0;
      let comparisons = 0;
      const compare = async () => {
        time += duration;
        return Promise.resolve(++comparisons > differingComparisons ? [] : ['difference']);
      };
      const wait = async (milliseconds: number) => {
        time += milliseconds;
        return Promise.resolve();
      };
      assert.deepEqual(await lastingDifferences(compare, { now: () => time, wait }), found);
    });
});

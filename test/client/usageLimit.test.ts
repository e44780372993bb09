import assert from 'node:assert/strict';
import { UsageLimit } from '../../client/src/usageLimit.ts';

interface Job {
  readonly name: string;
  readonly amount?: number;
  readonly isUrgent?: boolean;
}

/** The jobs in the order in which they start, with those that are in use at that moment. */
async function starts(limit: number, jobs: readonly Job[]): Promise<string[]> {
  const usage = new UsageLimit(limit);
  const started: string[] = [];
  const running = new Set<string>();
  await Promise.all(
    jobs.map(async ({ name, amount = 1, isUrgent = false }) =>
      usage.using(
        amount,
        async () => {
          running.add(name);
          started.push([...running].join('+'));
          await new Promise((resolve) => setTimeout(resolve, 1));
          running.delete(name);
        },
        isUrgent,
      ),
    ),
  );
  return started;
}

describe('a usage limit', () => {
  const cases: readonly [string, number, readonly Job[], readonly string[]][] = [
    ['runs what fits together', 2, [{ name: 'a' }, { name: 'b' }], ['a', 'a+b']],
    ['serves first who came first', 1, [{ name: 'a' }, { name: 'b' }, { name: 'c' }], ['a', 'b', 'c']],
    ['runs more than the limit alone', 2, [{ name: 'a' }, { name: 'b', amount: 5 }, { name: 'c' }], ['a', 'b', 'c']],
    [
      'serves urgent ones before the others, in their order',
      1,
      [{ name: 'a' }, { name: 'b' }, { name: 'u', isUrgent: true }, { name: 'v', isUrgent: true }],
      ['a', 'u', 'v', 'b'],
    ],
    [
      'lets no other pass an urgent one that needs more room',
      2,
      [{ name: 'a' }, { name: 'u', amount: 2, isUrgent: true }, { name: 'b' }],
      ['a', 'u', 'b'],
    ],
  ];
  for (const [title, limit, jobs, expected] of cases)
    it(title, async () => {
      assert.deepEqual(await starts(limit, jobs), expected);
    });

  it('serves the next one after a failure', async () => {
    const usage = new UsageLimit(1);
    const failing = usage.using(1, async () => Promise.reject(new Error('failed')));
    await assert.rejects(failing);
    assert.equal(await usage.using(1, async () => Promise.resolve('served')), 'served');
  });
});

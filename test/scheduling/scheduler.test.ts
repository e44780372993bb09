import assert from 'node:assert/strict';
import { createScheduler, LONGEST_SLICE, type Scheduler, type Slicing } from '../../server/src/scheduling/scheduler.ts';

/** A clock that advances only during work: each item takes the given milliseconds, each round of the event loop `roundTakes`. */
class FakeEventLoop {
  time = 0;
  rounds = 0;
  /** The duration of a round, by its number from 1. */
  roundTakes: (round: number) => number = () => 0;
  readonly scheduler: Scheduler = createScheduler({
    now: () => this.time,
    nextRound: async () => {
      this.time += this.roundTakes(++this.rounds);
      return Promise.resolve();
    },
  });

  /** The log of work on this many items: a number for each item, `|` for each pause. */
  async log(count: number, itemTakes: number, slicing: Slicing<number> = {}): Promise<string> {
    const events: string[] = [];
    const items = Array.from({ length: count }, (_, at) => at);
    const pause = async (): Promise<void> => {
      events.push('|');
      return Promise.resolve();
    };
    await this.scheduler.timeSliced(items, { pause, ...slicing }, (item) => {
      events.push(String(item));
      this.time += itemTakes;
    });
    return events.join('');
  }
}

const longest = LONGEST_SLICE.background;

describe('work in slices', () => {
  const cases: readonly (readonly [what: string, itemTakes: number, slicing: Slicing<number>, log: string])[] = [
    ['does not pause while the slice is not over', longest / 10, {}, '012345'],
    ['pauses when the slice is over', longest / 2, {}, '01|23|45|'],
    ['pauses after each item that takes longer than a slice', longest * 3, {}, '0|1|2|3|4|5|'],
    ['has slices of the requested length', 1, { longestSlice: 3 }, '012|345|'],
    ['ends a slice early if `endsSlice` returns true', 0, { endsSlice: (item) => item === 1 }, '01|2345'],
  ];
  for (const [what, itemTakes, slicing, log] of cases)
    it(what, async () => assert.equal(await new FakeEventLoop().log(6, itemTakes, slicing), log));

  it('runs the first slice immediately', () => {
    const loop = new FakeEventLoop();
    let done = 0;
    void loop.scheduler.timeSliced([1, 2], {}, () => done++);
    assert.equal(done, 2);
  });

  it('takes the next item only after the pause', async () => {
    const loop = new FakeEventLoop();
    const waiting = ['a', 'b'];
    const done: string[] = [];
    function* items(): Generator<string> {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) yield item;
    }
    const pause = async (): Promise<void> => {
      if (done.length === 1) waiting.unshift('urgent');
      return Promise.resolve();
    };
    await loop.scheduler.timeSliced(items(), { longestSlice: 0, pause }, (item) => void done.push(item));
    assert.deepEqual(done, ['a', 'urgent', 'b']);
  });

  it('reports progress and calls rest after each pause', async () => {
    const events: string[] = [];
    const rest = async (): Promise<void> => void events.push('rest');
    const progress = (done: number, total: number): void => void events.push(`${done}/${total}`);
    await new FakeEventLoop().log(4, longest / 2, { progress, rest });
    assert.deepEqual(events, ['2/4', 'rest', '4/4', 'rest']);
  });

  it('reports no progress if the number of items is unknown', async () => {
    const loop = new FakeEventLoop();
    const reported: number[] = [];
    const progress = (done: number): void => void reported.push(done);
    const items = new Set(['a', 'b']);
    await loop.scheduler.timeSliced(items, { progress, longestSlice: 0 }, () => undefined);
    assert.deepEqual(reported, []);
    await loop.scheduler.timeSliced(items, { progress, longestSlice: 0, total: 2 }, () => undefined);
    assert.deepEqual(reported, [1, 2]);
  });

  it("rejects with the signal's reason after a pause, and stops", async () => {
    const loop = new FakeEventLoop();
    const stop = new AbortController();
    const done: number[] = [];
    const work = loop.scheduler.timeSliced([1, 2, 3], { signal: stop.signal, longestSlice: 0 }, (item) => {
      done.push(item);
      if (item === 2) stop.abort(new Error('closed'));
    });
    await assert.rejects(work, /closed/);
    assert.deepEqual(done, [1, 2]);
  });
});

describe('yielding to the event loop', () => {
  const cases: readonly (readonly [what: string, roundTakes: (round: number) => number, rounds: number])[] = [
    ['ends after eight quiet rounds', () => 0, 8],
    ['starts counting again after a round with work', (round) => (round === 5 ? 1 : 0), 13],
    ['ends after 32 rounds in any case', () => 1, 32],
  ];
  for (const [what, roundTakes, rounds] of cases)
    it(what, async () => {
      const loop = new FakeEventLoop();
      loop.roundTakes = roundTakes;
      await loop.scheduler.yieldToEventLoop();
      assert.equal(loop.rounds, rounds);
    });
});

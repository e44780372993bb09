import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { filesBelow, makeCorpus } from '../bench/corpus.ts';
import { groups } from '../bench/groups/index.ts';
import type { LineHead, Reading } from '../bench/line.ts';
import { readOptions } from '../bench/options.ts';
import { figuresOf, thisMachine, withFigures } from '../bench/page.ts';
import { betterOf, brokenTags, judge, missedBudgets, tableOf } from '../bench/report.ts';
import { runInTurn } from '../bench/runLines.ts';
import { allLocales, vocabularyOf } from '../bench/vocabulary.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const linear: LineHead = { name: 'a line', growth: 'linear' };
const flat: LineHead = { name: 'a line', growth: 'flat' };

/** Readings of a line: `500:20 2000:80` are sizes with milliseconds. */
function readings(head: LineHead, steps: string, more: Partial<Reading> = {}): Reading[] {
  return steps.split(' ').map((step) => {
    const [size = 0, milliseconds = 0] = step.split(':').map(Number);
    const cost = { wall: milliseconds, cpu: milliseconds };
    const place = { group: 'a group', step: String(size), size, family: 'texts' };
    return Object.assign(place, head, { best: cost, median: cost, rounds: 3 }, more);
  });
}

describe('the benchmark judges growth', () => {
  const cases: readonly (readonly [what: string, head: LineHead, steps: string, isBroken: boolean])[] = [
    ['linear time passes as linear', linear, '500:100 2000:400 8000:1600', false],
    ['linear time with noise passes as linear', linear, '500:100 2000:700 8000:1500', false],
    ['n log n passes as linear', linear, '500:100 2000:490 8000:2310', false],
    ['quadratic time fails as linear', linear, '500:100 2000:1600', true],
    ['what turns quadratic at the last step fails as linear', linear, '500:100 2000:400 8000:6400', true],
    ['constant time passes as flat', flat, '500:2 2000:2 8000:2', false],
    ['constant time with noise passes as flat', flat, '500:2 2000:3.5 8000:1.8', false],
    ['linear time fails as flat', flat, '500:2 2000:8', true],
    ['what creeps up fails as flat', flat, '500:2 2000:3.5 8000:6', true],
    ['less than can be measured passes', flat, '500:0.001 2000:0.1', false],
    ['sizes that are near each other are not compared', linear, '500:100 1000:900', false],
  ];
  for (const [what, head, steps, isBroken] of cases)
    it(what, () => assert.equal(brokenTags(judge(readings(head, steps))).length > 0, isBroken));

  it('texts of different kinds are not compared', () => {
    const here = readings(linear, '500:10');
    const there = readings(linear, '2000:1000', { family: 'other texts' });
    assert.deepEqual(brokenTags(judge([...here, ...there])), []);
  });

  it('memory is compared with memory', () => {
    const head: LineHead = { ...linear, clock: 'memory' };
    const small = readings(head, '500:1', { megabytes: 200 });
    const large = readings(head, '2000:1', { megabytes: 3200 });
    assert.equal(brokenTags(judge([...small, ...large])).length, 1);
  });

  it('the better of two runs counts', () => {
    const once = readings(flat, '500:2 2000:9');
    const again = readings(flat, '500:3 2000:3');
    assert.deepEqual(brokenTags(judge(betterOf(once, again))), []);
  });
});

describe('the benchmark judges budgets', () => {
  const within: LineHead = { ...flat, budgets: [{ most: 5, unit: 'ms' }] };

  it('at the largest size', () => {
    assert.deepEqual(missedBudgets(judge(readings(within, '500:9 2000:4'))), []);
    assert.equal(missedBudgets(judge(readings(within, '500:4 2000:9'))).length, 1);
  });

  it('at their own size, if they have one', () => {
    const head: LineHead = { ...linear, clock: 'memory', budgets: [{ most: 120, unit: 'MB', atSize: 5000 }] };
    assert.equal(missedBudgets(judge(readings(head, '5050:1 67000:1', { megabytes: 130 }))).length, 1);
    assert.deepEqual(missedBudgets(judge(readings(head, '67000:1', { megabytes: 130 }))), []);
  });

  it('relative to another line of the same step', () => {
    const reading = readings({ ...linear, name: 'reading' }, '500:10 2000:40');
    const budgets = [{ most: 7, timesLine: 'reading' }] as const;
    const slow = readings({ ...linear, budgets }, '500:69 2000:290');
    assert.deepEqual(missedBudgets(judge([...reading, ...slow])).length, 1);
  });

  it('as the minimum that another program may take', () => {
    const own = readings({ ...linear, name: 'ours' }, '500:10');
    const budgets = [{ least: 50, timesLine: 'ours' }] as const;
    const peer = (milliseconds: number) =>
      readings({ name: 'theirs', growth: undefined, budgets }, `500:${milliseconds}`);
    assert.deepEqual(missedBudgets(judge([...own, ...peer(600)])), []);
    assert.equal(missedBudgets(judge([...own, ...peer(400)])).length, 1);
  });
});

describe('the benchmark measures', () => {
  it('work without preparation, in the requested number of rounds', async () => {
    const place = { group: 'g', step: '1', size: 1, family: 'f' };
    const seen: string[] = [];
    let milliseconds = 0;
    const line = {
      ...flat,
      rounds: 3,
      before: (_: unknown, round: number) => {
        seen.push(`before ${round}`);
        milliseconds += 20;
      },
      work: (_: unknown, round: number) => {
        seen.push(`work ${round}`);
        milliseconds += 3;
      },
    };
    const clock = mock.method(performance, 'now', () => milliseconds);
    const [reading] = await runInTurn([line], undefined, place);
    clock.mock.restore();
    assert.deepEqual(seen, ['before 0', 'work 0', 'before 1', 'work 1', 'before 2', 'work 2']);
    assert.equal(reading?.rounds, 3);
    assert.equal(reading.best.wall, 3);
  });

  it('lines with unique names', () => {
    const names = groups.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
});

describe('the benchmark generates glossaries', () => {
  it('in thirteen locales with the same words', () => {
    assert.equal(allLocales.length, 13);
    for (const locale of allLocales) {
      const { nouns, others } = vocabularyOf(locale);
      assert.equal(new Set(nouns).size, 25, locale);
      assert.ok(others.length > 10, locale);
    }
  });

  it('with valid links', async () => {
    await withTemporaryTree({}, ({ root }) => {
      assert.equal(makeCorpus(root, 40, '', allLocales), 'generated');
      const files = filesBelow(root);
      assert.equal(files.length, 40 * allLocales.length);
      const slugs = new Set(readdirSync(join(root, 'glossary/tr')).map((name) => name.slice(0, -'.md'.length)));
      const links = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\]\(\/([^)]*)\)/g)]);
      assert.ok(links.length > 4 * files.length);
      assert.deepEqual(
        links.filter(([, slug = '']) => !slugs.has(slug)),
        [],
      );
    });
  });

  it('of the requested sizes', () => {
    assert.deepEqual(readOptions(['500', '70x13']).sizes, [
      { concepts: 500, locales: 5 },
      { concepts: 70, locales: 13 },
    ]);
    assert.throws(() => readOptions(['500x7']), /is no size/);
  });
});

describe('the page of the benchmark', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/performance.md'), 'utf8');

  it('has a place for the results, and keeps the rest', () => {
    const written = withFigures(page, 'FIGURES') ?? assert.fail();
    assert.ok(written.includes('FIGURES'));
    assert.equal(withFigures(written, 'FIGURES'), written);
    assert.equal(written.split('FIGURES')[0]?.split('\n')[0], page.split('\n')[0]);
  });

  it('lists exceeded and missed budgets', () => {
    const lines = judge(readings({ ...flat, budgets: [{ most: 5, unit: 'ms' }] }, '500:1 2000:9'));
    const figures = figuresOf([{ name: 'A group', about: 'About.', lines }], thisMachine(), ['a peer: no registry']);
    assert.match(figures, /"a line" is not flat/);
    assert.match(figures, /"a line", 2000: 9.00 ms, wanted at most 5 ms/);
    assert.match(figures, /- a peer: no registry/);
    assert.match(tableOf(lines), /\*\*broken\*\*.*\*\*missed\*\*/);
  });
});

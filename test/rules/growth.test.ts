import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/engine/index.ts';
import { inDoubtAgain } from '../support/inDoubtAgain.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

/** Work on four times as much may take this many times as long; noise is generously allowed for, quadratic growth is not. */
const MOST_FOR_FOUR_TIMES = 9;
/** Less is noise. In milliseconds. */
const LEAST_MEASURED = 10;
/** UTF-16 units of the smaller text; in the larger one a quadratic pattern takes seconds. */
const SIZE = 25_000;

const PATH = 'glossary/sv/x.md';
const HEAD = '---\ntitle: X\ndescription: d\n---\n\n';
const glossary = filesOfTree(`
  === glossary/en/market.md "Target market"
  === glossary/en/micromarketing.md "Micromarketing"
  === glossary/sv/market.md
  ---
  title: Målmarknad
  deprecated: [Gammal marknad]
  ---
  === glossary/sv/micromarketing.md "Mikromarknadsföring"
`);

/** Each repeated as often as it fits, between what opens and closes it. */
const shapes: readonly (readonly [piece: string, opening?: string, closing?: string])[] = [
  ['( a )'],
  ['(a'],
  [`(a${' '.repeat(290)}b)`],
  ['x , '],
  [' ', 'x', 'x'],
  ['[a,](/b)'],
  ['[a](/b) '],
  ['[a](/b),. '],
  [',', '[', 'a](/b)'],
  [', ', '[', 'a](/b)'],
  [' ', '[a', ',b](/b)'],
  ['##x\n'],
  ['#'],
  ['＃'],
  ['#＃ '],
  ['target market '],
  ['(target market '],
  ['target marketmålmarknad målmarknad '],
  ['gammal marknad '],
  ['micromarketing'],
  ['micromarketingx '],
  ['Aa '],
  ['engelsk '],
  ['[target market](/market) '],
  ['&#39;', '---\ntitle: a', '\n---\n'],
  ['&#58; ', '---\ntitle: a', '\n---\n'],
  [' ', '---\ntitle: a', '(b\n---\n'],
  ['a, ', '---\naliases: [', 'b]\n---\n'],
];

describe('the time of the rules grows with the text only', () => {
  for (const [piece, opening = HEAD, closing = ''] of shapes) {
    const start = opening.startsWith('---') ? opening : HEAD + opening;
    it(JSON.stringify(start.slice(HEAD.length) + piece.slice(0, 20)), async () => {
      const [small, large] = [SIZE, SIZE * 4].map((size) => start + piece.repeat(size / piece.length) + closing);
      assert.ok(small && large);
      await costOf(small);
      await inDoubtAgain(async () => {
        const once = Math.max(await costOf(small), LEAST_MEASURED);
        const fourTimes = await costOf(large);
        return fourTimes <= once * MOST_FOR_FOUR_TIMES
          ? undefined
          : `${SIZE}: ${once} ms, ${SIZE * 4}: ${fourTimes} ms`;
      });
    });
  }
});

/** Milliseconds of the processor that all rules take for the article, with their fixes; the better of two times. */
async function costOf(text: string): Promise<number> {
  const root = await rootOf({ ...glossary, [PATH]: text });
  let best = Infinity;
  for (let time = 0; time < 2; time++) {
    const subject = root.subject(PATH, text) ?? assert.fail();
    const before = process.cpuUsage();
    for (const rule of rules) for (const report of rule.check(subject)) report.fixes?.();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

import assert from 'node:assert/strict';
import { soak, type Watching } from '../support/soak/soak.ts';

/** Random elsewhere, as in property tests: a failure prints its seed, and `npm run soak` goes on for as long as one likes. */
const seed = process.env['CI'] ? 20261121 : Date.now() % 1_000_000;

describe('a server after random changes of files, folders, buffers and roots', () => {
  const cases: readonly (readonly [watching: Watching, title: string])[] = [
    ['events', 'equals a fresh server if all changes are reported'],
    ['lossy', 'equals a fresh server soon after if some changes are reported'],
    ['none', 'equals a fresh server soon after if no changes are reported'],
  ];
  for (const [watching, title] of cases) {
    it(title, async function () {
      this.timeout(300_000); // slow on a busy machine
      const divergence = await soak(seed, 120, watching);
      const told = divergence && [...divergence.history.slice(-40), ...divergence.differences].join('\n');
      assert.ok(!divergence, `seed ${seed}:\n${told}`);
    });
  }
});

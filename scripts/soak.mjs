import { parseArgs } from 'node:util';
import { soak } from '../test/support/soak/soak.ts';

/*
 * npm run build && npm run soak -- [--steps N] [--seed S] [--watching events|lossy|none] [--all]
 *
 * Runs random steps, a few hundred with each server, and compares the server with a new one. Stops with exit code 1 at
 * the first difference, or with `--all` at the end. With `events`, the tested server is the built program. The seed
 * repeats the steps, but not their timing.
 */
const STEPS_A_SERVER = 250;
const { values } = parseArgs({
  options: {
    steps: { type: 'string' },
    seed: { type: 'string' },
    watching: { type: 'string' },
    all: { type: 'boolean' },
  },
});
const total = Number(values.steps ?? 1000);
const first = Number(values.seed ?? Date.now() % 1_000_000);
const kinds = /** @type {const} */ (['events', 'lossy', 'events', 'none']);
const chosen = kinds.filter((each) => values.watching === undefined || each === values.watching);

let done = 0;
for (let seed = first; done < total; seed++) {
  const watching = chosen[seed % chosen.length] ?? 'events';
  const steps = Math.min(STEPS_A_SERVER, total - done);
  const divergence = await soak(seed, steps, watching);
  done += divergence?.steps ?? steps;
  process.stdout.write(`${done} steps, seed ${seed}, ${watching}: ${divergence ? 'DIFFERENT' : 'same'}\n`);
  if (!divergence) continue;
  process.stdout.write(
    `${divergence.history.slice(-100).join('\n')}\n\n${divergence.differences.slice(0, 8).join('\n')}\n`,
  );
  process.exitCode = 1;
  if (!values.all) break;
}

// Runs tests with Mocha as a browser has it, in an extension host that may be a Web Worker.
// oxlint-disable-next-line import/no-unassigned-import -- it defines what Mocha needs
import './location.ts';
// oxlint-disable-next-line import/no-unassigned-import -- it defines the global `mocha`
import 'mocha/mocha.js';
import { RETRIES } from '../retries.ts';
import { closeAll } from '../workspace.ts';

/** Mocha as a browser has it. */
interface BrowserMocha {
  setup: (options: object) => BrowserMocha;
  rootHooks: (hooks: object) => void;
  run: (done: (failures: number) => void) => Mocha.Runner;
}

declare const mocha: BrowserMocha;

/** The bundler puts the option of `test-editor.mjs` here. */
declare const GREP: string;

/** Runs the tests that `load` defines. Rejects when one has failed: the host turns that into its exit code. */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    reporter: Silent,
    timeout: 20_000,
    retries: RETRIES,
    ...(GREP === '' ? {} : { grep: GREP }),
  });
  mocha.rootHooks({ beforeEach: closeAll });
  await load();
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', ({ title, duration }) => say('line', `    ✔ ${title} (${duration ?? 0}ms)`));
    runner.on('fail', ({ title }, error: Error) => say('line', `    ✘ ${title}\n${error.stack ?? error.message}`));
    runner.on('retry', ({ title }: Mocha.Test, { message }: Error) =>
      say('line', `    tried again: ${title}: ${message}`),
    );
    runner.on('suite', ({ title }) => say('line', `  ${title}`));
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      say('result', JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  });
  if (failed > 0) throw new Error(`${failed} failed.`);
}

/** The usual reporter of a browser writes into a page. */
const Silent = function silent(): void {};

/** The program that started the editor reads the console of the page: a Web Worker has no files. */
export function say(kind: 'line' | 'result', text: string): void {
  console.log(`glosswright ${kind}: ${text}`);
}

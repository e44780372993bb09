// Entry of the suite in a browser: runs inside VS Code's web extension host, a Web Worker, next to the extension under test.
import { runTests } from '../mochaInBrowser/run.ts';

/** Runs the tests of this folder. */
export async function run(): Promise<void> {
  await runTests(async () => import('./web.test.ts'));
}

// Entry of the suite: runs inside VS Code's extension host, on a desktop or served, next to the extension under test.
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import * as driver from './uiDriver.ts';
import { RETRIES } from './retries.ts';
import { closeAll } from './workspace.ts';

/** Runs all test files of the folder. Rejects if a test has failed: the host converts that to its exit code. */
export async function run(): Promise<void> {
  Object.defineProperty(console, 'log', { value: say }); // VS Code ignores an assignment
  const { default: Mocha } = await import('mocha'); // an ES module, which not every extension host can require
  const grep = process.env['GLOSSWRIGHT_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 20_000,
    retries: RETRIES,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.rootHooks({ beforeEach: closeAll, afterEach: photographFailure });
  for (const file of testFiles()) mocha.addFile(file);
  await mocha.loadFilesAsync();

  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('retry', (test: Mocha.Test, error: Error) =>
      console.log(`    tried again: ${test.title}: ${error.message}`),
    );
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      report({ passed: passes, failed: failures, skipped: pending });
    });
  });
  if (failed > 0) throw new Error(`${failed} failed.`);
}

/** An editor runs those for a trusted workspace, or those for one that is not. */
function testFiles(): string[] {
  const isUntrusted = process.env['GLOSSWRIGHT_UNTRUSTED'] !== undefined;
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.js') && name.startsWith('untrusted') === isUntrusted)
    .toSorted()
    .map((name) => join(__dirname, name));
}

/** The program that started the editor prints this file, line by line. Mocha's reporter prints with `console.log`. */
function say(...args: unknown[]): void {
  const file = process.env['GLOSSWRIGHT_REPORT'];
  if (file !== undefined) appendFileSync(file, `${format(...args)}\n`);
}

/** The program that started the editor reads this, because an exit code is not enough. */
function report(result: { passed: number; failed: number; skipped: number }): void {
  const file = process.env['GLOSSWRIGHT_RESULT'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(result));
}

async function photographFailure(this: Mocha.Context): Promise<void> {
  if (!driver.isHere || this.currentTest?.state !== 'failed') return;
  const path = await driver.screenshot(this.currentTest.fullTitle());
  console.log(`      (the screen: ${path})`);
}

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { program } from '../client.ts';
import { article, run } from '../program.ts';
import { type TemporaryTree, withTemporaryTree } from '../temporaryTree.ts';

/** Number of files that a run writes: enough for it to be killed meanwhile. */
const FILES = 100;
/** Maximum time in milliseconds after the first sign of writing. */
const LATEST = 30;

export interface Killed {
  readonly kills: number;
  /** Number of kills while the run wrote: some files are written and others are not, or a temporary file is left. */
  readonly midway: number;
}

/**
 * Kills `check --fix` repeatedly while it writes, and asserts that each file has its old or its new text, and that the
 * next run leaves nothing behind.
 */
export async function killWrites(kills: number): Promise<Killed> {
  const counts = { kills, midway: 0 };
  await withTemporaryTree({}, async (tree) => {
    for (let kill = 0; kill < kills; kill++) {
      writeOld(tree);
      await killRun(tree);
      const written = names().filter((name) => textOf(tree, name) === NEW).length;
      for (const name of names()) assert.ok([OLD, NEW].includes(textOf(tree, name)), `${name} is torn`);
      if ((written > 0 && written < FILES) || unfinished(tree).length > 0) counts.midway++;
      if (kill % 10 === 9 || kill === kills - 1) finish(tree);
    }
  });
  return counts;
}

/** The next run fixes the remaining files, and removes temporary ones. */
function finish(tree: TemporaryTree): void {
  writeOld(tree, 1);
  assert.equal(run(tree.root, 'check', '--fix').code, 0);
  assert.deepEqual(unfinished(tree), []);
  for (const name of names()) assert.equal(textOf(tree, name), NEW);
}

/** Long enough for a partial write. */
const body = 'A sentence of prose. '.repeat(200);
const OLD = article('B', `[a](/Apple)\n\n${body}`);
const NEW = article('B', `[a](/apple)\n\n${body}`);

function writeOld(tree: TemporaryTree, count = FILES): void {
  tree.write({ 'glossary/en/apple.md': article('Apple') });
  tree.write(
    Object.fromEntries(
      names()
        .slice(0, count)
        .map((name) => [`glossary/en/${name}`, OLD]),
    ),
  );
}

function names(): string[] {
  return Array.from({ length: FILES }, (_, index) => `b${index}.md`);
}

function textOf(tree: TemporaryTree, name: string): string {
  return readFileSync(tree.path(`glossary/en/${name}`), 'utf8');
}

function unfinished(tree: TemporaryTree): string[] {
  return readdirSync(tree.path('glossary/en')).filter((name) => name.endsWith('.tmp'));
}

async function killRun(tree: TemporaryTree): Promise<void> {
  const rule = ['--rule', 'duplicate-term=off', '--rule', 'unlinked-term=off'];
  const child: ChildProcess = spawn(process.execPath, [program, 'check', '--fix', ...rule], {
    cwd: tree.root,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const watcher = watch(tree.path('glossary/en'));
  watcher.once('change', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * LATEST));
  await ended;
  watcher.close();
}

// `npm test`: runs all checks and tests, in a fresh clone, on a machine with only Node and npm.
// oxlint-disable-next-line import/no-unassigned-import -- it ends this program if Node is too old
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { projectFolder } from './vscode/paths.mjs';

process.chdir(projectFolder);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1)); // also ends all started programs

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What came of a step; `failure` says what failed.
 * @typedef {{ name: string, counts: Counts, failure: string | undefined }} Outcome
 */

/**
 * A step. `counts` reads the results of its tests from its output; without it, the exit code decides. It starts when the step `after`, which is
 * in another lane, has ended.
 * @typedef {{ name: string, command: string[], counts?: (output: string) => Counts | undefined, after?: string, env?: NodeJS.ProcessEnv }} Step
 */

/** Folders of tests that mostly start servers and wait for them. */
const SERVERS = 'client|clients|lsp|mcp|session';
/** Other folders of tests that start the built programs. */
const COMMANDS = 'cli|localization';
/** Folders of tests with a step of their own. The other ones never start a built program. */
const ELSEWHERE = `editor|packages|exchange|markdown|syntaxes|${COMMANDS}|${SERVERS}`;

/** The step that must not run beside others that start the built programs, because it builds them again. */
const REBUILDS = 'packages';

/**
 * Lanes that run at the same time, of steps one after the other. There are three on two cores: the last one keeps a core busy, the others
 * often wait for the programs that they start. Asked for once everything is installed.
 * @type {() => Step[][]}
 */
const lanes = () => [
  [
    { name: 'types', command: ['node', bin('typescript', 'tsc'), '-p', 'tsconfig.json'] },
    { name: 'types of the core', command: ['node', bin('typescript', 'tsc'), '-p', 'server/tsconfig.core.json'] },
    { name: 'lint', command: ['node', bin('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'] },
    { name: 'format', command: ['node', bin('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'] },
    { name: 'tests of Markdown', command: mocha('test/@(markdown|syntaxes)/**/*.test.ts'), counts: mochaCounts },
    {
      name: 'tests in VS Code',
      command: ['node', 'scripts/test-editor.mjs', '--built'],
      counts: closingCounts,
      after: REBUILDS,
    },
    { name: 'tests of formats', command: mocha('test/exchange/**/*.test.ts'), counts: mochaCounts },
  ],
  [
    { name: 'VS Code', command: ['node', 'scripts/test-editor.mjs', '--install'] },
    { name: REBUILDS, command: mocha('test/packages/**/*.test.ts'), counts: mochaCounts },
    { name: 'tests of the servers', command: mocha(`test/@(${SERVERS})/**/*.test.ts`), counts: mochaCounts },
    { name: 'tests of the command line', command: mocha(`test/@(${COMMANDS})/**/*.test.ts`), counts: mochaCounts },
  ],
  [
    {
      name: 'tests',
      command: mocha(`test/!(${ELSEWHERE})/**/*.test.ts`),
      counts: mochaCounts,
      env: { GLOSSWRIGHT_UNBUILT: '1' },
    },
  ],
];

/**
 * @param {string} files
 * @returns {string[]}
 */
function mocha(files) {
  return ['node', bin('mocha', 'mocha'), files];
}

await main();

async function main() {
  try {
    await installDependencies();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return;
  }
  const built = await runStep({ name: 'build', command: ['node', 'scripts/build.mjs'] }, true);
  const outcomes = [built, ...(await runLanes(lanes()))];
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of outcomes)
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  process.exitCode = total.failed === 0 ? 0 : 1;
  // Again, because a log may be cut in its middle.
  for (const { name, failure } of outcomes) if (failure !== undefined) console.log(`\n== Failed: ${name}\n${failure}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

/**
 * @param {Step[][]} all
 * @returns {Promise<Outcome[]>}
 */
async function runLanes(all) {
  /** @type {Map<string, () => void>} */
  const end = new Map();
  /** @type {Map<string, Promise<void>>} */
  const ends = new Map();
  for (const { name } of all.flat()) ends.set(name, new Promise((resolve) => end.set(name, resolve)));
  const outcomes = all.map(async (lane, at) => {
    const ofLane = [];
    for (const step of lane) {
      if (step.after !== undefined) await ends.get(step.after);
      ofLane.push(await runStep(step, at === 0));
      end.get(step.name)?.();
    }
    return ofLane;
  });
  return (await Promise.all(outcomes)).flat();
}

/**
 * Runs a step, and prints its output immediately, or when it ends.
 * @param {Step} step
 * @param {boolean} isShownAtOnce
 * @returns {Promise<Outcome>}
 */
async function runStep(step, isShownAtOnce) {
  const started = Date.now();
  if (isShownAtOnce) console.log(`\n== ${step.name}`);
  const { code, output } = await run(step, isShownAtOnce);
  if (!isShownAtOnce) console.log(`\n== ${step.name}\n${output}`);
  const counts = step.counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`-- ${step.name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${seconds} s`);
  return { name: step.name, counts, failure: counts.failed === 0 ? undefined : failureOf(output) };
}

/**
 * The tests that failed, as mocha lists them, or the last lines of a step without such a list.
 * @param {string} output
 */
function failureOf(output) {
  const plain = stripVTControlCharacters(output);
  const lists = plain.match(/^ +\d+ failing$[^]*?(?=^Testing in |$(?![^]))/gm);
  return (lists?.join('\n') ?? plain.split('\n').slice(-40).join('\n')).slice(0, 20_000).trimEnd();
}

/**
 * Runs the command of a step and returns its output.
 * @param {Step} step
 * @param {boolean} isShown
 * @returns {Promise<{ code: number, output: string }>}
 */
async function run({ command: [program = '', ...args], env }, isShown) {
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const [stream, shown] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]))
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (isShown) shown.write(chunk);
    });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The executable file of a package's command.
 * @param {string} name
 * @param {string} command
 */
function bin(name, command) {
  const folder = join('node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]);
}

/**
 * @param {string} output of mocha
 * @returns {Counts | undefined}
 */
function mochaCounts(output) {
  const count = (/** @type {string} */ word) => Number(new RegExp(`^\\s+(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return /\d+ passing/.test(output)
    ? { passed: count('passing'), failed: count('failing'), skipped: count('pending') }
    : undefined;
}

/**
 * @param {string} output with a closing line
 * @returns {Counts | undefined}
 */
function closingCounts(output) {
  const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/.exec(output) ?? [];
  return passed === undefined
    ? undefined
    : { passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0) };
}

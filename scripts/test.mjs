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
 * A step. `counts` reads the results of its tests from its output; without it, the exit code decides.
 * @typedef {{ name: string, command: string[], counts?: (output: string) => Counts | undefined }} Step
 */

/** Folders of tests that mostly start servers and wait for them. */
const SERVERS = 'client|clients|lsp|mcp|session';
/** Folders of tests that never start a built program. */
const UNBUILT = 'markdown|syntaxes';
/** Folders of tests with a step of their own. */
const ELSEWHERE = `editor|packages|cli|exchange|${UNBUILT}`;

/**
 * The steps: groups one after the other, of lanes that run at the same time, of steps one after the other. Asked for once everything is
 * installed.
 * @type {() => Step[][][]}
 */
const steps = () => [
  [[{ name: 'build', command: ['node', 'scripts/build.mjs'] }]],
  [
    [
      { name: 'types', command: ['node', bin('typescript', 'tsc'), '-p', 'tsconfig.json'] },
      { name: 'types of the core', command: ['node', bin('typescript', 'tsc'), '-p', 'server/tsconfig.core.json'] },
      { name: 'lint', command: ['node', bin('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'] },
      { name: 'format', command: ['node', bin('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'] },
      { name: 'tests of Markdown', command: mocha(`test/@(${UNBUILT})/**/*.test.ts`), counts: mochaCounts },
    ],
    [
      { name: 'VS Code', command: ['node', 'scripts/test-editor.mjs', '--install'] },
      // These build the programs again, so nothing that runs them is beside them.
      { name: 'packages', command: mocha('test/packages/**/*.test.ts'), counts: mochaCounts },
    ],
  ],
  // Three lanes on two cores: the second one keeps a core busy, the others mostly start programs and wait for them.
  [
    [
      { name: 'tests in VS Code', command: ['node', 'scripts/test-editor.mjs', '--built'], counts: closingCounts },
      { name: 'tests of formats', command: mocha('test/exchange/**/*.test.ts'), counts: mochaCounts },
    ],
    [{ name: 'tests', command: mocha(`test/!(${ELSEWHERE}|${SERVERS})/**/*.test.ts`), counts: mochaCounts }],
    [
      { name: 'tests of the servers', command: mocha(`test/@(${SERVERS})/**/*.test.ts`), counts: mochaCounts },
      { name: 'tests of the command line', command: mocha('test/cli/**/*.test.ts'), counts: mochaCounts },
    ],
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
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const lanes of steps())
    await Promise.all(
      lanes.map(async (lane, at) => {
        for (const step of lane) {
          const { counts, failure } = await runStep(step, at === 0);
          if (failure !== undefined) failures.push(`\n== Failed: ${step.name}\n${failure}`);
          for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
        }
      }),
    );
  process.exitCode = total.failed === 0 ? 0 : 1;
  for (const failure of failures) console.log(failure); // again, because a log may be cut in its middle
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

/**
 * Runs a step, and prints its output immediately, or when it ends.
 * @param {Step} step
 * @param {boolean} isShownAtOnce
 * @returns {Promise<{ counts: Counts, failure: string | undefined }>} `failure` says what failed
 */
async function runStep(step, isShownAtOnce) {
  const started = Date.now();
  if (isShownAtOnce) console.log(`\n== ${step.name}`);
  const { code, output } = await run(step.command, isShownAtOnce);
  if (!isShownAtOnce) console.log(`\n== ${step.name}\n${output}`);
  const counts = step.counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`-- ${step.name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${seconds} s`);
  return { counts, failure: counts.failed === 0 ? undefined : failureOf(output) };
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
 * Runs a command and returns its output.
 * @param {string[]} command
 * @param {boolean} isShown
 * @returns {Promise<{ code: number, output: string }>}
 */
async function run([program = '', ...args], isShown) {
  const child = spawn(program === 'node' ? process.execPath : program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
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

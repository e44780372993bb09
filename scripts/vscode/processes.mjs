// Starts processes that do not outlive this one: each has its own process group, which is ended as a whole.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const graceInMs = 3_000;
const onWindows = process.platform === 'win32';

/** @type {Set<ChildProcess>} */
const running = new Set();
process.once('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});

/**
 * The environment without variables that VS Code sets in its terminal, which would make another VS Code behave as a
 * part of it.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment() {
  const variables = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return Object.fromEntries(variables);
}

/**
 * Starts a program that ends with this process at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !onWindows, windowsHide: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends a program and all processes that it started.
 *
 * @param {ChildProcess} child
 */
export async function end(child) {
  if (isRunning(child)) {
    const ended = once(child, 'exit');
    killGroup(child, 'SIGTERM');
    await Promise.race([ended, pause(graceInMs, undefined, { ref: false })]);
  }
  killGroup(child, 'SIGKILL'); // processes that the program left behind
}

/** Ends all programs that `start` started. */
export async function endAll() {
  await Promise.all(Array.from(running, end));
}

/**
 * Runs a program without showing its output, unless it fails: then the error contains the output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} limitInMs
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runQuietly(command, args, limitInMs, options = {}) {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));

  const limit = setTimeout(() => {
    output += `\nStopped after ${limitInMs / 1000} s.`;
    void end(child);
  }, limitInMs);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
  } finally {
    clearTimeout(limit);
  }
}

/** @param {ChildProcess} child */
function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has already ended.
  }
}

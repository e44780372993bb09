import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './line.ts';

/** At its end, a process reports its processor time in microseconds and its peak memory in kilobytes. */
const PROBE = `
const { isMainThread } = require('node:worker_threads');
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.GLOSSWRIGHT_PROBE, [userCPUTime + systemCPUTime, maxRSS].join(' '));
});
`;

export interface ChildOptions {
  readonly cwd?: string;
  /** Milliseconds after which the process is ended and the result is this time. */
  readonly timeout?: number;
  /** Exit codes that are no failure; 0 and 1, which checkers end with that have found something. */
  readonly codes?: readonly number[];
  /** A program without Node has no probe: its processor time and memory are unknown, unless `metered` starts it. */
  readonly isNode?: boolean;
}

/** Runs a program, discards its output, and returns its cost. `memory` is the peak. */
export async function childCost(command: readonly string[], options: ChildOptions = {}): Promise<Outcome> {
  const { cwd, timeout, codes = [0, 1], isNode = true } = options;
  const folder = mkdtempSync(join(tmpdir(), 'glosswright-probe-'));
  const left = join(folder, 'left');
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const [file = '', ...args] = isNode ? [process.execPath, '--require', probe, ...command] : command;
  try {
    const started = performance.now();
    const child = spawn(file, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(timeout === undefined ? {} : { timeout }),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, GLOSSWRIGHT_PROBE: left, NO_COLOR: '1' },
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
    await once(child, 'close');
    const wall = performance.now() - started;
    if (child.signalCode !== null) return { cost: { wall, cpu: Number.NaN }, isCut: true };
    if (!codes.includes(child.exitCode ?? -1))
      throw new Error(`${command.join(' ')} ended with ${child.exitCode}: ${errors}`);
    if (!existsSync(left)) return { cost: { wall, cpu: Number.NaN } };
    const [cpu, peak] = readFileSync(left, 'utf8').split(' ').map(Number);
    return { cost: { wall, cpu: (cpu ?? Number.NaN) / 1000 }, megabytes: (peak ?? Number.NaN) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import type { Range } from 'vscode-languageserver-types';
import { program } from './client.ts';

export { article } from './article.ts';

/** The output and exit code of a run of the program. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in a folder. */
export function run(folder: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The JSON of `check --format json`. */
export interface JsonReport {
  readonly version: number;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly path: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly locale?: string;
  readonly concept?: string;
  readonly target?: string;
  readonly locales?: readonly string[];
  readonly fixes: readonly {
    title: string;
    preferred: boolean;
    edits: readonly { range: Range; newText: string }[];
    create?: { path: string; text: string };
    change?: { path: string; edits: readonly { range: Range; newText: string }[] };
  }[];
}

export function jsonReport(out: string): JsonReport {
  return JSON.parse(out) as JsonReport; // oxlint-disable-line typescript/no-unsafe-type-assertion -- the tests check the type
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../../support/client.ts';
import type { LoneGroup } from '../group.ts';
import type { Budget, Reading } from '../line.ts';
import { project } from '../project.ts';

const NAME = 'In VS Code';

/** The hosts of the extension, with the option of `test-editor.mjs` for each. */
const HOSTS = { 'in a browser': '--web', 'in Node': '--node' } as const;

/** The files of the extension and its server. */
const BUNDLES = ['extension.js', 'glosswright.js', 'parts/core.js', 'parts/vscode-languageserver.js'];

/** A small glossary, one of its articles, and the position of its first link. */
const SMALL = 'test/fixtures/editor-workspace';
const ARTICLE = 'glossary/pl/market-niche.md';
const STARTS = 7;

/** What VS Code itself needs at the same time, in a fresh window. */
const BUILT_IN = "from the opened article to the first answer of VS Code's own Markdown extension";
const FIRST_HOVER = 'from the start of the server to the first hover of a small glossary';

/** The budgets of a line, by its name and its host. */
const budgets: Readonly<Record<string, (where: string) => readonly Budget[]>> = {
  'from the opened article to the first hover': (where) => [
    { most: 3000, unit: 'ms' },
    { most: 1, timesLine: `${BUILT_IN}, ${where}` },
  ],
  'its activation': () => [{ most: 50, unit: 'ms' }],
  [FIRST_HOVER]: () => [{ most: 300, unit: 'ms' }],
};

/** Lines of the suite, `measured: what: 12 ms`, by what is measured. */
async function measuredIn(host: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const args = ['scripts/test-editor.mjs', '--served', '--virtual', '--large', host];
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`the measurements in VS Code ended with ${String(code)}\n${output}`);
  const found = new Map<string, number[]>();
  for (const [, what = '', milliseconds] of output.matchAll(/^measured: (.*): (\d+) ms$/gm))
    found.set(what, [...(found.get(what) ?? []), Number(milliseconds)]);
  return found;
}

/** Milliseconds of each start, over a real pipe. */
async function firstHovers(): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const started = performance.now();
    const client = Client.connect(join(project, SMALL));
    await client.initialize();
    const text = await client.open(ARTICLE);
    const before = text.slice(0, text.indexOf('](/')).split('\n');
    const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 2) - 1 };
    if ((await client.hover(ARTICLE, position)) === undefined) throw new Error('there is no hover');
    times.push(performance.now() - started);
    await client.stop();
  }
  return times;
}

const place = { group: NAME, step: '5,000 articles', size: 5000, family: 'editor', growth: undefined } as const;

function timed(what: string, where: string, times: readonly number[]): Reading {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    ...place,
    name: `${what}, ${where}`,
    clock: 'wall',
    best: onClock(sorted[0]),
    median: onClock(sorted[Math.floor(sorted.length / 2)]),
    rounds: times.length,
    budgets: budgets[what]?.(where) ?? [],
  };
}

/** The processor time is unknown because several processes run. */
function onClock(wall: number | undefined): Reading['best'] {
  return { wall: wall ?? Number.NaN, cpu: Number.NaN };
}

function sized(bundle: string): Reading {
  const none = { wall: 0, cpu: 0 };
  const megabytes = statSync(join(project, 'dist', bundle)).size / 2 ** 20;
  return { ...place, name: `dist/${bundle}`, clock: 'memory', best: none, median: none, rounds: 1, megabytes };
}

export const editor: LoneGroup = {
  name: NAME,
  about:
    'The extension in a real VS Code, in both hosts of extensions, on a virtual workspace whose requests take 20 ms each; and the size of ' +
    'what is loaded.',
  runAlone: async () => {
    const readings: Reading[] = [];
    for (const [where, option] of Object.entries(HOSTS))
      for (const [what, times] of await measuredIn(option)) readings.push(timed(what, where, times));
    readings.push(timed(FIRST_HOVER, 'in Node', await firstHovers()));
    return [...readings, ...BUNDLES.map(sized)];
  },
};

// `npm run bench [-- ARTICLES…]`: time, memory, and the ratio to reading the files in a plain loop.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../server/src/workspace/checkFile.ts';
import { keyOfPath } from '../../server/src/workspace/fileKey.ts';
import { diskFiles } from '../../server/src/workspace/files.ts';
import { Root } from '../../server/src/workspace/root.ts';
import { makeCorpus } from './corpus.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const program = join(project, 'dist/glosswright.js');

interface Row {
  readonly files: number;
  readonly megabytes: number;
  /** Milliseconds, all of them. */
  readonly read: number;
  readonly load: number;
  readonly links: number;
  readonly recheck: number;
  readonly hover: number;
  readonly check: number;
  /** Of `check` to `read`. */
  readonly ratio: number;
  /** Megabytes of memory that the whole program had at its peak. */
  readonly memory: number;
}

async function measure(articles: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswright-bench-'));
  try {
    makeCorpus(folder, articles, join(shared, 'corpora/synth.mjs'));
    const paths = filesBelow(folder);
    const { milliseconds: read, result: bytes } = await timed(() =>
      paths.reduce((sum, path) => sum + readFileSync(path).length, 0),
    );
    const root = new Root(keyOfPath(folder), diskFiles);
    const { milliseconds: load } = await timed(async () => root.load());
    const { milliseconds: links } = await timed(async () => root.readLinks());
    const recheck = await keystroke(root);
    const hover = await termLookup(root);
    const run = spawnSync(
      process.execPath,
      ['--require', memoryProbe(folder), program, 'check', folder, '--format', 'json'],
      { maxBuffer: 2 ** 30 },
    );
    const started = performance.now();
    spawnSync(process.execPath, [program, 'check', folder, '--format', 'json'], { maxBuffer: 2 ** 30 });
    const check = performance.now() - started;
    const memory = Number(/peak (\d+)/.exec(String(run.stderr))?.[1] ?? Number.NaN) / 1024;
    return {
      files: paths.length,
      megabytes: bytes / 2 ** 20,
      read,
      load,
      links,
      recheck,
      hover,
      check,
      ratio: check / read,
      memory,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median milliseconds to take in one keystroke in an article and check it. */
async function keystroke(root: Root): Promise<number> {
  const path = root.articlePaths()[0] ?? '';
  const original = root.read(path);
  const text = original?.kind === 'text' ? original.text : '';
  return median(50, async (at) => {
    await root.setBuffer(path, `${text}${'x'.repeat(at % 7)}`);
    checkFile(root, path);
  });
}

/** Median milliseconds to find the terms of one paragraph. */
async function termLookup(root: Root): Promise<number> {
  const [glossary] = root.glossaries;
  if (!glossary) return Number.NaN;
  const [locale = 'en'] = glossary.locales();
  const terms = glossary.terms(locale);
  return median(50, () => {
    terms.find('Marketing ma kluczowe znaczenie dla firm działających w konkurencyjnym środowisku. '.repeat(10));
  });
}

async function median(times: number, work: (at: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) taken.push((await timed(async () => work(at))).milliseconds);
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - started, result };
}

/** A module that prints the peak of a process's memory when it ends. */
function memoryProbe(folder: string): string {
  const file = join(folder, 'memory-probe.cjs');
  writeFileSync(file, "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`));\n");
  return file;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

async function main(sizes: readonly number[]): Promise<void> {
  const rows: Row[] = [];
  for (const size of sizes) {
    rows.push(await measure(size));
    console.error(`${size} articles a locale: done`);
  }
  console.table(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toFixed(value < 10 ? 2 : 0))])),
    ),
  );
  writeFileSync(
    join(project, 'bench.json'),
    `${JSON.stringify({ cpu: cpus()[0]?.model, node: process.version, rows }, undefined, 2)}\n`,
  );
}

const sizes = process.argv.slice(2).map(Number);
await main(sizes.length > 0 ? sizes : [100, 1000, 4000]);

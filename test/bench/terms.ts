// `npm run bench:terms`: how well terms are found, how fast, and in how much code.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { makeCorpus } from './corpus.ts';
import { measureNewLanguages, measureNewTitleForms } from './newLanguages.ts';
import { measureQuality } from './termQuality.ts';
import { measureTitleForms } from './titleForms.ts';
import { fewTerms, manyTerms, measureSpeed, type Speed } from './termSpeed.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const terms = join(project, 'server/src/terms');

/** The budget of all languages together, in bytes. */
const mostBytes = 140 * 1024;
/** Maximum ratio of the time with many terms to the time with few. The budget is 1.2; the matches themselves and a busy machine add to it. */
function mostGrowth({ matched }: Speed): number {
  return 1.5 + (2 * matched) / 100;
}

/** Bytes of the minified code: of the tables alone, and of everything that finds terms. */
async function measureSize(): Promise<{ byLanguage: Record<string, number>; tables: number; everything: number }> {
  const byLanguage: Record<string, number> = {};
  for (const file of readdirSync(join(terms, 'languages'))) {
    if (file !== 'index.ts')
      byLanguage[basename(file, '.ts')] = await minified(join(terms, 'languages', file), [onlyTables]);
  }
  return {
    byLanguage,
    tables: await minified(join(terms, 'languages/index.ts'), [onlyTables]),
    everything: await minified(join(terms, 'termIndex.ts'), []),
  };
}

/** Leaves out what is not in the folder of the tables. */
const onlyTables: Plugin = {
  name: 'only tables',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true }));
  },
};

async function minified(entry: string, plugins: Plugin[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
    plugins,
  });
  return outputFiles[0]?.contents.length ?? 0;
}

function printTable(rows: readonly (readonly [name: string, row: object])[]): void {
  console.table(Object.fromEntries(rows.map(([name, row]) => [name, rounded(row)])));
}

function rounded(row: object): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    cells[name] = typeof value === 'number' ? Number(value.toFixed(value < 100 ? 2 : 0)) : value;
  }
  return cells;
}

async function main(): Promise<void> {
  const evaluator = join(shared, 'morphology/evaluate.mjs');
  const program = join(project, 'dist/glosswright.js');
  const quality = measureQuality(evaluator, program, join(import.meta.dirname, 'gold'));
  console.log(`Found and right, in percent, on ${quality.source}:`);
  printTable(
    Object.entries(quality.byLanguage).map(
      ([language, { N, recall, precision, phrases, phraseCount, phrasePrecision }]) => [
        language,
        { N, recall, precision, phrases, phraseCount, phrasePrecision },
      ],
    ),
  );

  const newLanguages = measureNewLanguages(join(shared, 'morphology/new-languages'));
  printTable(Object.entries(newLanguages));
  const titleForms = {
    ...measureTitleForms(join(shared, 'morphology')),
    ...measureNewTitleForms(join(shared, 'morphology/new-languages')),
  };
  console.log('Other forms of titles in the plural and the definite form, found and right, in percent:');
  printTable(
    Object.entries(titleForms).flatMap(([language, byForm]) =>
      Object.entries(byForm).map(
        ([form, { titles, dictionary, recall, precision }]) =>
          [`${language}, ${form}`, { titles, dictionary, recall, precision }] as const,
      ),
    ),
  );

  const corpus = mkdtempSync(join(tmpdir(), 'glosswright-bench-'));
  let source: string;
  let speeds;
  try {
    source = makeCorpus(corpus, 500, join(shared, 'corpora/synth.mjs'));
    speeds = measureSpeed(corpus);
  } finally {
    rmSync(corpus, { recursive: true, force: true });
  }
  console.log(`Millions of words a second and core, with ${fewTerms} and ${manyTerms} terms, on articles (${source}):`);
  printTable(speeds.map(({ locale, ...row }) => [locale, row]));

  const size = await measureSize();
  const bytes = Object.entries(size.byLanguage).map(([language, count]) => `${language} ${count}`);
  console.log(`Bytes by language: ${bytes.join(', ')}`);
  console.log(
    `Minified: all languages ${size.tables} bytes (of ${mostBytes}), with what reads them ${size.everything}`,
  );

  const result = {
    cpu: cpus()[0]?.model,
    node: process.version,
    quality,
    newLanguages,
    titleForms,
    source,
    speeds,
    size,
  };
  writeFileSync(join(project, 'bench-terms.json'), `${JSON.stringify(result, undefined, 2)}\n`);

  const tooSlow = speeds.filter((speed) => speed.growth > mostGrowth(speed)).map(({ locale }) => locale);
  if (tooSlow.length > 0) console.error(`Time grows with the number of terms: ${tooSlow.join(', ')}`);
  if (size.tables > mostBytes) console.error('The languages are too large.');
  if (tooSlow.length > 0 || size.tables > mostBytes) process.exitCode = 1;
}

await main();

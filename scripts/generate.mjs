// `npm run generate -- --out DIR`: writes a glossary with known mistakes, and their list.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '../test/support/generator/generate.ts';
import { allLocales } from '../test/support/generator/languages/index.ts';
import { layoutNames } from '../test/support/generator/layouts.ts';

const HELP = `npm run generate -- --out DIR [options]

Writes a glossary to DIR/files, the same files after 'check --fix' to DIR/fixed, and every mistake to DIR/truth.json.
The same options give the same files.

  --out DIR        a folder that does not exist or is empty
  --articles N     about how many articles, in all locales together (default: 300)
  --locales LIST   default: ${allLocales.join(',')}; en, the source locale, comes first
  --layout NAME    ${layoutNames.join(', ')} (default: glossary)
  --seed S         another integer gives other texts and mistakes (default: 1)`;

try {
  run();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 2;
}

function run() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      articles: { type: 'string', default: '300' },
      locales: { type: 'string', default: allLocales.join(',') },
      layout: { type: 'string', default: 'glossary' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { out } = values;
  if (out === undefined) throw new Error('--out is required.');
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`'${out}' is not empty. Nothing was written.`);
  const layout = layoutNames.find((name) => name === values.layout);
  if (!layout) throw new Error(`There is no layout '${values.layout}'.`);
  const locales = values.locales.split(',');
  const concepts = Math.ceil(integer('--articles', values.articles) / locales.length);
  const { files, fixedFiles, defects } = generate({ layout, concepts, locales, seed: integer('--seed', values.seed) });
  for (const [path, text] of Object.entries(files)) write(join(out, 'files', path), text);
  for (const [path, text] of Object.entries(fixedFiles)) write(join(out, 'fixed', path), text);
  write(join(out, 'truth.json'), `${JSON.stringify(defects, undefined, 2)}\n`);
  console.log(`${Object.keys(files).length} files and ${defects.length} mistakes in ${out}`);
}

/**
 * @param {string} option
 * @param {string} value
 */
function integer(option, value) {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`${option} must be a number, not '${value}'.`);
  return Number(value);
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { short } from '../budget.ts';
import { childCost } from '../childCost.ts';
import { titleOf } from '../articleText.ts';
import { corpusOf, filesBelow } from '../corpus.ts';
import { checkAllOf } from '../groups/commandLine.ts';
import type { Line, Reading } from '../line.ts';
import { runBesideEachOther } from '../runLines.ts';
import { peersFolder, valeProgram } from './install.ts';
import { GROUP, OURS } from './names.ts';

/** Numbers of terms to search for. */
const steps = [87, 1000, 5000];
/** Two locales: about 2.5 MB. */
const TEXTS = { concepts: 200, locales: 2 };
/** Our own articles have no defects: Vale ends at front matter that is not valid. */
const NO_GENERATOR = '';
/** Milliseconds after which another program is ended. */
const LONGEST = 600_000;

/** A glossary of so many concepts, and the files with its terms for other programs. */
interface Files {
  readonly folder: string;
  readonly settings: string;
}

const ours: Line<Files> = {
  name: OURS,
  growth: undefined,
  rounds: 3,
  work: async ({ folder }) => childCost(checkAllOf(folder)),
};
const textlint: Line<Files> = {
  name: 'textlint with prh',
  growth: undefined,
  budgets: [{ least: 50, timesLine: OURS, atSize: 1000 }],
  rounds: 3,
  work: async ({ folder, settings }) => {
    const bin = join(peersFolder, 'node_modules/textlint/bin/textlint.js');
    const config = join(settings, 'textlint.json');
    return childCost([bin, '--config', config, `${folder}/**/*.md`], { cwd: peersFolder, timeout: LONGEST });
  },
};
const cspell: Line<Files> = {
  name: 'cspell with the single words as flagWords',
  growth: undefined,
  rounds: 3,
  work: async ({ folder, settings }) => {
    const bin = join(peersFolder, 'node_modules/cspell/bin.mjs');
    const options = ['--no-progress', '--no-cache', '--report', 'flagged', '-c', join(settings, 'cspell.json')];
    return childCost([bin, 'lint', '-r', folder, ...options, '**/*.md'], { cwd: peersFolder, timeout: LONGEST });
  },
};
const vale: Line<Files> = {
  name: 'Vale with a substitution rule',
  growth: undefined,
  rounds: 3,
  work: async ({ folder, settings }) =>
    childCost([valeProgram, '--config', join(settings, 'vale.ini'), '--output', 'line', folder], {
      timeout: LONGEST,
      isNode: false,
    }),
};

/** Measures programs that search for given terms, compared with a complete check of the same files. */
export async function measureTerms(isThere: {
  readonly packages: boolean;
  readonly vale: boolean;
}): Promise<Reading[]> {
  const lines = [ours, ...(isThere.packages ? [textlint, cspell] : []), ...(isThere.vale ? [vale] : [])];
  const readings: Reading[] = [];
  for (const count of steps) {
    const work = mkdtempSync(join(tmpdir(), 'glosswright-peers-'));
    try {
      const place = { group: GROUP, step: `${count.toLocaleString('en')} terms`, size: count, family: 'terms' };
      const taken = await runBesideEachOther(lines, filesFor(work, count), place);
      console.error(
        `${GROUP}, ${place.step}: ${taken.map(({ name, best }) => `${name} ${short(best.wall)} ms`).join(', ')}`,
      );
      readings.push(...taken);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return readings;
}

/** Further concepts have a title but no text, so that the text is the same for any number of terms. */
function filesFor(work: string, count: number): Files {
  const { folder: texts } = corpusOf(TEXTS, NO_GENERATOR);
  const folder = join(work, 'corpus');
  const settings = join(work, 'settings');
  cpSync(texts, folder, { recursive: true });
  const titles = filesBelow(texts)
    .filter((path) => /[\\/]en[\\/]/.test(path))
    .flatMap((path) => /^title: (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? []);
  const english = join(folder, 'glossary/en');
  for (let extra = titles.length; extra < count; extra++) {
    const title = titleOf('en', extra);
    titles.push(title);
    writeFileSync(join(english, `extra-${extra}.md`), `---\ntitle: ${title}\ndescription: ${title}.\n---\n`);
  }
  mkdirSync(join(settings, 'styles/Terms'), { recursive: true });
  writeSettings(settings, titles.slice(0, count));
  return { folder, settings };
}

function writeSettings(settings: string, titles: readonly string[]): void {
  const write = (name: string, text: string): void => writeFileSync(join(settings, name), text);
  const quoted = titles.map((title) => JSON.stringify(title));
  write('prh.yml', `version: 1\nrules:\n${quoted.map((title) => `  - expected: ${title}\n`).join('')}`);
  write('textlint.json', JSON.stringify({ rules: { prh: { rulePaths: [join(settings, 'prh.yml')] } } }));
  const flagWords = [...new Set(titles.flatMap((title) => title.split(' ')))];
  write('cspell.json', JSON.stringify({ version: '0.2', language: 'en', flagWords }));
  const swap = titles.map((title) => `  ${JSON.stringify(title.toLowerCase())}: ${JSON.stringify(`[${title}]`)}\n`);
  const head = 'extends: substitution\nmessage: "%s, not %s"\nlevel: error\nignorecase: true\nswap:\n';
  write('styles/Terms/Terms.yml', head + swap.join(''));
  write('vale.ini', `StylesPath = ${join(settings, 'styles')}\nMinAlertLevel = error\n[*.md]\nBasedOnStyles = Terms\n`);
}

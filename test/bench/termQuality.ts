import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';

/** Recall and precision of a language's forms in percent; undefined without data. */
export interface Quality {
  /** Inflected forms of a dictionary's nouns that were found. */
  readonly N?: number | undefined;
  /** Inflected words of running text that were found. */
  readonly recall?: number | undefined;
  /** Words found that are forms of the term. */
  readonly precision?: number | undefined;
  /** Inflected terms of several words that were found. */
  readonly phrases?: number | undefined;
  readonly phraseCount?: number | undefined;
  /** Phrases found that are forms of the term. */
  readonly phrasePrecision?: number | undefined;
}

export interface Qualities {
  /** The source of the data. */
  readonly source: string;
  readonly byLanguage: Readonly<Record<string, Quality>>;
}

/** Measures with the evaluator of the shared data if it exists, otherwise on the small gold set in this folder. */
export function measureQuality(evaluator: string, program: string, gold: string): Qualities {
  return existsSync(evaluator) ? evaluate(evaluator, program) : measureOnGold(gold);
}

function evaluate(evaluator: string, program: string): Qualities {
  const tokens = join(evaluator, '../running-text/tokens');
  const languages = readdirSync(tokens).map((file) => basename(file, '.tsv'));
  const args = [evaluator, '--cli', `${process.execPath} ${program}`, '--json', '--langs', languages.join()];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${evaluator} has failed: ${stderr}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the evaluator's head describes it
  const byLanguage = JSON.parse(stdout) as Record<string, Quality>;
  return { source: evaluator, byLanguage };
}

function measureOnGold(folder: string): Qualities {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  const measured = files.map((file) => {
    const rows = readFileSync(join(folder, file), 'utf8').split('\n');
    return [
      basename(file, '.tsv'),
      goldQuality(
        basename(file, '.tsv'),
        rows.filter((row) => row !== ''),
      ),
    ] as const;
  });
  return { source: folder, byLanguage: Object.fromEntries(measured) };
}

/** Each row is a title, a tab, and one of its forms or, after an exclamation mark, a word that must not be found. */
function goldQuality(locale: string, rows: readonly string[]): Quality {
  const pairs = rows.map((row) => row.split('\t'));
  const index = createTermIndex(locale);
  for (const title of new Set(pairs.map(([text = '']) => text))) {
    index.add({ concept: title, text: title, status: 'preferred', kind: 'term' });
  }
  const words = { forms: 0, found: 0 };
  const phrases = { forms: 0, found: 0 };
  let right = 0;
  let wrong = 0;
  for (const [title = '', form = ''] of pairs) {
    const isForm = !form.startsWith('!');
    const meanings = index.lookup(isForm ? form : form.slice(1)).map(({ concept }) => concept);
    const isFound = meanings.includes(title);
    if (isForm) {
      const counts = title.includes(' ') ? phrases : words;
      counts.forms++;
      if (isFound) counts.found++;
    }
    if (isForm && isFound) right++;
    wrong += meanings.length - (isForm && isFound ? 1 : 0);
  }
  return {
    N: percent(words.found, words.forms),
    precision: percent(right, right + wrong),
    phrases: percent(phrases.found, phrases.forms),
  };
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

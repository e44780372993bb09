import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf, slugOf } from './articleText.ts';
import { allLocales, fewLocales } from './vocabulary.ts';

/** The generator of the articles of a benchmark. */
export type Source = 'synth' | 'generated';

/** How large a glossary is. */
export interface CorpusSize {
  readonly concepts: number;
  /** 5, or all 13. */
  readonly locales: number;
}

/** A glossary on the disk. */
export interface Corpus extends CorpusSize {
  readonly folder: string;
  readonly source: Source;
  readonly articles: number;
  /** Total of all articles. */
  readonly bytes: number;
}

/** Generated glossaries are cached here. */
export const corpusCache: string = join(tmpdir(), 'glosswright-bench');

/** To be raised when the articles that are generated here change. */
const GENERATION = 1;

/** The glossary of this size, generated now or by an earlier run. */
export function corpusOf(size: CorpusSize, generator: string): Corpus {
  const withGenerator = existsSync(generator) && size.locales <= fewLocales.length;
  const version = withGenerator
    ? createHash('sha256').update(readFileSync(generator)).digest('hex').slice(0, 8)
    : GENERATION;
  const name = `${withGenerator ? 'synth' : 'generated'}-${version}-${size.concepts}x${size.locales}`;
  const folder = join(corpusCache, name);
  const source = existsSync(folder) ? (withGenerator ? 'synth' : 'generated') : make(folder, size, generator);
  const files = filesBelow(folder);
  return { ...size, folder, source, articles: files.length, bytes: sum(files, (path) => statSync(path).size) };
}

/** Generates a folder under another name first, so that an interrupted one is not used. */
function make(folder: string, { concepts, locales }: CorpusSize, generator: string): Source {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const source = makeCorpus(unfinished, concepts, generator, allLocales.slice(0, locales));
  renameSync(unfinished, folder);
  return source;
}

/**
 * Writes a glossary of `concepts` concepts below the folder: with the given generator if it supports the locales,
 * otherwise with a small one, which writes plain articles with links and without defects.
 */
export function makeCorpus(
  folder: string,
  concepts: number,
  generator: string,
  locales: readonly string[] = fewLocales,
): Source {
  if (existsSync(generator) && locales.every((locale) => fewLocales.includes(locale))) {
    const options = `--articles ${concepts} --locales ${locales.join(',')} --seed 1 --layout iw`.split(' ');
    const truth = `${folder}.truth.json`;
    const command = [generator, '--out', folder, '--truth', truth, ...options];
    const { status } = spawnSync(process.execPath, command, { stdio: 'ignore' });
    rmSync(truth, { force: true });
    if (status !== 0) throw new Error(`${generator} failed`);
    return 'synth';
  }
  for (const locale of locales) writeLocale(folder, locale, concepts);
  return 'generated';
}

function writeLocale(folder: string, locale: string, concepts: number): void {
  const here = join(folder, 'glossary', locale);
  mkdirSync(here, { recursive: true });
  for (let concept = 0; concept < concepts; concept++)
    writeFileSync(join(here, `${slugOf(concept)}.md`), articleOf(locale, concept, concepts));
}

/** The articles' absolute paths, in the order of the folders. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

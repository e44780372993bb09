import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { TermIndex } from '../../server/src/terms/types.ts';
import { randomNumbers } from './random.ts';

export interface Speed {
  readonly locale: string;
  /** In the texts. */
  readonly words: number;
  /** The share of the words that are part of a match with all terms, in percent. */
  readonly matched: number;
  /** Millions of words a second and core, with few terms and with many. */
  readonly few: number;
  readonly many: number;
  /** Ratio of the time with many terms to the time with few. */
  readonly growth: number;
  /** Milliseconds for adding many terms to an empty index. */
  readonly adding: number;
  /** Milliseconds for the first reading of all texts with many terms, when every word is new. */
  readonly first: number;
}

export const fewTerms = 100;
export const manyTerms = 14_000;

/** The folders of the generator of articles, by locale. */
const folders: Readonly<Record<string, string>> = {
  pl: 'Polish',
  ru: 'Russian',
  sv: 'Swedish',
  fi: 'Finnish',
  en: 'English',
};
const rounds = 9;

/** Measures how fast terms are found in the articles of a corpus (see `makeCorpus`), by locale. */
export function measureSpeed(corpus: string): Speed[] {
  return Object.entries(folders).map(([locale, folder]) => {
    const given = join(corpus, 'Texts', folder);
    const path = existsSync(given) ? given : join(corpus, 'glossary', locale);
    const texts = readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'));
    return speedOf(locale, texts);
  });
}

function speedOf(locale: string, texts: readonly string[]): Speed {
  const titles = titlesFrom(texts);
  const every = titles.length / fewTerms;
  const few = indexWith(
    locale,
    Array.from({ length: fewTerms }, (_, number) => titles[Math.floor(number * every)] ?? ''),
  );
  let many: TermIndex = createTermIndex(locale);
  const adding = cost(() => (many = indexWith(locale, titles)));
  const first = cost(() => readAll(many, texts));
  readAll(few, texts);
  const times = { few: Infinity, many: Infinity };
  for (let round = 0; round < rounds; round++) {
    times.few = Math.min(
      times.few,
      cost(() => readAll(few, texts)),
    );
    times.many = Math.min(
      times.many,
      cost(() => readAll(many, texts)),
    );
  }
  const words = sum(texts, wordsIn);
  const matched = sum(texts, (text) => sum(many.find(text), ({ start, end }) => wordsIn(text.slice(start, end))));
  return {
    locale,
    words,
    matched: (100 * matched) / words,
    few: words / times.few / 1000,
    many: words / times.many / 1000,
    growth: times.many / times.few,
    adding,
    first,
  };
}

/**
 * As many titles as in the largest glossaries: those of the articles, and others of one to three words, which are words
 * of the titles and rarer words of the texts; a single word is a rare one. The seed is constant.
 */
function titlesFrom(texts: readonly string[]): string[] {
  const titles = new Set(texts.flatMap((text) => /^title: (.+)$/m.exec(text)?.[1] ?? []));
  const rare = rareWords(texts);
  const words = [...new Set([...titles].flatMap((title) => title.split(' '))), ...rare];
  const random = randomNumbers(1);
  const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  while (titles.size < manyTerms) {
    const length = 1 + Math.floor(random() * 3);
    const title = length === 1 ? oneOf(rare) : Array.from({ length }, () => oneOf(words)).join(' ');
    // If there are too few words, a number makes the title unique.
    titles.add(titles.has(title) ? `${title} ${titles.size}` : title);
  }
  return [...titles];
}

/** The longer words of the texts, without the more frequent half of them. */
function rareWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]{5,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
  return words.slice(words.length / 2);
}

function indexWith(locale: string, titles: readonly string[]): TermIndex {
  const index = createTermIndex(locale);
  for (const [number, text] of titles.entries()) {
    index.add({ concept: `concept-${number}`, text, status: 'preferred', kind: 'term' });
  }
  return index;
}

function readAll(index: TermIndex, texts: readonly string[]): void {
  for (const text of texts) index.find(text);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}

/** Processor time of the work in milliseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

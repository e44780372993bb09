import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Quality } from './termQuality.ts';
import { measureTitlesOf, readReadings, rowsOf } from './titleForms.ts';
import type { Paradigm, TitleForm, TitleQuality } from './titleForms.ts';

/** The locales of the languages that the evaluator does not support. */
const locales: Readonly<Record<string, string>> = {
  afr: 'af',
  ara: 'ar',
  bel: 'be',
  eus: 'eu',
  fas: 'fa',
  gle: 'ga',
  glg: 'gl',
  heb: 'he',
  hin: 'hi',
  hye: 'hy',
  ind: 'id',
  isl: 'is',
  kat: 'ka',
  slv: 'sl',
};

const suffix = '.tokens.tsv';
const shortestLemma = 4;
const word = /^[\p{L}\p{M}][\p{L}\p{M}\u200c'’-]*$/u;

/** How often each lemma is the meaning of a form, and how often each form precedes a noun. */
interface Tokens {
  readonly lemmasOf: Map<string, Map<string, number>>;
  readonly nouns: Map<string, Map<string, number>>;
}

/** Measures recall and precision of one-word titles on tokens of running text, as the evaluator does. Empty without the data. */
export function measureNewLanguages(folder: string): Readonly<Record<string, Quality>> {
  return measureEach(folder, (language, locale) => quality(join(folder, language + suffix), locale));
}

/** The same for titles in the plural and the definite form. */
export function measureNewTitleForms(
  folder: string,
): Readonly<Record<string, Partial<Record<TitleForm, TitleQuality>>>> {
  return measureEach(folder, (language, locale) =>
    measureTitlesOf({
      locale,
      paradigms: readParadigms(join(folder, `${language}.nouns.tsv`)),
      readings: readReadings(join(folder, language + suffix), locale),
    }),
  );
}

function measureEach<T>(folder: string, measure: (language: string, locale: string) => T): Record<string, T> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(suffix)) : [];
  const languages = files.map((file) => file.slice(0, -suffix.length));
  return Object.fromEntries(languages.map((language) => [language, measure(language, locales[language] ?? language)]));
}

/** Reads rows of form, lemma, number, case, definiteness and count; the absolutive is the nominative of Basque. */
function readParadigms(file: string): Map<string, Paradigm> {
  const marks: Readonly<Record<string, string>> = {
    Sing: 'SG',
    Plur: 'PL',
    Nom: 'NOM',
    Abs: 'NOM',
    Def: 'DEF',
    Ind: 'INDF',
  };
  const paradigms = new Map<string, Paradigm>();
  for (const [form = '', lemma = '', ...features] of rowsOf(file)) {
    if (lemma.length < shortestLemma) continue;
    const paradigm = paradigms.get(lemma) ?? new Map<string, Set<string>>();
    paradigms.set(lemma, paradigm);
    const reading = features.slice(0, -1).map((feature) => marks[feature] ?? feature);
    paradigm.set(form, new Set([...(paradigm.get(form) ?? []), reading.filter(Boolean).join(';')]));
  }
  return paradigms;
}

function quality(file: string, locale: string): Quality {
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase(locale);
  const { lemmasOf, nouns } = readTokens(file, fold);
  const foundIn = findAll(locale, nouns.keys(), lemmasOf.keys());
  let inflected = 0;
  let found = 0;
  for (const [lemma, forms] of nouns) {
    for (const [form, count] of forms) {
      if (fold(form) === lemma) continue;
      inflected += count;
      if (foundIn.get(form)?.has(lemma) === true) found += count;
    }
  }
  let right = 0;
  let wrong = 0;
  for (const [form, lemmas] of lemmasOf) {
    for (const lemma of foundIn.get(form) ?? []) {
      const count = lemmas.get(lemma);
      if (count !== undefined) right += count;
      else if (fold(form) !== lemma) wrong += sum(lemmas.values());
    }
  }
  return { recall: percent(found, inflected), precision: percent(right, right + wrong) };
}

/** Reads rows of form, lemma, part of speech, whether it begins a sentence, and count; beginnings of sentences are left out. */
function readTokens(file: string, fold: (text: string) => string): Tokens {
  const lemmasOf = new Map<string, Map<string, number>>();
  const nouns = new Map<string, Map<string, number>>();
  for (const [form = '', lemma = '', partOfSpeech, initial, count] of rowsOf(file)) {
    if (initial === '1') continue;
    const folded = fold(lemma);
    addTo(lemmasOf, form, folded, Number(count));
    const isNoun = partOfSpeech === 'NOUN' && word.test(lemma) && folded.length >= shortestLemma;
    if (isNoun) addTo(nouns, folded, form, Number(count));
  }
  return { lemmasOf, nouns };
}

function addTo(counts: Map<string, Map<string, number>>, key: string, value: string, count: number): void {
  const values = counts.get(key) ?? new Map<string, number>();
  values.set(value, (values.get(value) ?? 0) + count);
  counts.set(key, values);
}

/** By form: the titles that the whole of it is found to be. */
function findAll(locale: string, titles: Iterable<string>, forms: Iterable<string>): Map<string, Set<string>> {
  const index = createTermIndex(locale);
  for (const title of titles) {
    const text = title.charAt(0).toLocaleUpperCase(locale) + title.slice(1);
    index.add({ concept: title, text, status: 'preferred', kind: 'term' });
  }
  const found = new Map<string, Set<string>>();
  for (const form of forms) {
    const whole = index.find(form).filter(({ start, end }) => end - start === form.length);
    found.set(form, new Set(whole.flatMap(({ candidates }) => candidates.map(({ concept }) => concept))));
  }
  return found;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

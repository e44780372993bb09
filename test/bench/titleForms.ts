import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';

/** The forms of titles to search for. */
export const titleForms = ['plural', 'definite'] as const;
export type TitleForm = (typeof titleForms)[number];

/** Recall of the other forms for titles in one form, in percent; undefined without data. */
export interface TitleQuality {
  readonly titles: number;
  /** Other forms of the dictionary that are found. */
  readonly dictionary: number | undefined;
  /** The share of words in running text that are another form of the title's noun and are found. */
  readonly recall: number | undefined;
  /** Words of running text that are found, and are forms of the title's noun. */
  readonly precision: number | undefined;
  /** The words missed and the words wrongly found, the most frequent first: `Länder: Land`. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** A noun of the dictionary, with the features of UniMorph or Universal Dependencies of each form. */
export type Paradigm = Map<string, Set<string>>;

/** A word of running text: how often it is a form of each lemma, and how often a noun. */
export type Readings = Map<string, { all: number; nouns: number }>;

export interface LanguageData {
  readonly locale: string;
  readonly paradigms: ReadonlyMap<string, Paradigm>;
  readonly readings: ReadonlyMap<string, Readings>;
}

const locales: Readonly<Record<string, string>> = {
  pol: 'pl',
  rus: 'ru',
  swe: 'sv',
  fin: 'fi',
  eng: 'en',
  deu: 'de',
  ces: 'cs',
  ukr: 'uk',
  tur: 'tr',
  hun: 'hu',
  spa: 'es',
  fra: 'fr',
  por: 'pt',
  nld: 'nl',
  dan: 'da',
  nob: 'nb',
  ron: 'ro',
  bul: 'bg',
  ell: 'el',
  est: 'et',
  slk: 'sk',
};

/** The marks that forms have which may be titles. Dictionaries leave a nominative out that is equal to the vocative. */
const titleMark =
  /^(?:SG|PL|DEF|INDF|NOM|VOC|NOM\/ACC|MASC|FEM|NEUT|FEM\+MASC|MASC\+FEM|MASC\+NEUT|HUM|ANIM|INAN|(?:Number|Gender)=.*)$/;
const titleCases = ['NOM', 'NOM/ACC', 'VOC', 'ACC'];
/** For languages whose dictionary has no nominative plural because it equals the accusative. */
const titleMarkOfLanguage: Readonly<Record<string, RegExp>> = { de: /^(?:PL|ACC)$/, et: /^(?:PL|ACC)$/ };
const fewestLetters = 4;
const mostShown = 60;

/** Measures every language for which the folder (`gold`, `running-text/tokens`) has nouns with number or definiteness. */
export function measureTitleForms(
  folder: string,
  languages?: readonly string[],
): Record<string, Partial<Record<TitleForm, TitleQuality>>> {
  const measured: Record<string, Partial<Record<TitleForm, TitleQuality>>> = {};
  if (!existsSync(join(folder, 'gold'))) return measured;
  for (const file of readdirSync(join(folder, 'gold'))) {
    const language = basename(file, '.tsv');
    const locale = locales[language];
    if (locale === undefined || languages?.includes(language) === false) continue;
    const data = readData(folder, file, locale);
    measured[language] = measureTitlesOf(data);
  }
  return measured;
}

/** Measures one language. */
export function measureTitlesOf(data: LanguageData): Partial<Record<TitleForm, TitleQuality>> {
  const byForm: Partial<Record<TitleForm, TitleQuality>> = {};
  for (const form of titleForms) {
    const titles = titlesIn(data.paradigms, form, titleMarkOfLanguage[data.locale] ?? titleMark);
    if (titles.size > 0) byForm[form] = measure(data, titles);
  }
  return byForm;
}

function readData(folder: string, file: string, locale: string): LanguageData {
  const paradigms = new Map<string, Paradigm>();
  for (const [lemma = '', form = '', features = ''] of rowsOf(join(folder, 'gold', file))) {
    const [kind, ...marks] = features.split(';');
    if (kind !== 'N' || lemma.length < fewestLetters) continue;
    const paradigm = paradigms.get(lemma) ?? new Map<string, Set<string>>();
    paradigms.set(lemma, paradigm);
    paradigm.set(form, new Set([...(paradigm.get(form) ?? []), marks.join(';')]));
  }
  return { locale, paradigms, readings: readReadings(join(folder, 'running-text/tokens', file), locale) };
}

/** Reads rows of form, lemma, part of speech, whether it begins a sentence, and count; beginnings of sentences are left out. */
export function readReadings(file: string, locale: string): Map<string, Readings> {
  const readings = new Map<string, Readings>();
  for (const [form = '', lemma = '', partOfSpeech, initial, count] of rowsOf(file)) {
    if (initial === '1') continue;
    const ofForm: Readings = readings.get(form) ?? new Map();
    readings.set(form, ofForm);
    const folded = lemma.toLocaleLowerCase(locale);
    const counts = ofForm.get(folded) ?? { all: 0, nouns: 0 };
    ofForm.set(folded, counts);
    counts.all += Number(count);
    if (partOfSpeech === 'NOUN') counts.nouns += Number(count);
  }
  return readings;
}

export function rowsOf(file: string): string[][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** The forms in which nouns of the dictionary may be titles, each with the nouns of which it is the form. */
function titlesIn(paradigms: ReadonlyMap<string, Paradigm>, form: TitleForm, allowed: RegExp): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [lemma, paradigm] of paradigms) {
    for (const title of titlesOf(paradigm, form, allowed)) if (title !== lemma) titles.set(title, lemma);
  }
  return titles;
}

function titlesOf(paradigm: Paradigm, form: TitleForm, allowed: RegExp): string[] {
  const byCase = new Map<string, string[]>();
  for (const [word, readings] of paradigm) {
    for (const reading of readings) {
      const marks = reading.split(';');
      if (!isIn(form, marks) || !marks.every((mark) => allowed.test(mark))) continue;
      if (isGenitive(word, reading, paradigm)) continue;
      const nounCase = titleCases.find((name) => marks.includes(name)) ?? '';
      byCase.set(nounCase, [...(byCase.get(nounCase) ?? []), word]);
    }
  }
  const first = ['', ...titleCases].find((name) => byCase.has(name));
  return first === undefined ? [] : (byCase.get(first) ?? []);
}

/** Whether a form is a genitive: the dictionary of Danish marks genitives as nominatives. */
function isGenitive(word: string, reading: string, paradigm: Paradigm): boolean {
  return word.endsWith('s') && paradigm.get(word.slice(0, -1))?.has(reading) === true;
}

function isIn(form: TitleForm, marks: readonly string[]): boolean {
  if (form === 'definite') return marks.includes('DEF');
  return !marks.includes('DEF') && (marks.includes('PL') || marks.includes('Number=Plur'));
}

function measure({ locale, paradigms, readings }: LanguageData, titles: ReadonlyMap<string, string>): TitleQuality {
  const index = createTermIndex(locale);
  const folded = (word: string): string => word.toLocaleLowerCase(locale);
  for (const title of titles.keys()) {
    const text = title.charAt(0).toLocaleUpperCase(locale) + title.slice(1);
    index.add({ concept: title, text, status: 'preferred', kind: 'term' });
  }
  const found = new Map<string, Set<string>>();
  const meanings = (form: string): Set<string> => {
    const known = found.get(form) ?? new Set(wholeMatch(index.find(form), form));
    found.set(form, known);
    return known;
  };

  const dictionary = { all: 0, found: 0 };
  const missed: Counted[] = [];
  const titlesByLemma = new Map<string, string[]>();
  for (const [title, lemma] of titles) {
    titlesByLemma.set(folded(lemma), [...(titlesByLemma.get(folded(lemma)) ?? []), title]);
    for (const form of [lemma, ...(paradigms.get(lemma)?.keys() ?? [])]) {
      if (folded(form) === folded(title)) continue;
      dictionary.all++;
      if (meanings(form).has(title)) dictionary.found++;
      else missed.push([0, `${title}: ${form}`]);
    }
  }

  const text = { all: 0, found: 0 };
  let right = 0;
  let wrongCount = 0;
  const wrong: Counted[] = [];
  const inText = new Set<string>();
  for (const lemmas of readings.values()) for (const lemma of lemmas.keys()) inText.add(lemma);
  for (const [form, lemmas] of readings) {
    for (const [lemma, { nouns: count }] of lemmas) {
      for (const title of titlesByLemma.get(lemma) ?? []) {
        if (folded(form) === folded(title)) continue;
        text.all += count;
        if (meanings(form).has(title)) text.found += count;
        else missed.push([count, `${title}: ${form}`]);
      }
    }
    for (const title of meanings(form)) {
      const lemma = folded(titles.get(title) ?? '');
      const count = lemmas.get(lemma)?.all;
      if (count !== undefined) right += count;
      else if (folded(form) !== folded(title) && inText.has(lemma)) {
        const all = [...lemmas.values()].reduce((sum, each) => sum + each.all, 0);
        wrongCount += all;
        wrong.push([all, `${title}: ${form}`]);
      }
    }
  }
  return {
    titles: titles.size,
    dictionary: percent(dictionary.found, dictionary.all),
    recall: percent(text.found, text.all),
    precision: percent(right, right + wrongCount),
    missed: mostFrequent(missed),
    wrong: mostFrequent(wrong),
  };
}

type Counted = readonly [count: number, what: string];

function mostFrequent(counted: readonly Counted[]): string[] {
  const sorted = counted.toSorted(([a], [b]) => b - a);
  const frequent = sorted.filter(([count]) => count > 0).slice(0, mostShown);
  const rest = sorted.filter(([count]) => count === 0);
  const step = Math.max(1, Math.ceil(rest.length / mostShown));
  return [...frequent, ...rest.filter((_, at) => at % step === 0)].map(([count, what]) => `${count} ${what}`);
}

function wholeMatch(matches: ReturnType<ReturnType<typeof createTermIndex>['find']>, form: string): string[] {
  const [match] = matches;
  if (match?.start !== 0 || match.end !== form.length) return [];
  return match.candidates.map(({ concept }) => concept);
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

import type { LanguageTable } from '../language.ts';
import { compileLanguage } from '../inflection.ts';
import type { Inflection } from '../inflection.ts';
import { acronymEndings } from './acronyms.ts';
import { afrikaans } from './af.ts';
import { arabic } from './ar.ts';
import { belarusian } from './be.ts';
import { bulgarian } from './bg.ts';
import { catalan } from './ca.ts';
import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { estonian } from './et.ts';
import { basque } from './eu.ts';
import { persian } from './fa.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { irish } from './ga.ts';
import { galician } from './gl.ts';
import { hebrew } from './he.ts';
import { hindi } from './hi.ts';
import { croatian } from './hr.ts';
import { hungarian } from './hu.ts';
import { armenian } from './hy.ts';
import { indonesian } from './id.ts';
import { icelandic } from './is.ts';
import { italian } from './it.ts';
import { georgian } from './ka.ts';
import { korean } from './ko.ts';
import { lithuanian } from './lt.ts';
import { latvian } from './lv.ts';
import { norwegian } from './nb.ts';
import { dutch } from './nl.ts';
import { nynorsk } from './nn.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { russian } from './ru.ts';
import { slovak } from './sk.ts';
import { slovenian } from './sl.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';

/**
 * All languages with a table, by the primary subtag of BCP 47. A table is created on first use of its language, because creating
 * all of them takes about a millisecond at every start.
 */
export const languageTables: Readonly<Record<string, () => LanguageTable>> = {
  af: afrikaans,
  ar: arabic,
  be: belarusian,
  bg: bulgarian,
  bs: croatian,
  ca: catalan,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: estonian,
  eu: basque,
  fa: persian,
  fi: finnish,
  fr: french,
  ga: irish,
  gl: galician,
  he: hebrew,
  hi: hindi,
  hr: croatian,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  in: indonesian,
  is: icelandic,
  it: italian,
  iw: hebrew,
  ka: georgian,
  ko: korean,
  lt: lithuanian,
  lv: latvian,
  mo: romanian,
  ms: indonesian,
  nb: norwegian,
  nl: dutch,
  nn: nynorsk,
  no: norwegian,
  pl: polish,
  prs: persian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sh: croatian,
  sk: slovak,
  sl: slovenian,
  sr: croatian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
};

/** For locales without a table: words match as written. */
const unknownLanguage = (): LanguageTable => ({ endings: {}, rules: [] });
/** The same with the endings of acronyms. */
const acronymTables: Readonly<Record<string, () => LanguageTable>> = Object.fromEntries(
  Object.entries(acronymEndings).map(([language, endings]) => [
    language,
    () => ({ ...unknownLanguage(), acronymEndings: endings }),
  ]),
);

const compiled = new Map<() => LanguageTable, Inflection>();

/** Whether the language of the locale has a table. Without one, words are found only as written. */
export function hasTable(locale: string): boolean {
  return tableOf(locale) !== undefined;
}

/** Returns the inflection of the locale's language; an empty one for an unknown or malformed locale. */
export function inflectionOf(locale: string): Inflection {
  const makeTable = tableOf(locale) ?? tableOf(locale, acronymTables) ?? unknownLanguage;
  const known = compiled.get(makeTable);
  if (known !== undefined) return known;
  const inflection = compileLanguage(makeTable());
  compiled.set(makeTable, inflection);
  return inflection;
}

function tableOf(locale: string, tables = languageTables): (() => LanguageTable) | undefined {
  const [subtag = ''] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(tables, subtag) ? tables[subtag] : undefined;
}

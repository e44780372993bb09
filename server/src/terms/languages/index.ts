import type { LanguageTable } from '../language.ts';
import { compileLanguage } from '../inflection.ts';
import type { Inflection } from '../inflection.ts';
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

/** Every language that has a table. */
export const languageTables: readonly LanguageTable[] = [
  afrikaans,
  arabic,
  armenian,
  basque,
  belarusian,
  bulgarian,
  catalan,
  croatian,
  czech,
  danish,
  dutch,
  english,
  estonian,
  finnish,
  french,
  galician,
  georgian,
  german,
  greek,
  hebrew,
  hindi,
  hungarian,
  icelandic,
  indonesian,
  irish,
  italian,
  korean,
  latvian,
  lithuanian,
  norwegian,
  nynorsk,
  persian,
  polish,
  portuguese,
  romanian,
  russian,
  slovak,
  slovenian,
  spanish,
  swedish,
  turkish,
  ukrainian,
  vietnamese,
];

/** For locales without a table: words match as they are written. */
const unknownLanguage: LanguageTable = { tags: [], endings: {}, rules: [] };

const compiled = new Map<LanguageTable, Inflection>();

/** What is known of the language of a locale; of an unknown or malformed one, nothing. */
export function inflectionOf(locale: string): Inflection {
  const [subtag = ''] = locale.toLowerCase().split(/[-_]/);
  const table = languageTables.find(({ tags }) => tags.includes(subtag)) ?? unknownLanguage;
  const known = compiled.get(table);
  if (known !== undefined) return known;
  const inflection = compileLanguage(table);
  compiled.set(table, inflection);
  return inflection;
}

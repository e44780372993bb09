import type { Inflection } from './inflection.ts';
import { stressOf } from './stress.ts';
import type { Stress } from './stress.ts';
import { apostrophes } from './unitClasses.ts';
import { withoutHyphens } from './hyphens.ts';
import { cleanText, cleanWord, withoutLookalikes } from './words.ts';

/** A word as the terms of a language are compared with it. */
export interface Spelling {
  /** Composed, without invisible units and elisions. */
  readonly written: string;
  readonly folded: string;
  /** Number of leading UTF-16 units that are not part of it: `l'` in `l'indice`. */
  readonly elided: number;
  readonly stress: Stress;
}

const apostrophe = new RegExp(`[${apostrophes}]`, 'u');

interface Spelled {
  readonly raw: string;
  readonly spelling: Spelling;
}

/** The last word of each language: several indexes of one language read the words of a text one after the other. */
const lastSpelled = new WeakMap<Inflection, Spelled>();

/** Returns the spelling of a word of a text or term. */
export function spellingOf(raw: string, inflection: Inflection): Spelling {
  const last = lastSpelled.get(inflection);
  if (last?.raw === raw) return last.spelling;
  const spelling = spell(raw, inflection);
  lastSpelled.set(inflection, { raw, spelling });
  return spelling;
}

/** A text in which the spelling of each word is contained, except those in two scripts. */
export interface TextSpelling {
  readonly written: string;
  readonly folded: string;
  /** The same without hyphens. */
  readonly joined: string;
}

export function textSpellingOf(text: string, { fold }: Inflection): TextSpelling {
  const written = cleanText(text);
  const folded = fold(written);
  return { written, folded, joined: withoutHyphens(folded) };
}

function spell(raw: string, { fold, table, elisions }: Inflection): Spelling {
  const written = cleanWord(raw);
  const folded = fold(withoutLookalikes(written));
  const stress = stressOf(written, table.accents);
  for (const elision of elisions) {
    if (!folded.startsWith(elision) || folded.length === elision.length) continue;
    const afterApostrophe = written.indexOf("'") + 1;
    const elided = raw.search(apostrophe) + 1;
    return { written: written.slice(afterApostrophe), folded: folded.slice(elision.length), elided, stress: undefined };
  }
  return { written, folded, elided: 0, stress };
}

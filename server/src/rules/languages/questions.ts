import { languageOf } from '../../glossary/locales.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';

/* Headings that ask what a concept is, by language. Headings of other languages are not checked. */

/** The beginning of the question `What is …?`; in Turkish, Japanese, Korean and Chinese, its end. */
const QUESTIONS: Readonly<Record<string, RegExp>> = {
  cs: /^(?:Co|Kdo) (?:to )?(?:je|jsou) /,
  da: /^(?:Hvad|Hvem) er /,
  de: /^(?:Was|Wer) (?:ist|sind) /,
  es: /^¿?\s?(?:Qué|Cuál|Quién) (?:es|son) /,
  fi: /^(?:Mikä|Mitä|Mitkä|Kuka) (?:on|ovat) /,
  fr: /^(?:Qu['’]est-ce (?:que |qu['’])|C['’]est quoi |Que sont |Qui est )/,
  it: /^(?:(?:Che )?[Cc]os['’]è |(?:Che )?[Cc]osa sono |Qual è |Chi è )/,
  ja: /(?:とは(?:何(?:です)?か|なんですか)?|って何(?:ですか)?)[?？]?$/,
  ko: /(?:이란|란|무엇인가요|무엇입니까)\s?(?:무엇인가요|무엇입니까)?\?$/,
  nb: /^(?:Hva|Hvem) er /,
  nl: /^(?:Wat|Wie) (?:is|zijn) /,
  no: /^(?:Hva|Hvem) er /,
  pl: /^(?:(?:Co to|Czym|Kim|Jak(?:a|i|ie)) (?:jest|są)|DEFINICJA) /,
  pt: /^(?:O que|Qual|Quem) (?:é|são) /,
  ru: /^(?:Что такое|Кто так(?:ой|ая|ие)|Каков[аоы]?|ОПРЕДЕЛЕНИЕ) /,
  sk: /^(?:Čo|Kto) (?:to )?(?:je|sú) /,
  sv: /^(?:(?:Vad|Vem|Vilka) är|DEFINITION av) /,
  tr: / (?:nedir|kimdir)\?$/,
  uk: /^(?:Що таке|Хто так(?:ий|а|і)) /,
  zh: /^什[么麼]是|(?:是什[么麼]|是甚麼)[?？]?$/,
};

/** A longer heading asks something else. */
const MOST_WORDS = 12;

/** `and`: a heading that continues with it does not ask for a name (`What is it and …`). */
const AND: Readonly<Record<string, RegExp>> = {
  cs: /^a /,
  da: /^og /,
  de: /^und /,
  es: /^[ye] /,
  fi: /^ja /,
  fr: /^et /,
  it: /^ed? /,
  nb: /^og /,
  nl: /^en /,
  no: /^og /,
  pl: /^i /,
  pt: /^e /,
  ru: /^и /,
  sk: /^a /,
  sv: /^och /,
  uk: /^(?:і|й|та) /,
};
const PRONOUNS =
  /^(?:das|dies|es|det|dette|den|dat|dit|eso|esto|isso|isto|ça|cela|to|tämä|se|это|це|它|这|這|那|其|此|それ|これ|이것|그것)+$/i;

/** Returns what the heading asks for, such as `porzucenie` in `Co to jest porzucenie?`. Undefined if its form is not such a question. */
export function askedFor(heading: string, locale: string): string | undefined {
  const question = QUESTIONS[languageOf(locale)]?.exec(heading)?.[0];
  if (question === undefined) return undefined;
  const rest = heading
    .replace(question, '')
    .replace(/\s*[?？]$/, '')
    .trim();
  const words = rest.split(/\s+/);
  const isName = words.some((word) => /\p{L}/u.test(word) && !isFunctionWord(word, locale) && !PRONOUNS.test(word));
  return isName && words.length <= MOST_WORDS && AND[languageOf(locale)]?.test(rest) !== true ? rest : undefined;
}

import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import type { Subject } from '../engine/subject.ts';

/*
 * Names of concepts that are also ordinary words, judged by the words around: a verb after a pronoun or an auxiliary, an adjective
 * before a noun. Only words by themselves are judged; of several, the others say what is meant.
 */

/** Before a verb: auxiliaries, pronouns of the subject, negations. By language. */
const BEFORE_VERBS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    en: "can cannot could may might must shall should will would to we they you i who not don't don’t doesn't doesn’t didn't didn’t let's let’s please",
    sv: 'kan ska skall vill måste bör får vi jag man inte',
    da: 'kan skal vil må bør vi jeg man ikke',
    nb: 'kan skal vil må bør å vi jeg man ikke',
    nn: 'kan skal vil må bør å vi eg ein ikkje',
    nl: 'kan kunnen moet moeten wil willen zal zullen mag mogen te we wij ik',
    fr: 'je tu il elle on nous vous ils elles ne se peut peuvent doit doivent',
    es: 'se no yo nosotros puede pueden debe deben sin',
    it: 'si non io noi può possono deve devono',
    pt: 'se não eu nós pode podem deve devem',
    ro: 'se să nu eu noi poate pot trebuie',
  }).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}'’-])(?:${words.replaceAll(' ', '|')})[ \\n]$`, 'iu'),
  ]),
);

/** English words that are adjectives before a noun: `the key difference`. */
const ADJECTIVES =
  /^(?:key|core|prime|lead|leading|master|standard|model|major|minor|principal|native|open|true|false)$/i;
const WORD_AFTER = /^[ \n](\p{Ll}[\p{L}\p{M}]*)/u;
const DETERMINER_AFTER =
  /^[ \n](?:the|an?|its|their|your|our|his|her|this|that|these|those|all|each|every|any|it|them|us|him|me|you)(?!\p{L})/iu;
/** UTF-16 units that are looked at beside a word. */
const LONGEST_NEIGHBOR = 30;

/** Whether the words are used in another sense than that of a name, judged by the grammar of the language. */
export function isOrdinaryWord({ document: { text }, facts }: Subject, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (/\s/.test(written)) return false;
  if (!/\p{L}/u.test(written)) return true;
  const before = text.slice(Math.max(0, start - LONGEST_NEIGHBOR), start);
  const after = text.slice(end, end + LONGEST_NEIGHBOR);
  if (isFunctionWord(written, facts.locale))
    return !/^\p{Lu}/u.test(written) || !/[\p{L}\p{N},;)][ \u00A0\n]$/u.test(before);
  const language = languageOf(facts.locale);
  const isName = /^\p{Lu}/u.test(written);
  if (!isName && BEFORE_VERBS[language]?.test(before))
    return language !== 'en' || !isAfterTo(before, after, facts.locale);
  return language === 'en' && isEnglishOrdinary(written, after, facts.locale);
}

/** After `to`, a noun without article that no other word follows is one: `migrate to Kubernetes.` */
function isAfterTo(before: string, after: string, locale: string): boolean {
  if (!/(?<!\p{L})to[ \n]$/iu.test(before)) return false;
  const next = WORD_AFTER.exec(after)?.[1];
  return next === undefined || (isFunctionWord(next, locale) && !DETERMINER_AFTER.test(after));
}

function isEnglishOrdinary(written: string, after: string, locale: string): boolean {
  const next = WORD_AFTER.exec(after)?.[1];
  if (next === undefined) return false;
  if (ADJECTIVES.test(written)) return !isFunctionWord(next, locale);
  return /^\p{Ll}.*s$/u.test(written) && DETERMINER_AFTER.test(after) && !/^[ \n]th(?:at|ese|is)\b/i.test(after);
}

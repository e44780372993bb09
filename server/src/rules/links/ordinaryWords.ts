import { getOrAdd } from '../../glossary/collections.ts';
import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import type { Subject } from '../engine/subject.ts';

/*
 * Names of concepts that are also ordinary words, recognized by the words around them: a verb after a pronoun or auxiliary, an
 * adjective before a noun. Only single words are checked: several words together are specific enough, unless all of them are
 * function words.
 */

/** Words before a verb: auxiliaries, subject pronouns, negations. By language. */
const BEFORE_VERBS: Readonly<Partial<Record<string, string>>> = {
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
};
/** A pattern for the words of each language that a run has met. */
const beforeVerbs = new Map<string, RegExp | undefined>();

function isBeforeVerb(before: string, language: string): boolean {
  const pattern = getOrAdd(beforeVerbs, language, () => {
    const words = BEFORE_VERBS[language]?.replaceAll(' ', '|');
    return words === undefined ? undefined : new RegExp(`(?<![\\p{L}\\p{M}'’-])(?:${words})[ \\n]$`, 'iu');
  });
  return pattern?.test(before) ?? false;
}

/** English words that are adjectives before a noun: `the key difference`. */
const ADJECTIVES =
  /^(?:key|core|prime|lead|leading|master|standard|model|major|minor|principal|native|open|true|false)$/i;
const WORD_AFTER = /^[ \n](\p{Ll}[\p{L}\p{M}]*)/u;
const DETERMINER_AFTER =
  /^[ \n](?:the|an?|its|their|your|our|his|her|this|that|these|those|all|each|every|any|it|them|us|him|me|you)(?!\p{L})/iu;
const ARTICLE_AFTER = /^[ \n](?:the|an?|its|their|your|our|his|her|each|every|any|it|them)(?!\p{L})/iu;
const DETERMINER_BEFORE = /(?<!\p{L})(?:the|an?|its|their|your|our|his|her|this|that|no|any|every|each|of)[ \n]$/iu;
/** Words before an imperative that is not the first word: `and then select the item`. */
const BEFORE_IMPERATIVE = /(?:(?<!\p{L})(?:then|and|or|also|always|never|just|simply|only|instead)|[,;:])[ \n]$/iu;
/** Words before an infinitive, and not before a place or a name: `able to run`, `how to run`. */
const BEFORE_INFINITIVE =
  /(?<!\p{L})(?:(?:un)?able|needs?|needed|wants?|wanted|how|where|when|what|whether|tr(?:y|ies|ied|ying)|have|has|had|having|order|ready|going|supposed|required|allowed|designed|intended|meant|easy|easier|hard|possible|likely|used)[ \n]to[ \n]$/iu;
const VERBS_BEFORE_TO = /^(?:needs?|wants?|helps?|hopes?|fails?|tries|starts?|leads?|tends?)$/i;
const IDIOMS =
  /(?<!\p{L})(?:in (?:order to|terms of|case|fact|addition|general|particular|practice|effect|turn|the end)|for (?:example|instance)|by default|as a (?:result|rule)|on the other hand|at the same time|of course|make sense|take (?:place|advantage)|with respect to|out of the box|on the fly)(?!\p{L})/giu;
/** The name of a button, or its picture: `select **OK**`. */
const LABEL_AFTER = /^[ \n](?:\*\*|!\[)/;
const LABEL_BEFORE =
  /(?<!\p{L})(?:(?:(?:double-|right-)?click|select|choose|tap|press|(?:go|point) to)(?:[ \n]the)?|>)[ \n]?[*_"“]+$/iu;
const SENTENCE_START = /(?:\n|[.!?:][)"'”*_]*[ \n]|[|>][ ]?)[ \t\d.)>*_"“#+-]*$/u;
/** UTF-16 units next to a word that are checked. */
const LONGEST_NEIGHBOR = 30;

/** Whether the grammar shows that the words are not used as the name of a concept. */
export function isOrdinaryWord({ document: { text }, facts }: Subject, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (/\s/.test(written)) return areFunctionWords(written, facts.locale);
  if (!/\p{L}/u.test(written)) return true;
  const before = text.slice(Math.max(0, start - LONGEST_NEIGHBOR), start);
  const after = text.slice(end, end + LONGEST_NEIGHBOR);
  if (isFunctionWord(written, facts.locale))
    return !/^\p{Lu}/u.test(written) || !/[\p{L}\p{N},;)][ \u00A0\n]$/u.test(before);
  const language = languageOf(facts.locale);
  const isName = /^\p{Lu}/u.test(written);
  if (!isName && isBeforeVerb(before, language)) return language !== 'en' || !isAfterTo(before, after, facts.locale);
  if (language !== 'en') return false;
  const isFirst = start - before.length > 0 ? SENTENCE_START.test(before) : SENTENCE_START.test(`\n${before}`);
  return isEnglishOrdinary({ written, before, after, isFirst }, facts.locale);
}

function areFunctionWords(written: string, locale: string): boolean {
  return !/\p{Lu}/u.test(written) && written.split(/\s+/).every((word) => isFunctionWord(word, locale));
}

/** Whether the word after `to` is a noun, because no other word follows it: `migrate to Kubernetes.`, but not `able to run.` */
function isAfterTo(before: string, after: string, locale: string): boolean {
  if (!/(?<!\p{L})to[ \n]$/iu.test(before) || BEFORE_INFINITIVE.test(before)) return false;
  const next = WORD_AFTER.exec(after)?.[1];
  return next === undefined || (isFunctionWord(next, locale) && !DETERMINER_AFTER.test(after));
}

/** A word of an English text, and the text around it. */
interface EnglishWord {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is the first word of its sentence or line. */
  readonly isFirst: boolean;
}

function isEnglishOrdinary(word: EnglishWord, locale: string): boolean {
  return isVerb(word) || isAdjective(word, locale) || isLabel(word) || isInIdiom(word);
}

function isVerb({ written, before, after, isFirst }: EnglishWord): boolean {
  const isLower = /^\p{Ll}/u.test(written);
  if (VERBS_BEFORE_TO.test(written) && /^[ \n]to[ \n]/.test(after)) return !DETERMINER_BEFORE.test(before);
  const isThat = /^[ \n]th(?:at|ese|is)\b/i.test(after);
  if (isLower && written.endsWith('s')) return DETERMINER_AFTER.test(after) && !isThat;
  // `Select the item`, `and then select the item`, but not `the item the user selects`.
  if (isFirst) return (DETERMINER_AFTER.test(after) || LABEL_AFTER.test(after)) && !isThat;
  return isLower && BEFORE_IMPERATIVE.test(before) && (ARTICLE_AFTER.test(after) || LABEL_AFTER.test(after));
}

function isAdjective({ written, after }: EnglishWord, locale: string): boolean {
  const next = WORD_AFTER.exec(after)?.[1];
  return next !== undefined && ADJECTIVES.test(written) && !isFunctionWord(next, locale);
}

/** The name of a button or a menu: `click **Exit**`. */
function isLabel({ before, after }: EnglishWord): boolean {
  return LABEL_BEFORE.test(before) && /^[*_"”]/.test(after);
}

/** Whether the word is part of an idiom: `in order to`. */
function isInIdiom({ written, before, after }: EnglishWord): boolean {
  const start = before.length;
  const idioms = [...`${before}${written}${after}`.matchAll(IDIOMS)];
  return idioms.some(({ 0: idiom, index }) => index <= start && start + written.length <= index + idiom.length);
}

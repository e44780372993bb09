import { showsItsName } from '../../glossary/linkFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { fieldTexts } from '../frontMatter/fieldTexts.ts';
import { placesInProse, proseOf } from '../engine/prose.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isWrittenIn, readingsOf, toLatin } from '../languages/lookalikes.ts';

/**
 * `блoк` with a Latin `o`
 *
 * Measured: all findings are right, 6 in machine translation (140 articles) and 18 in text by people (3,400 articles, 200 of them in
 * Russian, Ukrainian and Greek).
 */
export const mixedScript: Rule = {
  code: 'mixed-script',
  severity: 'warning',
  summary: 'A word with letters of two alphabets that look alike.',
  documentation: {
    why: 'The Latin `p` and the Cyrillic `р` look the same, but a search does not find the word, and the glossary does not know it. Also reported: an abbreviation in one alphabet that the article writes in the other elsewhere. A hyphen separates words (`CD-диск`), and an ending can follow a Latin name (`CDы`).',
    wrong: '=== glossary/ru/example.md\nЭто pынок.',
    right: '=== glossary/ru/example.md\nЭто рынок.',
  },

  mayReport: (text) => /[\u0370-\u052F]/.test(text),

  *check(subject) {
    yield* mixedWords(subject);
    yield* otherAlphabet(subject);
  },
};

/** Two letters of different alphabets side by side. */
const MIXTURE = /[A-Za-z\u00C0-\u024F][\u0370-\u052F]|[\u0370-\u052F][A-Za-z\u00C0-\u024F]/g;
const BEFORE = /[\p{L}\p{M}\p{N}]*$/u;
const AFTER = /^[\p{L}\p{M}\p{N}]*/u;
/** Longer words are no words. UTF-16 units. */
const LONGEST = 40;

function* mixedWords(subject: Subject): Generator<Report> {
  const texts = [{ text: proseOf(subject), from: 0 }, ...fieldTexts(subject, 'title', 'description')];
  for (const { text, from } of texts) {
    for (const { start, end } of mixturesIn(text)) {
      const word = text.slice(start, end);
      const readings = end - start > LONGEST ? undefined : readingsOf(word, subject.facts.locale);
      if (readings === undefined) continue;
      const { alphabet, native, latin } = readings;
      const span = { start: from + start, end: from + end };
      yield {
        message: `'${word}' has Latin and ${alphabet} letters.`,
        span,
        fixes: () => (isNameOfLink(subject, span) ? [] : fixes(span, likely(subject, native, latin))),
      };
    }
  }
}

/** The words with letters of two alphabets. */
function mixturesIn(text: string): Span[] {
  const words: Span[] = [];
  for (const { index } of text.matchAll(MIXTURE)) {
    if (index < (words.at(-1)?.end ?? 0)) continue;
    words.push(wordAround(text, { start: index, end: index + 2 }));
  }
  return words;
}

/** In `@блoк`, the word is also the name that the link looks for. */
function isNameOfLink({ links }: Subject, { start, end }: Span): boolean {
  return links.some(({ link }) => showsItsName(link) && link.span.start < end && start < link.span.end);
}

function wordAround(text: string, { start, end }: Span): Span {
  const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0;
  const after = AFTER.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** The possible spellings. If the article has one of them elsewhere, only that one. */
function likely({ document: { text } }: Subject, native: string | undefined, latin: string | undefined): string[] {
  const possible = [native, latin].filter((word) => word !== undefined);
  const known = possible.filter((word) => holdsWord(text, word));
  return known.length === 1 ? known : possible;
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const { start, end } = wordAround(text, { start: at, end: at + word.length });
    if (end - start === word.length) return true;
  }
  return false;
}

function fixes(span: Span, words: readonly string[]): Fix[] {
  return words.map((word, rank) => ({
    title: words.length === 1 ? `Write '${word}'` : `Write '${word}' in ${scriptOf(word)} letters`,
    preferred: rank === 0,
    certain: words.length === 1,
    edits: [{ span, newText: word }],
  }));
}

function scriptOf(word: string): string {
  if (/[A-Za-z]/.test(word)) return 'Latin';
  return /\p{Script=Greek}/u.test(word) ? 'Greek' : 'Cyrillic';
}

/**
 * An abbreviation, or a letter beside a number or a word (`10-K`, `A-note`), of letters that both alphabets have. The text before
 * the abbreviation and the beginning of the word after it are compared, too.
 */
const ABBREVIATION =
  /(?<![\p{L}\p{N}-])((?:\p{N}{1,6}-)?)([ABCEHKMOPTXАВСЕНКМОРТХ]{1,8})((?:-\p{L}{1,3})?)(?![\p{Lu}\p{N}])/gu;

/** Cyrillic abbreviations that the article also writes in Latin letters. */
function* otherAlphabet(subject: Subject): Generator<Report> {
  if (!isWrittenIn('Cyrillic', subject.facts.locale)) return;
  const places = [...placesInProse(subject, ABBREVIATION)].filter(({ found }) => hasCompany(found));
  const inLatin = new Set(
    places.flatMap(({ found: [whole, , letters = ''] }) => (IS_LATIN.test(letters) ? [whole] : [])),
  );
  for (const { span, found } of places) {
    const [whole, before = '', letters = ''] = found;
    const written = toLatin(letters) ?? letters;
    if (
      written === letters ||
      IS_LATIN.test(letters) ||
      !inLatin.has(before + written + whole.slice(before.length + letters.length))
    )
      continue;
    const start = span.start + before.length;
    const place = { start, end: start + letters.length };
    const edits = [{ span: place, newText: written }];
    yield {
      message: `'${letters}' has Cyrillic letters here and Latin letters elsewhere in the article.`,
      span: place,
      fixes: () => [{ title: `Write '${written}' in Latin letters`, preferred: true, certain: false, edits }],
    };
  }
}

const IS_LATIN = /[A-Z]/;

/** A single letter needs a number or word beside it, because `А` is also a conjunction. */
function hasCompany([, before = '', letters = '', after = '']: RegExpMatchArray): boolean {
  return letters.length > 1 || before !== '' || after !== '';
}

import { msg, withValues } from '../../localization/index.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import type { Span } from '../../markdown/types.ts';
import { fieldTexts } from '../frontMatter/fieldTexts.ts';
import { once } from '../engine/once.ts';
import { proseOf } from '../engine/prose.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isWrittenIn, readingsOf, toLatin } from '../languages/lookalikes.ts';

/** `блoк` with a Latin `o` */
export const mixedScript: Rule = {
  code: 'mixed-script',
  severity: 'warning',
  summary: 'A word with letters of two alphabets that look alike.',
  documentation: {
    why: 'The Latin `p` and the Cyrillic `р` look the same, but a search does not find the word, and the glossary does not know it. Also reported: an abbreviation, or a letter beside a number or a word, in one alphabet that the article writes in the other elsewhere (`Округ А`, `Округ A`). A hyphen separates words (`CD-диск`), and an ending can follow a Latin name (`CDы`).',
    wrong: '=== glossary/ru/example.md\nЭто pынок.',
    right: '=== glossary/ru/example.md\nЭто рынок.',
    measured: { machine: [9, 9], people: [18, 18] },
  },

  mayReport: (text) => /[\u0370-\u052F]/.test(text),

  *check(subject) {
    yield* mixedWords(subject);
    yield* otherAlphabet(subject);
  },
};

/** Two adjacent letters of different alphabets. */
const MIXTURE = /[A-Za-z\u00C0-\u024F][\u0370-\u052F]|[\u0370-\u052F][A-Za-z\u00C0-\u024F]/g;
const BEFORE = /[\p{L}\p{M}\p{N}]*$/u;
const AFTER = /^[\p{L}\p{M}\p{N}]*/u;
/** A longer sequence of letters is not a word. UTF-16 units. */
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
        message: withValues(MIXTURES[alphabet], word),
        span,
        fixes: () => (isNameOfLink(subject, span) ? [] : fixes(span, likely(subject, native, latin))),
      };
    }
  }
}

/** Returns the words with letters of two alphabets. */
function mixturesIn(text: string): Span[] {
  const words: Span[] = [];
  for (const { index } of text.matchAll(MIXTURE)) {
    if (index < (words.at(-1)?.end ?? 0)) continue;
    words.push(wordAround(text, { start: index, end: index + 2 }));
  }
  return words;
}

/** In `@блoк`, the word is also the name that the link refers to. */
function isNameOfLink(subject: Subject, { start, end }: Span): boolean {
  const names = linksThatShowNames(subject);
  const last = names[firstAtLeast(names, end, (span) => span.start) - 1];
  return last !== undefined && start < last.end;
}

const linksThatShowNames = once(({ links }): readonly Span[] =>
  links.flatMap(({ link }) => (showsItsName(link) ? [link.span] : [])),
);

function wordAround(text: string, { start, end }: Span): Span {
  const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0;
  const after = AFTER.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** Returns the possible spellings; only one if the article uses exactly one of them elsewhere. */
function likely(subject: Subject, native: string | undefined, latin: string | undefined): string[] {
  const possible = [native, latin].filter((word) => word !== undefined);
  const known = possible.filter((word) => wordsOf(subject).has(word));
  return known.length === 1 ? known : possible;
}

/** All words of the article: searching it for each spelling would be slow in a long article with many mixed words. */
const wordsOf = once(
  ({ document: { text } }): ReadonlySet<string> => new Set(Array.from(text.matchAll(WORD), ([word]) => word)),
);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function fixes(span: Span, words: readonly string[]): Fix[] {
  return words.map((word, rank) => ({
    title: words.length === 1 ? msg("Write '{0}'", word) : withValues(WRITE[scriptOf(word)], word),
    preferred: rank === 0,
    certain: words.length === 1,
    edits: [{ span, newText: word }],
  }));
}

const MIXTURES = {
  Cyrillic: msg("'{0}' has Latin and Cyrillic letters."),
  Greek: msg("'{0}' has Latin and Greek letters."),
} as const;

const WRITE = {
  Latin: msg("Write '{0}' in Latin letters"),
  Greek: msg("Write '{0}' in Greek letters"),
  Cyrillic: msg("Write '{0}' in Cyrillic letters"),
} as const;

function scriptOf(word: string): keyof typeof WRITE {
  if (/[A-Za-z]/.test(word)) return 'Latin';
  return /\p{Script=Greek}/u.test(word) ? 'Greek' : 'Cyrillic';
}

/** Capitals that look the same in both alphabets. */
const CAPITALS = /[ABCEHKMOPTXАВСЕНКМОРТХ]{1,8}/g;
/** One of them that is Latin. Most articles have none outside links. */
const LATIN_CAPITAL = /[ABCEHKMOPTX]/;
const IS_LATIN = /[A-Z]/;
/** A number before a letter: `10-K`. */
const NUMBER_BEFORE = /(?:^|[^\p{L}\p{N}-])((?:\p{N}{1,6}-)?)$/u;
/** UTF-16 units. */
const LONGEST_BEFORE = 24;
/** The word before a letter: `Округ A`. */
const WORD_BEFORE = /(?:^|[^\p{L}\p{M}\p{N}-])(\p{L}{3,20} )$/u;
/** The beginning of a word after a letter: `A-note`. */
const WORD_AFTER = /^((?:-\p{L}{1,3})?)(?![\p{Lu}\p{N}])/u;

/** An abbreviation, or a single letter next to a number or a word. */
interface Abbreviation {
  readonly letters: string;
  readonly span: Span;
  /** The number or word before it, and the beginning of the word after it. */
  readonly before: string;
  readonly after: string;
}

/** Reports Cyrillic abbreviations that the article also writes in Latin letters. */
function* otherAlphabet(subject: Subject): Generator<Report> {
  if (!isWrittenIn('Cyrillic', subject.facts.locale)) return;
  const prose = proseOf(subject);
  if (!LATIN_CAPITAL.test(prose)) return;
  const all = [...prose.matchAll(CAPITALS)];
  const latin = abbreviationsAt(all, (letters) => IS_LATIN.test(letters));
  if (latin.length === 0) return;
  const lettersInLatin = new Set(latin.map(({ letters }) => letters));
  const inLatin = new Set(latin.map(({ letters, before, after }) => before + letters + after));
  const cyrillic = abbreviationsAt(
    all,
    (letters) => !IS_LATIN.test(letters) && lettersInLatin.has(toLatin(letters) ?? ''),
  );
  for (const { letters, span, before, after } of cyrillic) {
    const written = toLatin(letters);
    if (written === undefined || !inLatin.has(before + written + after)) continue;
    const edits = [{ span, newText: written }];
    yield {
      message: msg("'{0}' has Cyrillic letters here and Latin letters elsewhere in the article.", letters),
      span,
      fixes: () => [{ title: msg("Write '{0}' in Latin letters", written), preferred: true, certain: false, edits }],
    };
  }
}

/** Returns the abbreviations among the matches of `CAPITALS` whose letters pass the test. */
function abbreviationsAt(all: readonly RegExpExecArray[], isWanted: (letters: string) => boolean): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const { 0: letters, index, input: text } of all) {
    if (!isWanted(letters)) continue;
    const end = index + letters.length;
    const textBefore = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const number = NUMBER_BEFORE.exec(textBefore)?.[1];
    const after = WORD_AFTER.exec(text.slice(end, end + 4))?.[1];
    if (after === undefined) continue;
    const isAlone = letters.length === 1 && number === '' && after === '';
    // A single letter is checked only next to a number or word, because `А` is also a conjunction.
    const before = isAlone ? WORD_BEFORE.exec(textBefore)?.[1] : number;
    if (before === undefined) continue;
    found.push({ letters, span: { start: index, end }, before, after: kindOf(letters, after) });
  }
  return found;
}

/** Next to a single letter, all Cyrillic words are treated alike: `A-нота`, `А-примечание`. */
function kindOf(letters: string, after: string): string {
  return letters.length === 1 && /^-\p{Script=Cyrillic}/u.test(after) ? '-' : after;
}

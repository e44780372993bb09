import { marked } from './marks.ts';
import type { Change, DefectKind, Site } from './site.ts';

/** Mistakes in sentences and lists without terms. */
export const typographyDefects: readonly DefectKind[] = [
  { code: 'broken-sentence', plant: brokenSentence },
  { code: 'list-marker', plant: listMarker },
  { code: 'mixed-script', plant: mixedScript },
  { code: 'repeated-words', plant: doubledWord },
  { code: 'repeated-words', plant: choiceOfOne },
  { code: 'punctuation-artefact', plant: twoStops },
  { code: 'punctuation-artefact', plant: gluedSentences },
  { code: 'punctuation-artefact', plant: spacedQuotes },
  { code: 'punctuation-artefact', plant: loneParenthesis },
  { code: 'punctuation-artefact', plant: emptyBold },
  { code: 'punctuation-artefact', plant: escapedLetter },
  { code: 'heading-no-space', plant: headingInQuote },
];

/** The text around a longer word in the middle of a sentence. The word before it is not an abbreviation. */
const AROUND_WORD = /^((?:.*? )??\p{L}{4,} )(\p{Ll}{5,})( .*)$/u;

interface Divided {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** A sentence of the language, split at such a word. */
function divided({ language, random }: Site): Divided {
  const [filler = ''] = random.shuffled(language.fillers.filter((each) => AROUND_WORD.test(each)));
  const [, before = '', word = '', after = ''] = AROUND_WORD.exec(filler) ?? [];
  return { before, word, after };
}

function brokenSentence(site: Site): Change {
  const { before, word, after } = divided(site);
  const stop = marked(`. ${word}`, { code: 'broken-sentence' });
  return { block: { text: before.trimEnd() + stop + after } };
}

function listMarker({ language, random }: Site): Change {
  const [first, second] = random.shuffled(language.fillers);
  const mark = marked(random.pick(['–', '•']), { code: 'list-marker' });
  return { block: { text: `- ${first}\n\n${mark} ${second}`, fixed: `- ${first}\n\n- ${second}` } };
}

const LATIN = 'aeopcxyHKMT';
const CYRILLIC = 'аеорсхуНКМТ';

/** Replaces one letter of the word with one from the other alphabet. */
function mixedScript(site: Site): Change | undefined {
  const { before, word, after } = divided(site);
  const [from, to] = /\p{Script=Cyrillic}/u.test(word) ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
  const at = Array.from(word).findIndex((letter, place) => place > 0 && from.includes(letter));
  if (at < 0) return undefined;
  const mixed = word.slice(0, at) + to.charAt(from.indexOf(word.charAt(at))) + word.slice(at + 1);
  return {
    block: { text: before + marked(mixed, { code: 'mixed-script' }) + after, fixed: before + word + after },
  };
}

function doubledWord(site: Site): Change {
  const { before, word, after } = divided(site);
  return { block: { text: before + marked(`${word} ${word}`, { code: 'repeated-words' }) + after } };
}

function choiceOfOne(site: Site): Change {
  const { before, word } = divided(site);
  const choice = marked(`${word} ${site.language.or} ${word}`, { code: 'repeated-words' });
  return { block: { text: `${before}${choice}.` } };
}

function artefact(text: string): string {
  return marked(text, { code: 'punctuation-artefact' });
}

function twoStops({ language, random }: Site): Change {
  const filler = random.pick(language.fillers);
  const sentence = filler.slice(0, -1);
  return { block: { text: `${sentence}${artefact(random.pick(['..', '. .']))}`, fixed: filler } };
}

/** Between words that cannot be the name of a file or function. */
function gluedSentences({ language, random }: Site): Change | undefined {
  const [first = '', second = ''] = random.shuffled(language.fillers);
  const isClear = /[^\p{ASCII}]\S*\.$/u.test(first);
  if (!isClear) return undefined;
  const text = first.slice(0, -1) + artefact('.') + second;
  return { block: { text, fixed: `${first} ${second}` } };
}

function spacedQuotes(site: Site): Change {
  const { before, word, after } = divided(site);
  const quoted = `"${artefact(' ')}${word}${artefact(' ')}"`;
  return { block: { text: before + quoted + after, fixed: `${before}"${word}"${after}` } };
}

function loneParenthesis(site: Site): Change {
  const { before, word, after } = divided(site);
  return { block: { text: `${before}${artefact('(')}${word}${after}` } };
}

function emptyBold({ language, random }: Site): Change {
  const filler = random.pick(language.fillers);
  return { block: { text: `${artefact('****')} ${filler}`, fixed: filler } };
}

function escapedLetter(site: Site): Change {
  const { before, word, after } = divided(site);
  const code = word.charCodeAt(1).toString(16).padStart(4, '0');
  const escaped = word.charAt(0) + artefact(`\\u${code}`) + word.slice(2);
  return { block: { text: before + escaped + after, fixed: before + word + after } };
}

/** Not in the source article: after the fix, the translations would lack its section. */
function headingInQuote({ isSource, language, random }: Site): Change | undefined {
  if (isSource) return undefined;
  const heading = random.pick(language.headings);
  return { block: { text: `> ${marked(`##${heading}`, { code: 'heading-no-space' })}`, fixed: `> ## ${heading}` } };
}

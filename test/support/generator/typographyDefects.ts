import { marked } from './marks.ts';
import type { Change, DefectKind, Site } from './site.ts';

/** Mistakes in sentences and lists that name no term. */
export const typographyDefects: readonly DefectKind[] = [
  { code: 'broken-sentence', plant: brokenSentence },
  { code: 'list-marker', plant: listMarker },
  { code: 'mixed-script', plant: mixedScript },
  { code: 'repeated-words', plant: doubledWord },
  { code: 'repeated-words', plant: choiceOfOne },
];

/** The text around a longer word in the middle of a sentence, after a word that is no abbreviation. */
const AROUND_WORD = /^((?:.*? )??\p{L}{3,} )(\p{Ll}{5,})( .*)$/u;

interface Divided {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** A sentence of the language, divided at such a word. */
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

/** One letter of the word from the other alphabet. */
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

/**
 * Words for a glossary in names of files and folders, in lower case and with `-` between words. Those of the first list
 * are unambiguous; those of the second have other meanings as well, such as terms of use.
 */
const STRONG =
  'glossary glossaries terminology terminologies wordlist word-list termbase gloss ' +
  'glossar glossare glossarium glossaria glossair begriffsglossar fachwortverzeichnis terminologie glossaire glossaires lexique ' +
  'glosario glosarios terminología terminologia glossario glossari glosari glosario glosarioa glosategia ' +
  'glossário słowniczek slowniczek glosariusz slovníček slovnicek glosář glosar ' +
  'begrippenlijst woordenlijst ordlista ordliste sanasto termipankki ' +
  'глоссарий глосарій глосарий терминология термінологія речник-на-термините pojmovnik појмовник slovarček ' +
  'szójegyzék szójegyzet szószedet fogalomtár sözlükçe terimler-sözlüğü γλωσσάρι γλωσσάριο ' +
  'sõnastik seletussõnastik glosārijs žodynėlis glosarium glosarium-istilah thuật-ngữ thuat-ngu bảng-thuật-ngữ ' +
  '术语表 術語表 术语 術語 词汇表 詞彙表 名词解释 名詞解釋 名词表 用語集 用語解説 용어집 용어-사전 용어사전 ' +
  'مسرد מילון-מונחים อภิธานศัพท์ शब्दावली واژه‌نامه শব্দকোষ';
const WEAK =
  'term terms key-terms termes terminy terminos términos termini termos termit termer termen terimler термины терміни termíny ' +
  'definition definitions definiciones définitions definizioni definições definicje definitionen визначення определения ' +
  'dictionary dictionaries dictionnaire diccionario dizionario dicionário wörterbuch slownik słownik slovník slovnik slovar ' +
  'slovník rječnik rečnik речник словарь словник sanakirja ordbok ordbog woordenboek szótár sözlük sozluk dicționar λεξικό ' +
  'vocabulary vocab vocabulaire vocabulario vocabolario vocabulário vokabular jargon nomenclature thesaurus ' +
  'acronyms abbreviations abbreviations-and-acronyms acronyms-and-abbreviations sigles abkürzungen acrónimos skróty ' +
  'begriffe begrippen pojęcia pojecia pojmy pojmovi понятия поняття concepts-and-terms ubiquitous-language ' +
  'buzzwords lingo lexicon 词汇 詞彙 词典 用語 용어';

/** Words of languages that put a qualifier after the noun: `glossaire-technique`, `glosariusz-domenowy`. */
const BEFORE_QUALIFIER: ReadonlySet<string> = new Set(
  (
    'glossaire glossaires lexique terminologie glosario glosarios terminología terminologia glossario glossari glosari glosarioa ' +
    'glossário glosariusz słowniczek slowniczek slovníček slovnicek glosář glosar глоссарий глосарій глосарий терминология термінологія glosarium'
  ).split(' '),
);

export type WordStrength = 'strong' | 'weak';

const STRENGTHS = new Map<string, WordStrength>([
  ...WEAK.split(' ').map((word) => [word, 'weak'] as const),
  ...STRONG.split(' ').map((word) => [word, 'strong'] as const),
]);
/** Languages that do not separate words. */
const UNSEPARATED = [...STRENGTHS.keys()].filter((word) => /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}]/u.test(word));
/** Words next to the word for a glossary that do not change the meaning of the name. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the of and or for in to z our my quick short brief mini main full common general key basic project product business technical tech it ai dev ' +
    'domain team appendix appx annex anhang annexe anexo apéndice apêndice appendice bijlage dodatek załącznik приложение part chapter reference list page data index md terms term definitions acronyms ' +
    'abbreviations collections entries de der la le des du y e i und et technique technisches'
  ).split(' '),
);
const MOST_WORDS = 6;
const MOST_QUALIFIED = 4;

/**
 * Whether the name of a file (without extension) or folder is a word for a glossary, alone or with numbers and words
 * that do not change its meaning: `glossary`, `08-glossary`, `a-z-word-list`, but not `glossary-plugin`. With other words
 * before it, as in `market-glossary`, or after it in languages that qualify so, it is ambiguous.
 */
export function glossaryWord(name: string): WordStrength | undefined {
  const words = wordsOf(name).filter((word) => !/^\d/.test(word));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const whole = STRENGTHS.get(words.join('-')) ?? STRENGTHS.get(words.join(''));
  if (whole) return whole;
  for (const strength of ['strong', 'weak'] as const) {
    if (strength === 'weak' && words.length > 3) break;
    const rest = withoutWord(words, strength);
    if (rest?.every((word) => FILLERS.has(word) || word.length === 1)) return strength;
  }
  const first = words.findIndex((word) => !FILLERS.has(word));
  const last = words.findLastIndex((word) => !FILLERS.has(word));
  const isNoun = isStrong(words[last] ?? '') || BEFORE_QUALIFIER.has(words[first] ?? '');
  return last < MOST_QUALIFIED && isNoun ? 'weak' : undefined;
}

/** Whether a title or name contains an unambiguous word for a glossary. */
export function mentionsGlossary(text: string): boolean {
  const words = wordsOf(text.slice(0, 200));
  return (
    words.some((_, at) => isStrongAt(words, at)) || UNSEPARATED.some((word) => isStrong(word) && text.includes(word))
  );
}

function isStrong(word: string): boolean {
  return STRENGTHS.get(word) === 'strong';
}

function isStrongAt(words: readonly string[], at: number): boolean {
  return isStrong(words[at] ?? '') || isStrong(words.slice(at, at + 2).join('-'));
}

/** The words of a name without the (one or two) words for a glossary; undefined if it has none. */
function withoutWord(words: readonly string[], strength: WordStrength): readonly string[] | undefined {
  for (const length of [2, 1]) {
    for (let at = 0; at + length <= words.length; at++) {
      if (STRENGTHS.get(words.slice(at, at + length).join('-')) !== strength) continue;
      return [...words.slice(0, at), ...words.slice(at + length)];
    }
  }
  const [only] = words;
  const isUnseparated =
    words.length === 1 && UNSEPARATED.some((word) => only?.includes(word) === true && only.length <= word.length + 4);
  return isUnseparated && strength === 'weak' ? [] : undefined;
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}\u200C]+/u)
    .filter((word) => word !== '');
}

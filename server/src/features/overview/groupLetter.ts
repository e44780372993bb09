import { languageOf } from '../../glossary/locales.ts';

/** The group of names that do not start with a letter. */
export const OTHER = '#';

/** The group of Chinese characters with an unknown reading. */
const HAN = '漢字';

/** The first kana of each row of the table of fifty sounds: a kana belongs to the last row that starts at or before it. */
const KANA_ROWS = 'あ か さ た な は ま や ら わ'.split(' ');

/** The initial consonants of Hangul syllables in the order of Unicode; doubled ones are with the single ones. */
const INITIALS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_OF_INITIAL = 588;

/** The first character of each initial of pinyin, as Chinese collation sorts them. No word begins with I, U or V. */
const PINYIN_INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const PINYIN_FIRST = '阿 八 嚓 哒 妸 发 旮 哈 讥 咔 垃 妈 拏 噢 妑 七 呥 仨 他 屲 夕 丫 帀'.split(' ');

/**
 * The letter of the name in a list: in upper case, and one for letters that the language sorts as one, such as `É` and
 * `E` in French, but not `Å` and `A` in Swedish. Hangul is grouped by initial consonant, kana by row, Chinese in
 * simplified characters by initial of pinyin, Thai and Lao by the consonant after a vowel that is written first. `#` if
 * it is not a letter.
 */
export function groupLetter(name: string, locale: string, collator: Intl.Collator): string {
  const [first = ''] = /^[เแโใไເແໂໃໄ](?=\p{L})/u.test(name) ? name.slice(1) : name;
  if (!/^\p{L}/u.test(first)) return OTHER;
  return hangulInitial(first) ?? kanaRow(first) ?? hanGroup(first, locale) ?? plainLetter(first, locale, collator);
}

function hangulInitial(letter: string): string | undefined {
  const at = Math.floor((letter.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_OF_INITIAL);
  return /^[가-힣]/.test(letter) ? INITIALS.charAt(at) : undefined;
}

function kanaRow(letter: string): string | undefined {
  const [plain = ''] = letter.normalize('NFKD');
  if (!/^[ぁ-ゖァ-ヺ]/.test(plain)) return undefined;
  const hiragana = /^[ァ-ヺ]/.test(plain) ? String.fromCharCode(plain.charCodeAt(0) - 0x60) : plain;
  // Small kana have the code before the large ones.
  const sound = /^[ぁぃぅぇぉ]/.test(hiragana) ? 'あ' : /^[ゃゅょ]/.test(hiragana) ? 'や' : hiragana;
  return KANA_ROWS.findLast((row) => row <= sound) ?? 'わ';
}

function hanGroup(letter: string, locale: string): string | undefined {
  if (!/^\p{Script=Han}/u.test(letter)) return undefined;
  if (languageOf(locale) !== 'zh' || /[-_](?:hant|tw|hk|mo)\b/i.test(locale)) return HAN;
  pinyin ??= pinyinCollator();
  if (pinyin === 'unknown') return HAN;
  const { compare } = pinyin;
  const at = PINYIN_FIRST.findLastIndex((each) => compare(each, letter) <= 0);
  return at < 0 ? HAN : PINYIN_INITIALS.charAt(at);
}

let pinyin: Intl.Collator | 'unknown' | undefined;

/** Unknown if `Intl` has no data for Chinese. */
function pinyinCollator(): Intl.Collator | 'unknown' {
  const collator = new Intl.Collator('zh-u-co-pinyin');
  const isSorted = PINYIN_FIRST.every((each, at, all) => at === 0 || collator.compare(all[at - 1] ?? '', each) < 0);
  return isSorted ? collator : 'unknown';
}

function plainLetter(letter: string, locale: string, collator: Intl.Collator): string {
  const upper = upperCase(letter, locale);
  const [plain = upper] = upper.normalize('NFD');
  return collator.compare(plain, upper) === 0 ? plain : upper;
}

function upperCase(letter: string, locale: string): string {
  // `ß` has no upper case of one letter, and the capitals of Georgian are for headlines.
  if (letter === 'ß' || /^\p{Script=Georgian}/u.test(letter)) return letter;
  return languageOf(locale) === 'tr' || languageOf(locale) === 'az'
    ? letter.toLocaleUpperCase('tr')
    : letter.toUpperCase();
}

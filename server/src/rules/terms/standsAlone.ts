import type { Span } from '../../markdown/types.ts';

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN = /\p{Script=Han}/u;
/** Characters that form another word with the one before, which dictionaries do not always contain: `服务器`, `市場化`, `保険業`. */
const SUFFIX = /[器员員化库庫商者性业業学學型机機师師厂廠]/;
/** UTF-16 units around the words that are enough to find word boundaries. */
const AROUND = 30;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Whether the words are not part of a longer word, in scripts that do not mark word boundaries: `服务` in `服务器` is part of another
 * word. Each call costs microseconds, so only rules that require this certainty use it.
 */
export function standsAlone(text: string, { start, end }: Span, locale: string): boolean {
  if (!UNSPACED.test(text.slice(start, end))) return true;
  if (HAN.test(text.charAt(end - 1)) && SUFFIX.test(text.charAt(end))) return false;
  if (isInRun(text, { start, end }, locale)) return false;
  const from = Math.max(0, start - AROUND);
  const boundaries = new Set([from]);
  for (const { index, segment } of segmenterOf(locale).segment(text.slice(from, end + AROUND)))
    boundaries.add(from + index + segment.length);
  return boundaries.has(start) && boundaries.has(end);
}

/**
 * Whether the words are part of a run of one script, which compounds consist of: a run of katakana, also with the point between
 * words (`アプリケーション・プログラミング`), or in Japanese a run of kanji (`名前空間`), in which a kana particle ends a word.
 */
function isInRun(text: string, { start, end }: Span, locale: string): boolean {
  const run = (inside: string, first: string, second: string): boolean =>
    (KATAKANA.test(inside) && (KATAKANA.test(first) || (first === '・' && KATAKANA.test(second)))) ||
    (/^ja(?:$|[-_])/i.test(locale) && HAN.test(inside) && HAN.test(first) && !KANJI_AROUND.test(first));
  return (
    run(text.charAt(end - 1), text.charAt(end), text.charAt(end + 1)) ||
    run(text.charAt(start), text.charAt(start - 1), text.charAt(start - 2))
  );
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;
/** Kanji that can occur before or after any word: `各市場`, `市場間`. */
const KANJI_AROUND = /[各同本当全複単毎間内中上下外等側用時後前数]/;

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = makeSegmenter(locale)));
  return segmenter;
}

function makeSegmenter(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' }); // a folder name that `Intl` does not accept as a tag
  }
}

/** Whether the words are part of an address that Markdown parses as text: `(/fr/scalability/)`, `https://example.org/container`. */
export function standsInPath(text: string, { start, end }: Span): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  if (before.includes('://') || before.startsWith('www.')) return true;
  if (/(?:^|[\s"'(`])[a-z0-9_.-]+\/$/.test(before)) return true;
  return before.endsWith('/') && (text.charAt(end) === '/' || /(?:^|[("'])\/(?:\S*\/)?$/.test(before));
}

/** Whether the words are in brackets, as in an unfinished link: `[rynek] (/market)`. */
export function standsInBrackets(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '[' && text.charAt(end) === ']';
}

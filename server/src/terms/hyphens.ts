/** Hyphens in words: `start-up` and `startup` are the same word. */

/** The hyphens for comparing words. A dash is not a hyphen. */
const hyphen = '[-‐‑־]';
const anyHyphen = new RegExp(hyphen);
const everyHyphen = new RegExp(hyphen, 'g');
const hyphenatedWord = new RegExp(`^([^-‐‑־]*\\p{L})${hyphen}([\\p{L}\\p{N}][^-‐‑־]*)$`, 'u');
const hyphenatedPair = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}]|${hyphen})(\\p{L}[\\p{L}\\p{M}\\p{N}]*)${hyphen}([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)(?![\\p{L}\\p{M}\\p{N}]|${hyphen})`,
  'gu',
);
/** A shorter word without its hyphen is too easily another word: `co-op`. UTF-16 units. */
const minJoined = 5;

/** Returns a word of two parts without its hyphen; undefined if it has no hyphen, has several, or is too short. */
export function withoutHyphen(word: string): string | undefined {
  if (!anyHyphen.test(word)) return undefined;
  const [, first = '', second = ''] = hyphenatedWord.exec(word) ?? [];
  return joined(first, second);
}

/** Returns a text without all hyphens. */
export function withoutHyphens(text: string): string {
  return text.replaceAll(everyHyphen, '');
}

/** Returns the spellings of a name: unchanged, and with words of two parts joined. */
export function withFewerHyphens(name: string): string[] {
  if (!anyHyphen.test(name)) return [name];
  const bare = name.replace(hyphenatedPair, (pair, first: string, second: string) => joined(first, second) ?? pair);
  return bare === name ? [name] : [name, bare];
}

function joined(first: string, second: string): string | undefined {
  return first !== '' && first.length + second.length >= minJoined ? first + second : undefined;
}

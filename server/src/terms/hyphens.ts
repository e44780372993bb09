/** `start-up` and `startup` are one word: how a hyphen is left out. */

/** The hyphens that words are compared with; a dash is none. */
const hyphen = '[-‐‑־]';
const hyphenatedWord = new RegExp(`^([^-‐‑־]*\\p{L})${hyphen}([\\p{L}\\p{N}][^-‐‑־]*)$`, 'u');
const hyphenatedPair = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}]|${hyphen})(\\p{L}[\\p{L}\\p{M}\\p{N}]*)${hyphen}([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)(?![\\p{L}\\p{M}\\p{N}]|${hyphen})`,
  'gu',
);
/** Shorter words are too easily another word without their hyphen: `co-op`. In UTF-16 units. */
const shortestJoined = 5;

/** A word of two parts without its hyphen; undefined when it has none or several, or is too short. */
export function withoutHyphen(word: string): string | undefined {
  const [, first = '', second = ''] = hyphenatedWord.exec(word) ?? [];
  return joined(first, second);
}

/** The ways to write a name: as it is, and with the words of two parts joined. */
export function withFewerHyphens(name: string): string[] {
  const bare = name.replace(hyphenatedPair, (pair, first: string, second: string) => joined(first, second) ?? pair);
  return bare === name ? [name] : [name, bare];
}

function joined(first: string, second: string): string | undefined {
  return first !== '' && first.length + second.length >= shortestJoined ? first + second : undefined;
}

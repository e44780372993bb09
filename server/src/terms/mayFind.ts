import type { LocaleTermIndex } from './termIndex.ts';

/**
 * Whether an index of these terms and others may find one of these terms in the text. Not exact, because the other terms
 * determine whether a hyphen joins two words.
 */
export function mayFind(index: LocaleTermIndex, text: string): boolean {
  if (index.size === 0 || !index.mayHaveWordIn(text)) return false;
  const { reader } = index;
  reader.read(text);
  return reader.hitCount > 0 && (reader.tokens.hasHyphen || index.findIn(text, reader).length > 0);
}

import type { LocaleTermIndex } from './termIndex.ts';

/**
 * Whether an index with these terms and others may find one of these in the text. Other terms decide whether a hyphen joins two
 * words.
 */
export function mayFind(index: LocaleTermIndex, text: string): boolean {
  if (index.size === 0) return false;
  const { reader } = index;
  reader.read(text);
  return reader.hitCount > 0 && (reader.tokens.hasHyphen || index.findIn(text, reader).length > 0);
}

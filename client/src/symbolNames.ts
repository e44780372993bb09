import type { SymbolInformation } from 'vscode';
import { foldSearch } from '../../server/src/matching/searchFit.ts';

/**
 * Adds the typed letters to the names of symbols. VS Code hides symbols without them, and does not match `ś` with `s`.
 * If the server found such a symbol, its name is followed by the matching text: the name in plain letters, or the slug.
 */
export function withLettersOf<S extends Pick<SymbolInformation, 'name' | 'containerName'>>(
  query: string,
  symbols: readonly S[],
): S[] {
  const typed = query.toLowerCase().replaceAll(/\s/g, '');
  for (const symbol of symbols) {
    if (hasLetters(symbol.name, typed)) continue;
    const plain = foldSearch(symbol.name).trim();
    const [, slug = symbol.containerName] = symbol.containerName.split(' · ');
    symbol.name = `${symbol.name} (${hasLetters(plain, typed) ? plain : slug})`;
  }
  return [...symbols];
}

function hasLetters(name: string, typed: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

import type { FoundState, LikelyGlossary } from '../../server/src/lsp/clientRequests.ts';

/** A glossary that was found, for a quick pick. */
export interface SetupItem {
  readonly label: string;
  readonly description: string;
  /** Why it was found. */
  readonly detail: string;
  readonly picked: boolean;
  /** Its number in the folder's list. */
  readonly at: number;
}

/** Returns an item for each glossary. The certain ones are picked; if there are none, the first one. */
export function setupItems(found: readonly FoundState[]): SetupItem[] {
  const isAnyCertain = found.some(({ isCertain }) => isCertain);
  return found.map(({ place, concepts, locales, isCertain, evidence }, at) => ({
    label: place,
    description: `${termCount(concepts)} in ${locales.join(', ')} (${isCertain ? 'certain' : 'likely'})`,
    detail: evidence.join(' '),
    picked: isCertain || (!isAnyCertain && at === 0),
    at,
  }));
}

/** `docs/terms.md, 12 terms`. */
export function describeLikely({ place, concepts }: LikelyGlossary): string {
  return `${place}, ${termCount(concepts)}`;
}

function termCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'term' : 'terms'}`;
}

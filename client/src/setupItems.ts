import { countedLarge, localized, t } from '../../server/src/localization/index.ts';
import type { FoundState, LikelyGlossary } from '../../server/src/lsp/clientRequests.ts';

/** A glossary that was found, for a quick pick. */
export interface SetupItem {
  readonly label: string;
  readonly description: string;
  /** The evidence. */
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
    description: isCertain
      ? t('{0} in {1} (certain)', countedLarge(concepts, 'term'), locales.join(', '))
      : t('{0} in {1} (likely)', countedLarge(concepts, 'term'), locales.join(', ')),
    detail: evidence.join(' '),
    picked: isCertain || (!isAnyCertain && at === 0),
    at,
  }));
}

/** `docs/terms.md, 12 terms`. */
export function describeLikely({ place, concepts }: LikelyGlossary): string {
  return `${place}, ${localized(countedLarge(concepts, 'term'))}`;
}

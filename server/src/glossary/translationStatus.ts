/** How an article says itself that it stands to its source. */
export interface TranslationStatus {
  /** False for a placeholder: the file is there, and its text is still the source's. A source article may say so too. */
  readonly isTranslated: boolean;
  /** The source has changed since. */
  readonly isOutdated: boolean;
}

/** The name stands within the first units of its tag. */
const NAME_WITHIN = 40;
/** A tag is no longer than this. UTF-16 units. */
const LONGEST_TAG = 400;

/** Reads `{% include disclaimer.html translated="no" translationOutdated="no" %}`, wherever it stands in the text. */
export function translationStatus(text: string, include: string | undefined): TranslationStatus {
  const attributes = include === undefined ? '' : attributesOf(text, include);
  return {
    isTranslated: !/\stranslated\s*=\s*["']?no\b/.test(attributes),
    isOutdated: /\stranslationOutdated\s*=\s*["']?yes\b/.test(attributes),
  };
}

/** What stands between the include's name and the end of its tag; empty when there is none. */
function attributesOf(text: string, include: string): string {
  for (let at = text.indexOf(include); at >= 0; at = text.indexOf(include, at + include.length)) {
    if (!/\{%-?\s*include\s+$/.test(text.slice(Math.max(0, at - NAME_WITHIN), at))) continue;
    const from = at + include.length;
    return text.slice(from, from + LONGEST_TAG).split('%}', 1)[0] ?? '';
  }
  return '';
}

/** The translation status that an article declares. */
export interface TranslationStatus {
  /**
   * False for a placeholder: the file exists, but its text is still the source text. A source article can declare this
   * too.
   */
  readonly isTranslated: boolean;
  /** The source has changed since the translation. */
  readonly isOutdated: boolean;
}

/** Maximum offset of the include's name in its tag. */
const MAX_NAME_OFFSET = 40;
/** Maximum length of a tag, in UTF-16 units. */
const MAX_TAG = 400;

/** Reads `{% include disclaimer.html translated="no" translationOutdated="no" %}` anywhere in the text. */
export function translationStatus(text: string, include: string | undefined): TranslationStatus {
  const attributes = include === undefined ? '' : attributesOf(text, include);
  return {
    isTranslated: !/\stranslated\s*=\s*["']?no\b/.test(attributes),
    isOutdated: /\stranslationOutdated\s*=\s*["']?yes\b/.test(attributes),
  };
}

/** Returns the text between the include's name and the end of its tag; empty if there is no include. */
function attributesOf(text: string, include: string): string {
  for (let at = text.indexOf(include); at >= 0; at = text.indexOf(include, at + include.length)) {
    if (!/\{%-?\s*include\s+$/.test(text.slice(Math.max(0, at - MAX_NAME_OFFSET), at))) continue;
    const from = at + include.length;
    return text.slice(from, from + MAX_TAG).split('%}', 1)[0] ?? '';
  }
  return '';
}

/** Maximum length of a text that a model sends, and of an entry that it receives, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;
/** Maximum length of a term, locale or slug, in UTF-16 units. */
export const LONGEST_NAME = 1000;
/** Maximum number of items in a list. */
export const MOST_ITEMS = 200;
/** Default number of missing translations in an answer. */
export const USUAL_ITEMS = 50;

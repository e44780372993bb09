/** Characters of a text that a model may send, and of an entry that it gets. */
export const LONGEST_TEXT = 200_000;
/** Characters of a term, locale or slug. */
export const LONGEST_NAME = 1000;
/** Items of a list in an answer. */
export const MOST_ITEMS = 200;
/** Missing translations in an answer, if the model does not say how many. */
export const USUAL_ITEMS = 50;

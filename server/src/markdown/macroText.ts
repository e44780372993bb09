const ATTRIBUTE = /(?<![\w-])(?:text|title|label|name|term|term_id)\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const QUOTED = /"([^"]*)"|'([^']*)'/g;
/** Macros of MDN that show no text of their arguments, such as sidebars and banners. */
const SHOWS_NOTHING =
  /^(?:\w*(?:sidebar|header|banner|compat|specifications|seecompattable|previous|next)\w*|ref|relref|include|readfile)$/i;
const NAME = /^\{[{%][<%]?-?\s*(\/?[\w.-]+)/;

/**
 * The displayed text of a macro or shortcode, from its opening to its closing braces: its text or title, otherwise the last of its
 * arguments in quotation marks (`{{cssxref("display", "the property")}}`); empty if it has none.
 */
export function macroText(macro: string): string {
  const name = NAME.exec(macro)?.[1] ?? '';
  if (SHOWS_NOTHING.test(name)) return '';
  const attribute = ATTRIBUTE.exec(macro);
  if (attribute) return attribute[1] ?? attribute[2] ?? '';
  const values = [...macro.matchAll(QUOTED)].map((found) => found[1] ?? found[2] ?? '');
  return values.slice(0, 2).findLast((value) => value.trim() !== '') ?? '';
}

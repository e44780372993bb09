/** A letter, a range or a list of letters: `A`, `A–C`, `X, Y & Z`, `Aa`. */
const SEPARATOR = /(?:\s+(?:&|and|to)\s+|[\s,、–—~～…・-]+)/;
const LETTER = /^(?:\p{L}\p{M}*|\d|#)$/u;
const MAX_CONTENTS = 30;
const MAX_ABOUT = 60;
/** Maximum length of a list of letters, in UTF-16 units. */
const MAX_INDEX = 20;
const IDEOGRAPH = /^\p{Script=Han}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COLON = /\s*[:：]$/;
/** Maximum length of a name, in UTF-16 units. A longer text is a sentence. */
const MAX_NAME = 200;

/** A list of the page's own headings. */
const CONTENTS =
  /^(?:table of contents|contents|toc|on this page|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|sommario|spis treści|содержание|оглавление|зміст|目录|目錄|目次|목차)$/iu;

/** A list of links at the end of a page. Words that can also be terms, such as `References`, are not here. */
const CLOSING =
  /^(?:see also|further reading|external links|related (?:links|topics|pages)|additional resources|learn more|more information|next steps|siehe auch|weiterführende links|voir aussi|pour en savoir plus|véase también|ver también|veja também|ver também|vedi anche|zie ook|zobacz (?:też|także|również)|см\. также|смотрите также|див\. також|дивіться також|se (?:även|också|også)|katso myös|lásd még|viz také|pozri tiež|vezi și|ayrıca bak(?:ın(?:ız)?)?|δείτε επίσης|xem thêm|lihat juga|参见|另请参阅|另請參閱|関連項目|같이 보기)$/iu;

/** A section about the glossary itself. */
const ABOUT =
  /^(?:about|using|contributing to|(?:introduction|guide) to|(?:purpose|scope|structure) of|how to (?:read|use|extend|contribute to)) (?:this|the) (?:glossary|terminology|page|document|list)$/i;

/** Whether a heading only groups the entries below it, such as `A`, `A–C` or `0-9`, or is that of a table of contents, of links, or of a section about the glossary. */
export function isIndexHeading(text: string): boolean {
  if (!/\p{L}/u.test(text)) return true;
  if (text.length <= MAX_CONTENTS && (CONTENTS.test(text) || CLOSING.test(text))) return true;
  if (text.length <= MAX_ABOUT && ABOUT.test(text)) return true;
  if (text.length > MAX_INDEX || IDEOGRAPH.test(text)) return false;
  const parts = text.split(SEPARATOR);
  return parts.every((part) => LETTER.test(part) || isDoubled(part));
}

/** `Aa`. */
function isDoubled(part: string): boolean {
  const [first = '', second, ...rest] = part;
  return second !== undefined && rest.length === 0 && first !== second && first.toLowerCase() === second;
}

/** Whether a text can be the name of an entry. */
export function isEntryName(text: string): boolean {
  return text.length <= MAX_NAME && LETTER_OR_DIGIT.test(text);
}

/** Returns a name without the colon at its end. */
export function withoutColon(name: string): string {
  return name.replace(COLON, '');
}

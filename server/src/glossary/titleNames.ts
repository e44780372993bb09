import { abbreviates, fits, isAcronym } from '../terms/abbreviations.ts';
import { isNameBeside, isOtherName, lettersOf } from '../terms/titles.ts';

/** The names in the title of an entry. */
export interface TitleNames {
  /** The title without the notes in parentheses. */
  readonly name: string;
  /** Distinguishes concepts of the same name, and is no name: `CSS` in `Block (CSS)`. */
  readonly qualifier: string | undefined;
  /** The abbreviation of the name: `CSS` in `Cascading Style Sheets (CSS)`. */
  readonly abbreviation: string | undefined;
  /** Other names in parentheses: the long form of an abbreviation, the name in another script, a list of names. */
  readonly otherNames: readonly string[];
}

/** A longer title is a sentence. UTF-16 units. */
const MAX_TITLE = 200;
const MAX_NOTES = 4;
const MAX_NESTING = 4;
/** `401(k)`, `file(s)`: part of the name. */
const LETTER_IN_PARENTHESES = /[\p{L}\p{N}]\(\p{Ll}{1,2}\)$/u;
const CALL_NAME = /[\p{Script=Latin}\p{N}_]$/u;
/** Between the parts of a note: `Continuous Delivery; CD`, `Continuous Delivery - CD`, `Repo, Chart Repository`. */
const PART_END = /\s*[;；,，、]\s*|\s+(?:[-–—/]|or|oder|ou|eller|lub|albo|nebo|alebo|або|чи|или|либо|veya|atau)\s+/iu;
/** Words before another name, such as `or` and `and`, except those that other languages put before a field: `a`, `en`, `of`. */
const CONJUNCTION =
  /^(?:(?:or|and|also|aka|a\.k\.a\.|oder|und|auch|ou|et|o|u|y|e|või|ja|tai|eller|och|og|ook|lub|albo|czy|i|oraz|nebo|alebo|či|або|та|чи|или|и|либо|ve|veya|hoặc|và|atau|dan)\s+|(?:または|及び|および|或者?|以及|又称|また)\s*|と\s+)/iu;
const LETTER = /\p{L}/u;
const MIN_TRUNCATED = 4;

/**
 * Reads the names in a title. `concept` is the slug, which contains the name of the source locale. A note whose relation
 * to the name is unknown is a qualifier, because a wrong name is worse than a missing one.
 */
export function titleNames(title: string, concept: string): TitleNames {
  const whole = title.trim();
  const nothing: TitleNames = { name: whole, qualifier: undefined, abbreviation: undefined, otherNames: [] };
  if (whole.length > MAX_TITLE || !/[(（]/.test(whole)) return nothing;
  const { name, notes } = splitNotes(whole);
  if (notes.length === 0 || !LETTER.test(name)) return nothing;
  const readings = notes.map((note) => readNote(note, name, concept));
  const names = readings.flatMap(({ names: found }) => found);
  const abbreviation = names.find((each) => abbreviatesAny(each, [name, ...names], concept));
  const qualifiers = readings.flatMap(({ qualifier }) => qualifier ?? []);
  return {
    name,
    qualifier: qualifiers.length > 0 ? qualifiers.join(', ') : undefined,
    abbreviation,
    otherNames: [...new Set(names)].filter((each) => each !== abbreviation && lettersOf(each) !== lettersOf(name)),
  };
}

function abbreviatesAny(text: string, names: readonly string[], concept: string): boolean {
  return names.some((name) => name !== text && !isAcronym(name) && abbreviates(text, name, concept));
}

/** Splits the notes at the end of a title from the name, and a note at the start that the name follows. */
function splitNotes(title: string): { readonly name: string; readonly notes: readonly string[] } {
  let name = title;
  const notes: string[] = [];
  while (notes.length < MAX_NOTES) {
    const open = openingOfLast(name);
    const before = open === undefined ? '' : name.slice(0, open).trimEnd();
    const note = open === undefined ? '' : name.slice(open + 1, -1).trim();
    if (
      open === undefined ||
      before === '' ||
      /[,;，、；]$/.test(before) ||
      note === '' ||
      LETTER_IN_PARENTHESES.test(name)
    )
      break;
    if (name.charAt(open) === '(' && open === before.length && isCall(before, note)) break;
    notes.unshift(note);
    name = before;
  }
  const leading = notes.length === 0 ? /^[(（]([^()（）]+)[)）]\s+(?=[^\s(（,;])(.+)$/u.exec(name) : null;
  const [, note = '', rest = ''] = leading ?? [];
  return leading && isNameBeside(rest, note, '') ? { name: rest, notes: [note] } : { name, notes };
}

/** Whether a parenthesis without a space before it has the parameters of a function, such as `printf(format)`. */
function isCall(before: string, note: string): boolean {
  return CALL_NAME.test(before) && /^[\p{Script=Latin}\P{L}]*$/u.test(note) && !isAcronym(note);
}

/** Returns the offset of the parenthesis that the last character closes; undefined if it closes none. */
function openingOfLast(text: string): number | undefined {
  if (!/[)）]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === ')' || character === '）') depth++;
    else if (character === '(' || character === '（') depth--;
    if (depth > MAX_NESTING) return undefined;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The names in a note; if it has none, it is a qualifier. */
interface Note {
  readonly names: readonly string[];
  readonly qualifier: string | undefined;
}

function readNote(note: string, name: string, concept: string): Note {
  if (isOneName(note, name, concept)) return { names: [note], qualifier: undefined };
  const parts = partsOfNote(note);
  const texts = parts.map(({ text }) => text);
  const isNames = parts.some(
    ({ text, isJoined }) => isJoined || isOneName(text, name, concept) || isVariant(text, name),
  );
  if (!isNames && !texts.some((text) => abbreviatesAny(text, texts, concept))) return { names: [], qualifier: note };
  // An acronym that abbreviates nothing in the title is rather a qualifier.
  const isWanted = ({ text, isJoined }: Part): boolean =>
    isJoined || !isAcronym(text) || abbreviatesAny(text, [name, ...texts], concept);
  return { names: parts.filter(isWanted).map(({ text }) => text), qualifier: undefined };
}

/** A part of a note. `isJoined`: whether a conjunction marks it as another name. */
interface Part {
  readonly text: string;
  readonly isJoined: boolean;
}

/** Splits a list of names, and the names of nested parentheses. */
function partsOfNote(note: string): Part[] {
  const { name, notes } = splitNotes(note);
  return [name, ...notes]
    .flatMap((part) => part.split(PART_END))
    .map((part): Part => {
      const text = part.replace(CONJUNCTION, '').trim();
      return { text, isJoined: text !== part.trim() };
    })
    .filter(({ text }) => LETTER.test(text));
}

function isOneName(note: string, name: string, concept: string): boolean {
  if (/[()（）;；,，、]/.test(note)) return false;
  if (/\s/.test(note) && isAcronym(name)) return fits(name, note);
  return abbreviates(note, name, concept) || isNameBeside(note, name, concept) || isNativeBeside(note, name);
}

/** Whether the note is the name in the script of the page, next to a Latin name that the translator kept. */
function isNativeBeside(note: string, name: string): boolean {
  return !/\p{Script=Latin}/u.test(note) && isNameBeside(name, note, '') && LETTER.test(note);
}

/** Whether the part is a form of the name, or a longer name with a word of it. */
function isVariant(part: string, name: string): boolean {
  const lower = part.toLowerCase();
  const isTruncated = (word: string): boolean => word.length > lower.length && word.startsWith(lower);
  if (lower.length >= MIN_TRUNCATED && name.toLowerCase().split(/\s+/).some(isTruncated)) return true;
  return !/[,，、/]/.test(part) && isOtherName(part, name);
}

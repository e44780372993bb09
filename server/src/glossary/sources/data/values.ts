import type { FrontMatterEntry, FrontMatterValue, Span } from '../../../markdown/types.ts';
import { endsInWord, isLocale, localeOfLanguageName } from '../../locales.ts';
import { localeOfNativeName } from '../../nativeNames.ts';

/** A value of YAML or JSON, or a cell. `quoted`: whether its span includes the quotes. */
export type DataValue = FrontMatterValue;
export type DataEntry = FrontMatterEntry;
export type DataScalar = Extract<DataValue, { readonly kind: 'scalar' }>;

/** The placeholder for a locale in the keys of a format. */
export const LOCALE_PLACEHOLDER = '{locale}';

/** A step of a path that stands for every key of a map, and every item of a list: `letters.{any}`. */
export const ANY_PLACEHOLDER = '{any}';

/** A locale in a key or header of the data. */
export interface NamedLocale {
  /** As BCP 47: `pt-BR`. */
  readonly locale: string;
  /** As written in the file: `pt_BR`, `Portuguese`. */
  readonly written: string;
}

/** Returns the locale of a tag or of a language's name in English or in itself; undefined for anything else, such as `de_note`. */
export function localeOfText(text: string): string | undefined {
  return isLocale(text) && !endsInWord(text)
    ? text.replaceAll('_', '-')
    : (localeOfLanguageName(text) ?? localeOfNativeName(text));
}

/** Returns the value at a dotted key. A key that contains dots takes precedence over a path, and the first item of a list represents the list. */
export function valueAt(value: DataValue, path: string): DataValue | undefined {
  const first = value.kind === 'list' ? value.items[0] : value;
  if (first?.kind !== 'map') return undefined;
  const own = entryOf(first.entries, path);
  if (own !== undefined) return own.value;
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    const inner = entryOf(first.entries, key);
    const found = inner && valueAt(inner.value, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Maps with more entries are indexed, so that a map with thousands of locales is read in linear time. */
const MAX_SEARCHED = 32;
const indexes = new WeakMap<readonly DataEntry[], ReadonlyMap<string, DataEntry>>();

/** Returns the first entry with the key. */
function entryOf(entries: readonly DataEntry[], key: string): DataEntry | undefined {
  if (entries.length <= MAX_SEARCHED) return entries.find((entry) => entry.key === key);
  let index = indexes.get(entries);
  if (index === undefined) {
    index = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
    indexes.set(entries, index);
  }
  return index.get(key);
}

/** Returns the text at a dotted key, the first one of a list; undefined if it is missing or empty. */
export function textAt(value: DataValue, path: string | undefined): DataScalar | undefined {
  if (path === undefined) return undefined;
  return scalarsOf(valueAt(value, path))[0];
}

/** Returns the texts of a scalar or list of scalars. Empty ones and maps are left out. */
export function scalarsOf(value: DataValue | undefined): readonly DataScalar[] {
  if (value === undefined || value.kind === 'map') return [];
  const values = value.kind === 'list' ? value.items : [value];
  return values.filter((each): each is DataScalar => each.kind === 'scalar' && each.text.trim() !== '');
}

/**
 * Returns the locales in the keys of a value at the placeholder of the path: `de` and `en` for the path `term_{locale}`
 * in `{ term_en: …, term_de: … }`. Keys in `without` are fields with another meaning.
 */
export function localesAt(value: DataValue, path: string, without: ReadonlySet<string | undefined>): NamedLocale[] {
  const place = path.indexOf(LOCALE_PLACEHOLDER);
  if (place < 0 || value.kind !== 'map') return [];
  const dot = path.lastIndexOf('.', place);
  const outer = dot < 0 ? value : valueAt(value, path.slice(0, dot));
  if (outer?.kind !== 'map') return [];

  const prefix = path.slice(dot + 1, place);
  const after = path.slice(place + LOCALE_PLACEHOLDER.length);
  const suffix = /^[^.]*/.exec(after)?.[0] ?? '';
  const found = new Map<string, NamedLocale>();
  for (const { key, value: inner } of outer.entries) {
    if (without.has(key) || key.length <= prefix.length + suffix.length) continue;
    if (!key.startsWith(prefix) || !key.endsWith(suffix)) continue;
    if (after.length > suffix.length && inner.kind === 'scalar') continue;
    const written = key.slice(prefix.length, key.length - suffix.length);
    const locale = localeOfText(written);
    if (locale !== undefined && !found.has(locale)) found.set(locale, { locale, written });
  }
  return [...found.values()];
}

/** Replaces the placeholder of a path with the locale. */
export function inLocale(path: string, written: string): string {
  return path.replaceAll(LOCALE_PLACEHOLDER, () => written);
}

/**
 * Returns the span of a scalar's text: without quotes, and without the mark of a block of YAML, `>` or `|`. `text` is
 * that of the whole file.
 */
export function textSpan(value: DataScalar, text: string): Span {
  const { start, end } = value.span;
  if (value.quoted) return { start: Math.min(start + 1, end), end: Math.max(start + 1, end - 1) };
  const mark = BLOCK_MARK.exec(text.slice(start, Math.min(end, start + MAX_MARK)));
  return mark === null ? value.span : { start: Math.min(start + mark[0].length, end), end };
}

/** The mark of a block of YAML, its line's comment, and the indentation of the next line. A plain text cannot start so. */
const BLOCK_MARK = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n\s*/;
const MAX_MARK = 1000;

/** Extends a span to whole lines if there is only white space around it on its lines. */
export function linesOf({ start, end }: Span, text: string): Span {
  LINE_END.lastIndex = end;
  return { start: indentStart(text, start), end: LINE_END.test(text) ? LINE_END.lastIndex : end };
}

const LINE_END = /[ \t]*(?:\r?\n|$)/y;

/** Returns the start of the line if there is only white space before the offset; otherwise the offset. */
export function indentStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at--;
  return at === 0 || text.charAt(at - 1) === '\n' ? at : offset;
}

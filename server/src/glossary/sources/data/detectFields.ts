import { fitOf, foldName, isOtherData, isSynonyms } from './fieldNames.ts';
import type { FieldRole } from './fieldNames.ts';
import type { DataFields } from '../source.ts';
import { LOCALE_PLACEHOLDER, localeOfText, scalarsOf } from './values.ts';
import type { DataEntry, DataValue } from './values.ts';

/** The fields of a sample of items. */
export interface DetectedFields {
  readonly fields: DataFields;
  readonly byLocale: boolean;
  readonly isTermStrong: boolean;
  readonly isDefinitionStrong: boolean;
  /** Whether terms are beside those that they translate. */
  readonly isTranslated: boolean;
  /** Whether a field has synonyms or abbreviations. */
  readonly hasSynonyms: boolean;
  /** Whether a field is typical of other data, such as a price. */
  readonly hasOtherData: boolean;
  /** Whether most definitions are texts of several words. */
  readonly isProse: boolean;
  /** The share of the items that have a term, 0 to 1. */
  readonly coverage: number;
}

/** A key of the items, or several keys that differ in the locale: `term_{locale}`. */
interface Field {
  readonly path: string;
  /** The key without its locale. */
  readonly name: string;
  readonly keys: Set<string>;
  /** Number of items that have it. */
  count: number;
  /** One for each item that has it, up to the size of the sample. */
  readonly texts: string[];
}

/** Minimum share of items that have an optional field. */
const MIN_SHARE = 0.6;
/** A definition has at least as many words. */
const MIN_WORDS = 3;
/** Longer texts are not terms. */
const MAX_TERM = 80;

/** Known data of items before their fields are read. */
interface Known {
  /** Whether they belong to several locales, so that IDs may repeat. */
  readonly ofLocales?: boolean;
  /** Whether they are entries of a glossary, so that the field of the term may have any name. */
  readonly isGlossary?: boolean;
  /** Whether they are terms in one locale, which may stand beside those that they translate. */
  readonly isTranslation?: boolean;
}

/** Returns the fields of items; undefined if they have no term. */
export function detectFields(items: readonly DataValue[], known: Known = {}): DetectedFields | undefined {
  return fieldsByLocale(items) ?? fieldsInTranslations(items) ?? fieldsOf(items, known);
}

/** Items with a map of locales under a key: `translations: { en: { name: … } }`. */
function fieldsInTranslations(items: readonly DataValue[]): DetectedFields | undefined {
  const maps = new Map<string, DataValue[]>();
  for (const item of items) {
    for (const { key, value } of item.kind === 'map' ? item.entries : []) {
      if (value.kind !== 'map' || value.entries.length === 0 || key.includes('.')) continue;
      if (value.entries.every((entry) => entry.value.kind === 'map' && localeOfText(entry.key) !== undefined))
        maps.set(key, [...(maps.get(key) ?? []), value]);
    }
  }
  const [key, values] = [...maps].find(([, found]) => found.length >= items.length * MIN_SHARE) ?? [];
  if (key === undefined || values === undefined) return undefined;
  const inner = values.flatMap((value) => (value.kind === 'map' ? value.entries.map((entry) => entry.value) : []));
  const found = fieldsOf(inner, { ofLocales: true });
  if (found === undefined || found.fields.term.includes(LOCALE_PLACEHOLDER)) return undefined;
  const inLocales = (path: string): string => `${key}.${LOCALE_PLACEHOLDER}.${path}`;
  const { term, definition, aliases, deprecated } = found.fields;
  const fields: DataFields = {
    id: best('id', collectFields(items), items.length, () => true)?.path,
    term: inLocales(term),
    definition: definition === undefined ? undefined : inLocales(definition),
    aliases: aliases.map(inLocales),
    deprecated: deprecated === undefined ? undefined : inLocales(deprecated),
    locale: undefined,
  };
  return { ...found, fields };
}

/** Items with a map for each locale. */
function fieldsByLocale(items: readonly DataValue[]): DetectedFields | undefined {
  const inner: DataValue[] = [];
  const outer: DataValue[] = [];
  for (const item of items) {
    if (item.kind !== 'map') continue;
    const locales = item.entries.filter(({ key, value }) => value.kind === 'map' && localeOfText(key) !== undefined);
    if (locales.length === 0) continue;
    inner.push(...locales.map(({ value }) => value));
    outer.push({ ...item, entries: item.entries.filter((entry) => !locales.includes(entry)) });
  }
  const found =
    outer.length < items.length * MIN_SHARE || outer.length === 0 ? undefined : fieldsOf(inner, { ofLocales: true });
  if (found === undefined || found.fields.term.includes(LOCALE_PLACEHOLDER)) return undefined;
  const id = best('id', collectFields(outer), outer.length, () => true)?.path;
  return { ...found, fields: { ...found.fields, id, locale: undefined }, byLocale: true };
}

function fieldsOf(
  items: readonly DataValue[],
  { ofLocales = false, isGlossary = false, isTranslation = false }: Known,
): DetectedFields | undefined {
  const fields = collectFields(items);
  const total = items.length;
  const locale = best('locale', fields, total, ({ texts }) => texts.every((text) => localeOfText(text) !== undefined));
  const pair = isTranslation ? translationIn(fields, total) : undefined;
  const named = best('term', fields, total, isTerm);
  const perLocale = fields.find(
    ({ path, keys }) => path === LOCALE_PLACEHOLDER && [...keys].filter(isLanguage).length > 1,
  );
  const term =
    pair?.target ??
    (named && perLocale && isKeyOfNames(named, perLocale, total) ? perLocale : named) ??
    perLocale ??
    (isGlossary ? fields.find((field) => isLikeTerm(field, total)) : undefined);
  if (term === undefined) return undefined;

  const others = fields.filter((field) => field !== term && field !== locale);
  const isPerLocale = term.path.includes(LOCALE_PLACEHOLDER);
  const id =
    pair?.source ??
    best(
      'id',
      others,
      total,
      ({ path, texts }) =>
        !path.includes(LOCALE_PLACEHOLDER) && (ofLocales || locale !== undefined || isDistinct(texts)),
    );
  const definition = best(
    'definition',
    others.filter((field) => field !== id),
    total * 0.5,
    () => true,
  );
  const names = others.filter((field) => field !== id && field !== definition);
  const aliases = names.filter(({ name, texts }) => fitOf(name, 'aliases') !== undefined && texts.some(isName));
  const deprecated = best('deprecated', names, 0, ({ texts }) => texts.some(isName));
  return {
    fields: {
      id: id?.path,
      term: term.path,
      definition: definition?.path,
      aliases: aliases.map(({ path }) => path),
      deprecated: deprecated?.path,
      locale: isPerLocale ? undefined : locale?.path,
    },
    byLocale: false,
    isTermStrong: fitOf(term.name, 'term')?.isStrong ?? false,
    isDefinitionStrong: definition !== undefined && (fitOf(definition.name, 'definition')?.isStrong ?? false),
    isTranslated: pair !== undefined,
    hasSynonyms: aliases.some(({ name }) => isSynonyms(name)),
    hasOtherData: others.some(({ name }) => isOtherData(name)),
    isProse: definition !== undefined && isProse(definition),
    coverage: total === 0 ? 0 : Math.min(1, term.count / total),
  };
}

/** Whether a field such as `key` is not the name itself, because others have names in each language. */
function isKeyOfNames({ name }: Field, names: Field, total: number): boolean {
  if (fitOf(name, 'term')?.isStrong !== false || names.count < total * MIN_SHARE) return false;
  return isTerm(names) && !isProse(names);
}

/** Names of the fields of a term and its translation, as `foldName` returns them. */
const TRANSLATIONS: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['sourceterm', 'targetterm'],
  ['original', 'translation'],
];

/** Returns the fields of terms and their translations: a translation belongs to the locale, and the term is its id. */
function translationIn(
  fields: readonly Field[],
  total: number,
): { readonly source: Field; readonly target: Field } | undefined {
  const named = (name: string): Field | undefined =>
    fields.find((field) => foldName(field.name) === name && field.count >= total * MIN_SHARE && isTerm(field));
  for (const [sourceName, targetName] of TRANSLATIONS) {
    const source = named(sourceName);
    const target = named(targetName);
    if (source && target && isDistinct(source.texts)) return { source, target };
  }
  return undefined;
}

/** Returns the field that matches a role best, among those that enough items have. */
function best(
  role: FieldRole,
  fields: readonly Field[],
  total: number,
  accepts: (field: Field) => boolean,
): Field | undefined {
  let found: Field | undefined;
  let rank = Infinity;
  for (const field of fields) {
    const fit = fitOf(field.name, role);
    if (fit === undefined || fit.rank >= rank || field.texts.length === 0) continue;
    if (field.count < total * MIN_SHARE || !accepts(field)) continue;
    found = field;
    ({ rank } = fit);
  }
  return found;
}

function isTerm({ texts }: Field): boolean {
  return texts.filter(({ length }) => length > MAX_TERM).length <= texts.length * 0.1;
}

/** Whether a field without a usual name has short texts that differ from item to item. */
function isLikeTerm({ name, count, texts }: Field, total: number): boolean {
  const isOther = (['id', 'definition', 'deprecated', 'locale'] as const).some(
    (role) => fitOf(name, role) !== undefined,
  );
  if (isOther || isOtherData(name) || count < total * MIN_SHARE) return false;
  const fit = texts.filter((text) => text.length <= MAX_TERM && /\p{L}/u.test(text) && !/^(?:https?:)?\/|@/.test(text));
  return fit.length >= texts.length * 0.9 && isDistinct(texts);
}

function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size >= texts.length * 0.9;
}

/** Codes of three letters are also other abbreviations. */
function isLanguage(key: string): boolean {
  return key.length > 3 || key.length === 2;
}

function isProse({ texts }: Field): boolean {
  return texts.filter((text) => wordsIn(text) >= MIN_WORDS).length >= texts.length * MIN_SHARE;
}

/** Returns the number of words; half of the characters in scripts without spaces. */
export function wordsIn(text: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(text)) return text.length / 2;
  return text.trim().split(/\s+/).length;
}

/** `deprecated: true` is no name. */
function isName(text: string): boolean {
  return text !== '' && !/^(?:true|false|yes|no|\d+)$/i.test(text);
}

function collectFields(items: readonly DataValue[]): Field[] {
  const fields = new Map<string, Field>();
  for (const item of items) {
    if (item.kind !== 'map') continue;
    const counted = new Set<Field>();
    for (const entry of item.entries) addEntry(entry, fields, counted);
  }
  return [...fields.values()];
}

function addEntry({ key, value }: DataEntry, fields: Map<string, Field>, counted: Set<Field>): void {
  const place = placeOf(key, value);
  const field = fields.get(place.path) ?? { ...place, keys: new Set(), count: 0, texts: [] };
  fields.set(place.path, field);
  const texts = value.kind === 'map' ? value.entries.flatMap((inner) => scalarsOf(inner.value)) : scalarsOf(value);
  field.keys.add(key);
  const [first] = texts;
  if (first === undefined || counted.has(field) || (value.kind === 'map' && !place.path.includes(LOCALE_PLACEHOLDER)))
    return;
  counted.add(field);
  field.count++;
  field.texts.push(first.text.trim());
}

/** A key and a locale: `term_en`, `en_term`, `Term (German)`, `German term`. */
const WITH_LOCALE_LAST = /^(.+?)([\s_.-]+|[\s_]*[([])([\p{L}]{2,20}(?:[_-]\p{L}{2,4})?)([)\]]?)$/u;
const WITH_LOCALE_FIRST = /^(\p{L}{2,20}(?:-\p{L}{2,4})?)([\s_.-]+)(.+)$/u;

function placeOf(key: string, value: DataValue): Pick<Field, 'path' | 'name'> {
  if (value.kind === 'map') {
    const isByLocale =
      value.entries.length > 0 && value.entries.every((entry) => localeOfText(entry.key) !== undefined);
    return { path: isByLocale ? `${key}.${LOCALE_PLACEHOLDER}` : key, name: key };
  }
  if (isKnown(key) || key.length > 100) return { path: key, name: key };
  if (localeOfText(key) !== undefined) return { path: LOCALE_PLACEHOLDER, name: '' };
  const last = WITH_LOCALE_LAST.exec(key);
  if (last !== null) {
    const [, name = '', before = '', locale = '', after = ''] = last;
    if (localeOfText(locale) !== undefined && isKnown(name))
      return { path: `${name}${before}${LOCALE_PLACEHOLDER}${after}`, name };
  }
  const first = WITH_LOCALE_FIRST.exec(key);
  if (first !== null) {
    const [, locale = '', between = '', name = ''] = first;
    if (localeOfText(locale) !== undefined && isKnown(name))
      return { path: `${LOCALE_PLACEHOLDER}${between}${name}`, name };
  }
  return { path: key, name: key };
}

/** Whether a key is a field in spite of another meaning: `id` and `aka` are also languages. */
function isKnown(name: string): boolean {
  return (['id', 'term', 'definition', 'aliases', 'deprecated'] as const).some(
    (role) => fitOf(name, role) !== undefined,
  );
}

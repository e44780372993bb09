import { detectFields, wordsIn } from './detectFields.ts';
import { ANY_PLACEHOLDER, LOCALE_PLACEHOLDER, localeOfText } from './values.ts';
import type { DataValue } from './values.ts';

/** Maximum number of examined items in a list. */
export const SAMPLE = 200;
/** Maximum number of examined lists in a file, and their maximum depth. */
const MAX_LISTS = 50;
const MAX_DEPTH = 3;
/** Share of the groups, or of what they contain, that must be alike. */
const MIN_ALIKE = 0.8;
/** Share of the groups that have a list under the same key. */
const MIN_SHARED = 0.6;
/** Maximum number of items of a group that are compared. */
const MAX_COMPARED = 20;
const MIN_WORDS = 3;

/** A list or map of items in a file. */
export interface Candidate {
  readonly path: readonly string[];
  readonly items: readonly SampleItem[];
}

export interface SampleItem {
  /** In a map of items. */
  readonly key: string | undefined;
  readonly value: DataValue;
}

interface Open {
  readonly path: readonly string[];
  readonly values: readonly DataValue[];
}

/** Returns the lists and maps that may contain items, outer ones first, and all groups together before each of them. */
export function candidatesIn(root: DataValue): Candidate[] {
  const found: Candidate[] = [];
  const open: Open[] = [{ path: [], values: [root] }];
  for (let current = open.shift(); current !== undefined && found.length < MAX_LISTS; current = open.shift()) {
    const { path, values } = current;
    const items = values.flatMap((value) => itemsIn(value));
    if (items.length > 0) found.push({ path, items: items.slice(0, SAMPLE) });
    if (path.length < MAX_DEPTH) open.push(...innerOf(current));
  }
  return found;
}

function innerOf({ path, values }: Open): Open[] {
  const entries = values.flatMap((value) => (value.kind === 'map' ? value.entries : []));
  const inner = entries.filter(({ value }) => value.kind !== 'scalar').slice(0, MAX_LISTS);
  const inLocales = inner.filter(({ key }) => localeOfText(key) !== undefined);
  if (inLocales.length > 0 && inLocales.length >= inner.length / 2)
    return [{ path: [...path, LOCALE_PLACEHOLDER], values: inLocales.map(({ value }) => value) }];
  const groups = values.flatMap((value) => (value.kind === 'list' ? value.items : [])).slice(0, MAX_LISTS);
  const children = groups.length > 0 ? groups : inner.map(({ value }) => value);
  const each = inner.flatMap(({ key, value }) =>
    key.includes('.') ? [] : [{ path: [...path, key], values: [value] }],
  );
  return [...together(path, children), ...each];
}

/** The groups of items, as `soil: [ … ]` beside `plants: [ … ]`, or the lists that each of them has under the same key. */
function together(path: readonly string[], children: readonly DataValue[]): Open[] {
  if (children.length < 2) return [];
  const lists = children.filter(({ kind }) => kind === 'list');
  const alike = lists.length > 0 ? lists : children;
  const own: Open[] = areAlike(alike) ? [{ path: [...path, ANY_PLACEHOLDER], values: alike }] : [];
  const keys = new Map<string, DataValue[]>();
  for (const child of children) {
    if (child.kind !== 'map') continue;
    for (const { key, value } of child.entries)
      if (value.kind !== 'scalar' && !key.includes('.')) keys.set(key, [...(keys.get(key) ?? []), value]);
  }
  const shared = [...keys].filter(([, values]) => values.length >= children.length * MIN_SHARED);
  return [...own, ...shared.map(([key, values]) => ({ path: [...path, ANY_PLACEHOLDER, key], values }))];
}

/** Whether lists or maps have items with the same fields, or texts under different keys. */
function areAlike(groups: readonly DataValue[]): boolean {
  const shapes = groups.filter((group) => itemsIn(group).length > 0).map(shapeOf);
  const [first] = shapes;
  if (shapes.length < 2 || first === undefined) return false;
  const isMost = shapes.filter((shape) => shape === first).length >= shapes.length * MIN_ALIKE;
  return isMost && (first !== TEXTS || areDistinct(groups));
}

const TEXTS = 'texts';

/** The fields of the items; undefined if they have none. */
function shapeOf(group: DataValue): string | undefined {
  const items = itemsIn(group).slice(0, MAX_COMPARED);
  const values = items.map(({ value }) => value);
  const found = detectFields(values);
  if (found?.fields.definition !== undefined) return `${found.fields.term}\n${found.fields.definition}`;
  if (items.some(({ key }) => key === undefined || localeOfText(key) !== undefined)) return undefined;
  const long = values.filter((value) => value.kind === 'scalar' && wordsIn(value.text) >= MIN_WORDS);
  if (long.length >= values.length * MIN_ALIKE) return TEXTS;
  const keyed = detectFields(items.map(withTerm));
  return keyed?.fields.definition === undefined ? undefined : `\n${keyed.fields.definition}`;
}

/** Whether the groups have other keys: they are names, not fields. */
function areDistinct(groups: readonly DataValue[]): boolean {
  const keys = groups.flatMap((group) => itemsIn(group).map(({ key }) => key));
  return new Set(keys).size >= keys.length * 0.9;
}

/** The item as if its key were its field `term`. */
export function withTerm({ key = '', value }: SampleItem): DataValue {
  if (value.kind !== 'map') return value;
  const term: DataValue = { kind: 'scalar', text: key, quoted: false, span: value.span };
  return { ...value, entries: [...value.entries, { key: 'term', keySpan: value.span, value: term }] };
}

function itemsIn(value: DataValue): readonly SampleItem[] {
  if (value.kind === 'scalar') return [];
  if (value.kind === 'list') return value.items.map((item) => ({ key: undefined, value: item }));
  return value.entries.map((entry) => ({ key: entry.key, value: entry.value }));
}

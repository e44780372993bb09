import type { DataFields } from '../source.ts';
import { fitOf, type FieldRole } from './fieldNames.ts';
import type { DataEntry, DataValue } from './values.ts';

/** The placeholder for the id of an entry in a key: `{id}-term`. */
const ID_PLACEHOLDER = '{id}';

/** Whether the fields of the entries are keys of one map: `{ "niche-term": …, "niche-definition": … }`. */
export function isFlat({ term }: DataFields): boolean {
  return term.includes(ID_PLACEHOLDER);
}

/**
 * Returns the value with a map for each id, whose keys are those of the format: `{ niche: { "{id}-term": … } }`. The keys of
 * an id are next to each other. `path` are the keys from the value to the map.
 */
export function groupedById(value: DataValue, path: readonly string[], fields: DataFields): DataValue {
  if (value.kind !== 'map') return value;
  const [step, ...rest] = path;
  if (step === undefined) return { ...value, entries: groupsOf(value.entries, patternsOf(fields)) };
  const entries = value.entries.map((entry) =>
    entry.key === step ? { ...entry, value: groupedById(entry.value, rest, fields) } : entry,
  );
  return { ...value, entries };
}

function patternsOf({ term, definition, aliases, deprecated }: DataFields): string[] {
  return [term, definition, ...aliases, deprecated].filter(
    (each): each is string => each?.includes(ID_PLACEHOLDER) === true,
  );
}

function groupsOf(entries: readonly DataEntry[], patterns: readonly string[]): DataEntry[] {
  const groups: { readonly id: string; readonly fields: DataEntry[] }[] = [];
  for (const entry of entries) {
    for (const pattern of patterns) {
      const id = idIn(entry.key, pattern);
      if (id === undefined) continue;
      const last = groups.at(-1);
      if (last?.id === id) last.fields.push({ ...entry, key: pattern });
      else groups.push({ id, fields: [{ ...entry, key: pattern }] });
      break;
    }
  }
  return groups.flatMap(({ id, fields }) => {
    const [first] = fields;
    const last = fields.at(-1);
    if (!first || !last) return [];
    const span = { start: first.keySpan.start, end: last.value.span.end };
    return { key: id, keySpan: first.keySpan, value: { kind: 'map', entries: fields, span } };
  });
}

function idIn(key: string, pattern: string): string | undefined {
  const at = pattern.indexOf(ID_PLACEHOLDER);
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + ID_PLACEHOLDER.length)];
  const isLonger = key.length > before.length + after.length;
  return isLonger && key.startsWith(before) && key.endsWith(after)
    ? key.slice(before.length, key.length - after.length)
    : undefined;
}

/** The fields of a map with such keys. */
export interface FlatFields {
  readonly fields: DataFields;
  readonly isTermStrong: boolean;
  readonly isDefinitionStrong: boolean;
}

/** `cold-frame-term`: the id, a separator, and the name of the field. */
const FLAT_KEY = /^(.{1,200})([-._:])(\p{L}{2,30})$/u;
const MIN_PAIRS = 3;
/** Minimum share of the keys that belong to a term with a definition. */
const MIN_PAIRED = 0.6;

/** Detects the fields of a map of texts whose keys are ids with the name of a field; undefined if most are not. */
export function flatFields(value: DataValue): FlatFields | undefined {
  if (value.kind !== 'map') return undefined;
  const suffixes = new Map<string, { readonly name: string; count: number }>();
  for (const { key, value: inner } of value.entries) {
    const [, , separator = '', name = ''] = (inner.kind === 'scalar' && FLAT_KEY.exec(key)) || [];
    if (name === '') continue;
    const known = suffixes.get(separator + name) ?? { name, count: 0 };
    known.count++;
    suffixes.set(separator + name, known);
  }
  const most = (role: FieldRole): readonly [suffix: string, name: string] | undefined => {
    const found = [...suffixes].filter(([, { name }]) => fitOf(name, role) !== undefined);
    const [best] = found.toSorted(([, one], [, other]) => other.count - one.count);
    return best && [best[0], best[1].name];
  };
  const [term, definition] = [most('term'), most('definition')];
  if (!term || !definition || term[0] === definition[0]) return undefined;
  const fields: DataFields = {
    id: undefined,
    term: ID_PLACEHOLDER + term[0],
    definition: ID_PLACEHOLDER + definition[0],
    aliases: [],
    deprecated: undefined,
    locale: undefined,
  };
  const groups = groupsOf(value.entries, patternsOf(fields));
  const pairs = groups.filter((group) => group.value.kind === 'map' && group.value.entries.length > 1).length;
  if (pairs < MIN_PAIRS || pairs * 2 < value.entries.length * MIN_PAIRED) return undefined;
  return {
    fields,
    isTermStrong: fitOf(term[1], 'term')?.isStrong ?? false,
    isDefinitionStrong: fitOf(definition[1], 'definition')?.isStrong ?? false,
  };
}

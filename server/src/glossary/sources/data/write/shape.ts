import type { TreeFormat } from '../../source.ts';
import { inLocale, LOCALE_PLACEHOLDER } from '../values.ts';
import type { NewEntry } from './edit.ts';

/** Keys and values to write, in order. */
export type Shape = readonly (readonly [key: string, value: string | Shape])[];

/** Returns the fields of an entry as dotted keys, without its id and locale. */
export function fieldsToWrite(
  format: TreeFormat,
  { locale = '', name, definition }: NewEntry,
): [path: string, value: string][] {
  const prefix = format.byLocale ? `${LOCALE_PLACEHOLDER}.` : '';
  const fields: [string, string][] = [[inLocale(prefix + format.term, locale), name]];
  if (definition !== undefined && format.definition !== undefined)
    fields.push([inLocale(prefix + format.definition, locale), definition]);
  return fields;
}

/** Returns a new item; its keys are in the order of `keys`, those of a neighbor. If it has a key, it has its ID only if the neighbor has one. */
export function newItem(format: TreeFormat, entry: NewEntry, keys: readonly string[], isKeyed: boolean): Shape {
  const fields = fieldsToWrite(format, entry);
  if (format.locale !== undefined && entry.locale !== undefined) fields.unshift([format.locale, entry.locale]);
  if (format.id !== undefined && (!isKeyed || keys.includes(format.id))) fields.unshift([format.id, entry.id]);
  const shape = nested(fields.map(([path, value]) => [path.split('.'), value]));
  const order = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return shape.toSorted(([a], [b]) => order(a) - order(b));
}

/** Returns maps for the paths of keys. */
export function nested(fields: readonly (readonly [path: readonly string[], value: string])[]): Shape {
  const byKey = new Map<string, [readonly string[], string][]>();
  for (const [[key = '', ...rest], value] of fields) {
    const inner = byKey.get(key) ?? [];
    byKey.set(key, [...inner, [rest, value]]);
  }
  return [...byKey].map(([key, inner]) => {
    const [first] = inner;
    return [key, first?.[0].length === 0 ? first[1] : nested(inner)];
  });
}

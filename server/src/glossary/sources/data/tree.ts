import { msg } from '../../../localization/index.ts';
import type { Span } from '../../../markdown/types.ts';
import type { Collector } from './collector.ts';
import type { ItemReading } from './itemReading.ts';
import type { DataItem } from './readItem.ts';
import { ANY_PLACEHOLDER, indentStart, LOCALE_PLACEHOLDER, localeOfText } from './values.ts';
import type { DataValue } from './values.ts';

export type ReadDataItem = (item: DataItem) => ItemReading;

/** Reads the items of a parsed file. `path` are the keys from the value to the list or map of items; `text` is that of the whole file. */
export function readItems(
  value: DataValue,
  path: readonly string[],
  locale: string | undefined,
  text: string,
  read: ReadDataItem,
  collector: Collector,
): void {
  const [step, ...rest] = path;
  if (step === undefined) return readList(value, locale, text, read, collector);
  if (step === ANY_PLACEHOLDER) {
    for (const group of groupsIn(value, rest[0])) readItems(group, rest, locale, text, read, collector);
    return;
  }
  const entries = value.kind === 'map' ? value.entries : [];
  let isFound = false;
  for (const { key, value: inner } of entries) {
    const inInner = step === LOCALE_PLACEHOLDER ? localeOfText(key) : locale;
    if (step === LOCALE_PLACEHOLDER ? inInner === undefined : key !== step) continue;
    isFound = true;
    readItems(inner, rest, inInner, text, read, collector);
  }
  const { start } = value.span;
  if (!isFound)
    collector.problem(msg('The file has no "{0}".', step), { start, end: Math.min(start + 1, value.span.end) });
}

/**
 * Returns the lists and maps in a list or map of groups; `next` is the key of their items. Maps beside lists, such as
 * `meta`, are no groups, and neither are maps without the key.
 */
export function groupsIn(value: DataValue, next: string | undefined): readonly DataValue[] {
  if (value.kind === 'scalar') return [];
  const inner = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  if (next === undefined) {
    const hasLists = inner.some(({ kind }) => kind === 'list');
    return inner.filter(({ kind }) => kind === 'list' || (kind === 'map' && !hasLists));
  }
  const isPlaceholder = next === ANY_PLACEHOLDER || next === LOCALE_PLACEHOLDER;
  return inner.filter(
    (each) => (isPlaceholder && each.kind !== 'scalar') || (each.kind === 'map' && each.entries.some(isKey(next))),
  );
}

function isKey(name: string): (entry: { readonly key: string }) => boolean {
  return ({ key }) => key === name;
}

function readList(
  value: DataValue,
  locale: string | undefined,
  text: string,
  read: ReadDataItem,
  collector: Collector,
): void {
  if (value.kind === 'scalar') {
    collector.problem(msg('A list or map of items is expected here.'), value.span);
    return;
  }
  const items =
    value.kind === 'list'
      ? value.items.map((item) => ({ key: undefined, value: item, start: item.span.start }))
      : value.entries.map((entry) => ({
          key: { text: entry.key, span: withoutQuotes(entry.keySpan, text) },
          value: entry.value,
          start: entry.keySpan.start,
        }));
  const closing = Math.max(value.span.end - 1, value.span.start);
  for (const [index, item] of items.entries()) {
    if (collector.isFull) return;
    const span = { start: indentStart(text, item.start), end: indentStart(text, items[index + 1]?.start ?? closing) };
    const whole = around(span, item.value.span);
    collector.countItem({ start: whole.start, end: Math.min(whole.start + 1, whole.end) });
    if (!collector.isFull) collector.take(read({ key: item.key, value: item.value, span: whole, locale }));
  }
}

function around(span: Span, inner: Span): Span {
  return { start: Math.min(span.start, inner.start), end: Math.max(span.end, inner.end) };
}

function withoutQuotes({ start, end }: Span, text: string): Span {
  const quote = text.charAt(start);
  const isQuoted = end - start > 1 && (quote === '"' || quote === "'") && text.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

import { localized, msg } from '../../../../localization/index.ts';
import type { TreeFormat } from '../../source.ts';
import { parseJson } from '../jsonValues.ts';
import { localeOfText, LOCALE_PLACEHOLDER, textAt } from '../values.ts';
import type { DataValue } from '../values.ts';
import { lineEndOf, placeOf } from './edit.ts';
import type { DataEdit, DataRefusal, NewEntry } from './edit.ts';
import { fieldsToWrite, nested, newItem } from './shape.ts';
import type { Shape } from './shape.ts';
import { lineStart } from '../../../../markdown/lineBounds.ts';

const NO_LIST = msg('The file has no list or map with an item, to which an entry could be added.');

/** A value in a list or map, with its key. */
interface Child {
  readonly key: string | undefined;
  readonly start: number;
  readonly value: DataValue;
  readonly name: string;
}

/** Returns the edits that add an entry to a JSON file: in the item that has its id, or as another item. */
export function jsonEdits(text: string, format: TreeFormat, entry: NewEntry): DataEdit[] | DataRefusal {
  const root = parseJson(text).value;
  const container = root && valueIn(root, format.items?.split('.') ?? [], entry.locale);
  if (container === undefined) return { refused: localized(NO_LIST) };
  const items = childrenOf(container, ({ key, value }) => {
    const id = textAt(value, format.id)?.text.trim();
    return id ?? key ?? textAt(value, format.term)?.text.trim() ?? '';
  });
  const own = items.find(({ name }) => name === entry.id);
  if (own !== undefined && (format.byLocale || format.term.includes(LOCALE_PLACEHOLDER)))
    return inItem(text, own.value, format, entry);

  const [model] = items;
  if (model === undefined) return { refused: localized(NO_LIST) };
  const keys = model.value.kind === 'map' ? model.value.entries.map(({ key }) => key) : [];
  const isList = container.kind === 'list';
  const shape =
    model.value.kind === 'scalar' && !isList ? (entry.definition ?? '') : newItem(format, entry, keys, !isList);
  const name = isList && format.id === undefined ? entry.name : entry.id;
  return [
    insertion(
      text,
      items,
      isList ? undefined : entry.id,
      shape,
      placeOf(
        name,
        items.map((item) => item.name),
      ),
    ),
  ];
}

function valueIn(value: DataValue, path: readonly string[], locale: string | undefined): DataValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value.kind === 'scalar' ? undefined : value;
  const entries = value.kind === 'map' ? value.entries : [];
  const found = entries.find(({ key }) => (step === LOCALE_PLACEHOLDER ? localeOfText(key) === locale : key === step));
  return found && valueIn(found.value, rest, locale);
}

function childrenOf(container: DataValue, nameOf: (child: Omit<Child, 'name'>) => string): Child[] {
  const children: Omit<Child, 'name'>[] = [];
  if (container.kind === 'list')
    for (const value of container.items) children.push({ key: undefined, start: value.span.start, value });
  if (container.kind === 'map')
    for (const { key, keySpan, value } of container.entries) children.push({ key, start: keySpan.start, value });
  return children.map((child) => Object.assign(child, { name: nameOf(child) }));
}

/** Adds the fields of another locale to an item. */
function inItem(text: string, item: DataValue, format: TreeFormat, entry: NewEntry): DataEdit[] | DataRefusal {
  const edits: DataEdit[] = [];
  const fields = fieldsToWrite(format, entry).map(([path, field]) => [path.split('.'), field] as const);
  for (const [key, shape] of nested(fields)) {
    const existing = item.kind === 'map' ? item.entries.find((each) => each.key === key)?.value : undefined;
    const isInside = typeof shape !== 'string' && existing?.kind === 'map';
    const map = isInside ? existing : item;
    const [[addedKey, added] = [key, shape] as const] = isInside ? shape : ([[key, shape]] as const);
    const children = childrenOf(map, (child) => child.key ?? '');
    if (children.length === 0 || children.some((child) => child.key === addedKey))
      return { refused: localized(NO_LIST) };
    const locales = children.filter((child) => localeOfText(child.key ?? '') !== undefined && child.key !== format.id);
    const siblings = locales.length > 0 ? locales : children;
    const next =
      locales.length > 0
        ? siblings[
            placeOf(
              addedKey,
              siblings.map(({ name }) => name),
            )
          ]
        : undefined;
    const last = siblings.at(-1);
    const place = next === undefined ? children.findIndex((child) => child === last) + 1 : children.indexOf(next);
    edits.push(insertion(text, children, addedKey, added, place));
  }
  return merged(edits);
}

/** Joins edits at the same offset. */
function merged(edits: readonly DataEdit[]): DataEdit[] {
  const byStart = new Map<number, DataEdit>();
  for (const edit of edits) {
    const former = byStart.get(edit.start);
    byStart.set(edit.start, former === undefined ? edit : { ...edit, newText: former.newText + edit.newText });
  }
  return [...byStart.values()];
}

/** Writes a child at an index, in the form of its neighbors. There is at least one. */
function insertion(
  text: string,
  children: readonly Child[],
  key: string | undefined,
  shape: string | Shape,
  index: number,
): DataEdit {
  const next = children[index];
  const previous = children[index - 1];
  const isAlike = (child: Child | undefined): boolean => (child?.value.kind === 'map') === (typeof shape !== 'string');
  const model = [previous, next].find(isAlike) ?? previous ?? next;
  const start = model?.start ?? 0;
  const line = lineStart(text, start);
  const isOnOwnLine = text.slice(line, start).trim() === '';
  const indentation = isOnOwnLine ? text.slice(line, start) : '';
  const lineEnd = lineEndOf(text);
  const written = text.slice(model?.value.span.start ?? start, model?.value.span.end ?? start);
  const isSpread =
    written.includes('\n') ||
    (children.length === 1 && isOnOwnLine && typeof shape !== 'string' && !/^\{./.test(written));
  const unit = isSpread ? unitOf(text, written, indentation) : '';
  const value = isSpread
    ? spread(shape, indentation, unit, lineEnd)
    : inline(shape, /^[{[] /.test(written) || !/^[{[]/.test(written));
  const content = key === undefined ? value : `${JSON.stringify(key)}: ${value}`;
  const gap = isOnOwnLine ? lineEnd + indentation : ' ';
  if (next !== undefined) return { start: next.start, end: next.start, newText: `${content},${gap}` };
  const end = previous?.value.span.end ?? start;
  return { start: end, end, newText: `,${gap}${content}` };
}

/** The indentation of a level: that of the first line within a value. */
function unitOf(text: string, written: string, indentation: string): string {
  const inner = /\n([ \t]+)/.exec(written)?.[1] ?? '';
  const own = inner.startsWith(indentation) ? inner.slice(indentation.length) : '';
  return own === '' ? (/\n([ \t]+)/.exec(text)?.[1] ?? '  ') : own;
}

function spread(shape: string | Shape, indentation: string, unit: string, lineEnd: string): string {
  if (typeof shape === 'string') return JSON.stringify(shape);
  const inner = indentation + unit;
  const lines = shape.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${spread(value, inner, unit, lineEnd)}`);
  return `{${lineEnd}${lines.join(`,${lineEnd}`)}${lineEnd}${indentation}}`;
}

function inline(shape: string | Shape, isSpaced: boolean): string {
  if (typeof shape === 'string') return JSON.stringify(shape);
  const space = isSpaced ? ' ' : '';
  const entries = shape.map(([key, value]) => `${JSON.stringify(key)}: ${inline(value, isSpaced)}`);
  return `{${space}${entries.join(', ')}${space}}`;
}

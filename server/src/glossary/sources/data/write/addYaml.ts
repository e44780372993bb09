import { localized, msg } from '../../../../localization/index.ts';
import { readYamlPart } from '../../../../markdown/yamlPart.ts';
import type { TreeFormat } from '../../source.ts';
import { localeOfText, LOCALE_PLACEHOLDER, textAt } from '../values.ts';
import type { DataValue } from '../values.ts';
import { blockIn, itemsOf, rootBlock } from '../yamlBlocks.ts';
import type { YamlBlock, YamlItem } from '../yamlBlocks.ts';
import { lineEndOf, placeOf } from './edit.ts';
import type { DataEdit, DataRefusal, NewEntry } from './edit.ts';
import { yamlScalar } from './quoting.ts';
import { fieldsToWrite, nested, newItem } from './shape.ts';
import type { Shape } from './shape.ts';
import { lineStart } from '../../../../markdown/lineBounds.ts';

const NO_BLOCK = msg(
  'The file has no list or map, with an item on lines of its own, to which an entry could be added.',
);

/** An item of the file, parsed. */
interface ParsedItem {
  readonly item: YamlItem;
  readonly value: DataValue;
  readonly id: string;
}

/** Returns the edits that add an entry to a YAML file: in the item that has its id, or as another item. */
export function yamlEdits(text: string, format: TreeFormat, entry: NewEntry): DataEdit[] | DataRefusal {
  const block = blockAt(text, rootBlock(text), format.items?.split('.') ?? [], entry.locale);
  if (block === undefined) return { refused: localized(NO_BLOCK) };
  const items = itemsOf(text, block).flatMap((item) => parsed(text, item, block, format) ?? []);
  const own = items.find(({ id }) => id === entry.id);
  const isPerLocale = format.byLocale || format.term.includes(LOCALE_PLACEHOLDER);
  if (own !== undefined && isPerLocale) return inItem(text, own, format, entry);
  return asItem(text, block, items, format, entry);
}

function blockAt(
  text: string,
  block: YamlBlock | undefined,
  path: readonly string[],
  locale: string | undefined,
): YamlBlock | undefined {
  const [step, ...rest] = path;
  if (block === undefined || step === undefined) return block;
  const item = itemsOf(text, block).find(({ key = '' }) =>
    step === LOCALE_PLACEHOLDER ? localeOfText(key) === locale : key === step,
  );
  return item && blockAt(text, blockIn(text, item), rest, locale);
}

function parsed(text: string, item: YamlItem, { isList }: YamlBlock, format: TreeFormat): ParsedItem | undefined {
  const { value: part } = readYamlPart(text.slice(item.start, item.end), item.start, new Map());
  if (isList) {
    const value = part?.kind === 'list' ? part.items[0] : undefined;
    if (value === undefined) return undefined;
    const id = textAt(value, format.id) ?? textAt(value, format.term);
    return { item, value, id: id?.text.trim() ?? '' };
  }
  const entry = part?.kind === 'map' ? part.entries[0] : undefined;
  return entry && { item, value: entry.value, id: textAt(entry.value, format.id)?.text.trim() ?? entry.key };
}

/** Adds another item in the form of its neighbors. */
function asItem(
  text: string,
  block: YamlBlock,
  items: readonly ParsedItem[],
  format: TreeFormat,
  entry: NewEntry,
): DataEdit[] | DataRefusal {
  const model = items.find(({ value }) => value.kind === 'map' && isBlock(value, text)) ?? items[0];
  if (model === undefined) return { refused: localized(NO_BLOCK) };
  const { value } = model;
  const entries = value.kind === 'map' ? value.entries : [];
  const indentation = ' '.repeat(block.indentation);
  const lineEnd = lineEndOf(text);
  const keyColumn =
    entries[0] && isBlock(value, text) ? columnOf(entries[0].keySpan.start, text) : block.indentation + 2;
  const lines =
    value.kind === 'scalar' && !block.isList
      ? [`${indentation}${yamlScalar(entry.id)}: ${yamlScalar(entry.definition ?? '')}`]
      : linesOf(
          newItem(
            format,
            entry,
            entries.map(({ key }) => key),
            !block.isList,
          ),
          keyColumn,
        );
  if (value.kind !== 'scalar') {
    if (block.isList) lines[0] = `${indentation}-${(lines[0] ?? '').slice(block.indentation + 1)}`;
    else lines.unshift(`${indentation}${yamlScalar(entry.id)}:`);
  }
  const isByName = format.id === undefined && block.isList;
  const place = placeOf(
    isByName ? entry.name : entry.id,
    items.map(({ id }) => id),
  );
  const isSpaced = items.length > 1 && /\n[ \t]*\r?\n$/.test(text.slice(items[0]?.item.start, items[0]?.item.end));
  const next = items[place];
  const content = lines.join(lineEnd) + lineEnd;
  if (next !== undefined) return [insertion(next.item.start, content + (isSpaced ? lineEnd : ''))];
  return [
    atEnd(
      text,
      items.at(-1)?.item.end ?? block.end,
      items.at(-1)?.item.start ?? block.start,
      isSpaced ? lineEnd + content : content,
    ),
  ];
}

/** Adds the fields of another locale to an item. */
function inItem(
  text: string,
  { item, value }: ParsedItem,
  format: TreeFormat,
  entry: NewEntry,
): DataEdit[] | DataRefusal {
  const edits = new Map<string, DataEdit>();
  const fields = fieldsToWrite(format, entry).map(([path, field]) => [path.split('.'), field] as const);
  for (const [key, inner] of nested(fields)) {
    const map = typeof inner === 'string' ? undefined : mapAt(value, key);
    const edit =
      map === undefined || typeof inner === 'string'
        ? addKeys(text, item, value, [[key, inner]], format, '')
        : addKeys(text, item, map, inner, format, key);
    if (edit === undefined) return { refused: localized(NO_BLOCK) };
    const former = edits.get(String(edit.start));
    edits.set(String(edit.start), former === undefined ? edit : { ...edit, newText: former.newText + edit.newText });
  }
  return [...edits.values()];
}

function mapAt(value: DataValue, key: string): DataValue | undefined {
  const found = value.kind === 'map' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
  return found?.kind === 'map' ? found : undefined;
}

/** Adds keys to a map: after the keys of other locales, or in their order. */
function addKeys(
  text: string,
  item: YamlItem,
  map: DataValue,
  shape: Shape,
  format: TreeFormat,
  within: string,
): DataEdit | undefined {
  if (map.kind !== 'map' || !isBlock(map, text)) return undefined;
  const [first] = map.entries;
  const [added] = shape;
  if (first === undefined || added === undefined || map.entries.some(({ key }) => key === added[0])) return undefined;
  const siblings = map.entries.filter(({ key }) => within !== '' || isSibling(key, added[0], format));
  const ordered = siblings.length > 0 ? siblings : map.entries;
  const place =
    siblings.length > 0
      ? placeOf(
          added[0],
          siblings.map(({ key }) => key),
        )
      : ordered.length;
  const lineEnd = lineEndOf(text);
  const content = linesOf(shape, columnOf(first.keySpan.start, text)).join(lineEnd) + lineEnd;
  const next = ordered[place];
  // The first key of an item of a list is on the line of the dash.
  if (next !== undefined && text.slice(lineStart(text, next.keySpan.start), next.keySpan.start).trim() === '')
    return insertion(lineStart(text, next.keySpan.start), content);
  const last = ordered.at(next === undefined ? -1 : place) ?? first;
  const after = map.entries[map.entries.indexOf(last) + 1];
  const end = after === undefined ? endOfMap(map, item) : lineStart(text, after.keySpan.start);
  return atEnd(text, end, last.keySpan.start, content);
}

/** Whether both keys differ only in the locale. */
function isSibling(key: string, added: string, format: TreeFormat): boolean {
  if (format.byLocale) return localeOfText(key) !== undefined && key !== format.id;
  const pattern = [format.term, format.definition ?? ''].find((each) => {
    const [prefix = '', suffix = ''] = each.split(LOCALE_PLACEHOLDER);
    return each.includes(LOCALE_PLACEHOLDER) && added.startsWith(prefix) && added.endsWith(suffix);
  });
  const [prefix = '', suffix = ''] = pattern?.split(LOCALE_PLACEHOLDER) ?? [];
  return pattern !== undefined && key.startsWith(prefix) && key.endsWith(suffix);
}

function endOfMap(map: DataValue, item: YamlItem): number {
  return Math.min(Math.max(map.span.end, map.span.start), item.end);
}

function isBlock(value: DataValue, text: string): boolean {
  return value.kind === 'map' && value.entries.length > 0 && text.charAt(value.span.start) !== '{';
}

function linesOf(shape: Shape, column: number): string[] {
  const indentation = ' '.repeat(column);
  return shape.flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${indentation}${yamlScalar(key)}: ${yamlScalar(value)}`]
      : [`${indentation}${yamlScalar(key)}:`, ...linesOf(value, column + 2)],
  );
}

/** Inserts lines after the last line with content between two offsets. */
function atEnd(text: string, end: number, start: number, content: string): DataEdit {
  const lines = text.slice(start, end);
  const used = lines.replace(/(?:\r?\n[ \t]*(?:#[^\n]*)?)*$/, '');
  const rest = text.indexOf('\n', start + used.length);
  if (rest >= 0) return insertion(rest + 1, content);
  const lineEnd = lineEndOf(text);
  return insertion(text.length, lineEnd + (content.endsWith(lineEnd) ? content.slice(0, -lineEnd.length) : content));
}

function insertion(at: number, newText: string): DataEdit {
  return { start: at, end: at, newText };
}

function columnOf(offset: number, text: string): number {
  return offset - lineStart(text, offset);
}

import { msg } from '../../../localization/index.ts';
import { readYamlPart } from '../../../markdown/yamlPart.ts';
import type { YamlAnchors, YamlPart } from '../../../markdown/frontMatterYaml.ts';
import type { Span } from '../../../markdown/types.ts';
import type { TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { readEachItem, type ReadItem } from './itemMemory.ts';
import type { ItemReading } from './itemReading.ts';
import { ItemReader } from './readItem.ts';
import { readItems } from './tree.ts';
import { ANY_PLACEHOLDER, type DataValue, LOCALE_PLACEHOLDER, localeOfText } from './values.ts';
import { blockIn, isEmptyLine, itemsOf, nextLine, rootBlock } from './yamlBlocks.ts';
import type { YamlBlock, YamlItem } from './yamlBlocks.ts';

/** Maximum length of an item, in UTF-16 units. The longest item of a glossary in 25 languages has 10,000. */
const MAX_ITEM = 32 * 1024;
/** Maximum number of lines of an item, and of its empty lines and comments, in which the parser is quadratic. */
const MAX_LINES = 2000;
const MAX_EMPTY_LINES = 200;
/** Maximum length of a file that is one list or map in brackets. */
const MAX_BRACKETS = 256 * 1024;
/** Maximum total length of items with errors, which take the parser much longer than others. */
const MAX_BROKEN = 256 * 1024;
const ITEM_TOO_LONG = msg(
  'Items of more than {0} KiB, {1} lines or {2} empty lines are not read.',
  MAX_ITEM / 1024,
  { large: MAX_LINES },
  MAX_EMPTY_LINES,
);
const BRACKETS_TOO_LONG = msg('Lists and maps in brackets of more than {0} KiB are not read.', MAX_BRACKETS / 1024);
const TOO_BROKEN = msg('Too many items before this one have errors. The rest of the file is not read.');

/**
 * Reads the entries of a YAML file. The parser gets one item at a time, so an item that does not parse is a problem of
 * its own, and memory does not grow with the file.
 */
export function entriesOfYaml(written: string, format: TreeFormat, readItem: ReadItem = readEachItem): WrittenEntries {
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const collector = new Collector();
  const reader = new ItemReader(text, format, format.byLocale);
  new YamlReader(text, reader, collector, readItem).readFile(format.items?.split('.') ?? []);
  return collector.finish();
}

class YamlReader {
  readonly #text: string;
  readonly #reader: ItemReader;
  readonly #collector: Collector;
  readonly #remembered: ReadItem;
  readonly #anchors: YamlAnchors = new Map();
  /** Total length of items with errors so far. */
  #broken = 0;

  constructor(text: string, reader: ItemReader, collector: Collector, readItem: ReadItem) {
    this.#text = text;
    this.#reader = reader;
    this.#collector = collector;
    this.#remembered = readItem;
  }

  readFile(path: readonly string[]): void {
    const block = rootBlock(this.#text);
    if (block !== undefined) this.#readBlock(block, path, undefined);
    else this.#readValue({ start: this.#text.startsWith('\uFEFF') ? 1 : 0, end: this.#text.length }, path, undefined);
  }

  /** `path` are the keys of the items' list or map. */
  #readBlock(block: YamlBlock, path: readonly string[], locale: string | undefined): void {
    const items = itemsOf(this.#text, block);
    const [step, ...rest] = path;
    if (step === undefined) {
      for (const item of items) {
        if (this.#collector.isFull) return;
        if (this.#broken > MAX_BROKEN) return this.#collector.stop(TOO_BROKEN, firstOf(item));
        this.#takeItem(item, block, locale);
      }
      return;
    }
    if (step === ANY_PLACEHOLDER) {
      this.#readGroups(block, items, rest, locale);
      return;
    }
    let isFound = false;
    for (const item of items) {
      const inItem = step === LOCALE_PLACEHOLDER ? localeOfText(item.key ?? '') : locale;
      if (step === LOCALE_PLACEHOLDER ? inItem === undefined : item.key !== step) continue;
      isFound = true;
      const inner = blockIn(this.#text, item);
      if (inner !== undefined) this.#readBlock(inner, rest, inItem);
      else this.#readValue({ start: item.valueStart, end: item.end }, rest, inItem);
    }
    if (!isFound)
      this.#collector.problem(msg('The file has no "{0}".', step), { start: block.start, end: block.start });
  }

  /** Reads the items of each group. Lists that are not on the line of their key are read item by item. */
  #readGroups(block: YamlBlock, items: readonly YamlItem[], path: readonly string[], locale: string | undefined): void {
    const inner = items.map((item) => ({ item, inItem: block.isList ? undefined : blockIn(this.#text, item) }));
    const hasLists = path.length === 0 && inner.some(({ inItem }) => inItem?.isList === true);
    for (const { item, inItem } of inner) {
      if (this.#collector.isFull) return;
      if (inItem === undefined) this.#readGroup(item, path, locale);
      else if (!hasLists || inItem.isList) this.#readBlock(inItem, path, locale);
    }
  }

  /** Reads the items of a group that is an item of a list, or that is in brackets. */
  #readGroup(item: YamlItem, path: readonly string[], locale: string | undefined): void {
    const { value, errors, brokenLength } = this.#parse({ start: item.start, end: item.end }, MAX_BRACKETS);
    this.#broken += brokenLength;
    this.#collector.problems(errors);
    if (value === undefined) return;
    readItems(
      value,
      [ANY_PLACEHOLDER, ...path],
      locale,
      this.#text,
      (each) => this.#reader.read(each),
      this.#collector,
    );
  }

  #takeItem(item: YamlItem, block: YamlBlock, locale: string | undefined): void {
    const read = (): ItemReading => this.#readItem(item, block, locale);
    const reading = hasAnchors(this.#text, item)
      ? read()
      : this.#remembered(item, variantOf(this.#text, item, block, locale), read);
    this.#broken += reading.brokenLength;
    if (reading.id !== undefined) this.#collector.countItem(firstOf(item));
    this.#collector.take(reading);
  }

  #readItem(item: YamlItem, block: YamlBlock, locale: string | undefined): ItemReading {
    const { value, errors, brokenLength } = this.#parse(item, MAX_ITEM);
    const read = value && this.#readValueOf(item, value, block, locale);
    if (!read) return { id: undefined, entries: [], problems: errors, brokenLength };
    return { ...read, problems: [...errors, ...read.problems], brokenLength };
  }

  #readValueOf(
    item: YamlItem,
    value: DataValue,
    block: YamlBlock,
    locale: string | undefined,
  ): ItemReading | undefined {
    const span: Span = { start: item.start, end: item.end };
    if (value.kind === 'list' && block.isList) {
      const first = value.items[0];
      return first && this.#reader.read({ key: undefined, value: first, span, locale });
    }
    const entry = value.kind === 'map' ? value.entries[0] : undefined;
    if (entry === undefined) return undefined;
    const keySpan = item.key === undefined ? entry.keySpan : item.keySpan;
    return this.#reader.read({ key: { text: entry.key, span: keySpan }, value: entry.value, span, locale });
  }

  /** Reads items in brackets. */
  #readValue(span: Span, path: readonly string[], locale: string | undefined): void {
    const { value, errors, brokenLength } = this.#parse(span, MAX_BRACKETS);
    this.#broken += brokenLength;
    this.#collector.problems(errors);
    if (value !== undefined)
      readItems(value, path, locale, this.#text, (item) => this.#reader.read(item), this.#collector);
  }

  #parse(span: Span, maximum: number): YamlPart & Pick<ItemReading, 'brokenLength'> {
    const part = this.#text.slice(span.start, endOfContent(this.#text, span));
    if (part.length > maximum || (maximum === MAX_ITEM && hasTooManyLines(part))) {
      const error = { message: maximum === MAX_ITEM ? ITEM_TOO_LONG : BRACKETS_TOO_LONG, span: firstOf(span) };
      return { value: undefined, errors: [error], brokenLength: 0 };
    }
    const read = readYamlPart(part, span.start, this.#anchors);
    return { ...read, brokenLength: read.errors.length > 0 ? part.length : 0 };
  }
}

/** Whether the item may name a value, or refer to one that an item above names. */
function hasAnchors(text: string, { start, end }: Span): boolean {
  return /[&*]/.test(text.slice(start, end));
}

/** What the reading of an item depends on besides its text. */
function variantOf(text: string, { start }: Span, { isList, indentation }: YamlBlock, locale = ''): string {
  const opens = start === 0 || text.charAt(start - 1) === '\n';
  return `${isList ? '-' : ':'}${indentation}${opens ? '' : '!'}${locale}`;
}

/** Returns the end without the empty lines and comments after the last line with content. */
function endOfContent(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start) {
    // A negative place would be taken for 0.
    const line = last - 2 < start ? start : Math.max(start, text.lastIndexOf('\n', last - 2) + 1);
    if (!isEmptyLine(text, line)) return last;
    last = line;
  }
  return end;
}

function firstOf({ start, end }: Span): Span {
  return { start, end: Math.min(start + 1, end) };
}

function hasTooManyLines(text: string): boolean {
  let count = 0;
  let empty = 0;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    count++;
    if (isEmptyLine(text, line)) empty++;
    if (count > MAX_LINES || empty > MAX_EMPTY_LINES) return true;
  }
  return false;
}

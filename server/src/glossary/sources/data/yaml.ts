import { msg } from '../../../localization/index.ts';
import { readYamlPart } from '../../../markdown/yamlPart.ts';
import type { YamlAnchors, YamlPart } from '../../../markdown/frontMatterYaml.ts';
import type { Span } from '../../../markdown/types.ts';
import type { TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { ItemReader } from './readItem.ts';
import { readItems } from './tree.ts';
import { LOCALE_PLACEHOLDER, localeOfText } from './values.ts';
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
const TOO_BROKEN = msg('Too many items before this one have errors. The rest of the file is not read.');

/**
 * Reads the entries of a YAML file. The parser gets one item at a time, so an item that does not parse is a problem of
 * its own, and memory does not grow with the file.
 */
export function entriesOfYaml(written: string, format: TreeFormat): WrittenEntries {
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const collector = new Collector();
  const reader = new ItemReader(text, format, format.byLocale, collector);
  new YamlReader(text, reader, collector).readFile(format.items?.split('.') ?? []);
  return collector.finish();
}

class YamlReader {
  readonly #text: string;
  readonly #reader: ItemReader;
  readonly #collector: Collector;
  readonly #anchors: YamlAnchors = new Map();
  /** Total length of items with errors so far. */
  #broken = 0;

  constructor(text: string, reader: ItemReader, collector: Collector) {
    this.#text = text;
    this.#reader = reader;
    this.#collector = collector;
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
        this.#readItem(item, block, locale);
      }
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

  #readItem(item: YamlItem, block: YamlBlock, locale: string | undefined): void {
    const value = this.#parse(item, MAX_ITEM);
    if (value === undefined) return;
    const span: Span = { start: item.start, end: item.end };
    if (value.kind === 'list' && block.isList) {
      const first = value.items[0];
      if (first !== undefined) this.#reader.read({ key: undefined, value: first, span, locale });
      return;
    }
    const entry = value.kind === 'map' ? value.entries[0] : undefined;
    if (entry === undefined) return;
    const keySpan = item.key === undefined ? entry.keySpan : item.keySpan;
    this.#reader.read({ key: { text: entry.key, span: keySpan }, value: entry.value, span, locale });
  }

  /** Reads items in brackets. */
  #readValue(span: Span, path: readonly string[], locale: string | undefined): void {
    const value = this.#parse(span, MAX_BRACKETS);
    if (value !== undefined) readItems(value, path, locale, this.#text, this.#reader, this.#collector);
  }

  #parse(span: Span, maximum: number): YamlPart['value'] {
    const part = this.#text.slice(span.start, endOfContent(this.#text, span));
    if (part.length > maximum || (maximum === MAX_ITEM && hasTooManyLines(part))) {
      const message = msg(
        'Items of more than {0} KiB, {1} lines or {2} empty lines are not read.',
        MAX_ITEM / 1024,
        { large: MAX_LINES },
        MAX_EMPTY_LINES,
      );
      const inBrackets = msg('Lists and maps in brackets of more than {0} KiB are not read.', MAX_BRACKETS / 1024);
      this.#collector.problem(maximum === MAX_ITEM ? message : inBrackets, firstOf(span));
      return undefined;
    }
    const { value, errors } = readYamlPart(part, span.start, this.#anchors);
    if (errors.length > 0) this.#broken += part.length;
    this.#collector.problems(errors);
    return value;
  }
}

/** Returns the end without the empty lines and comments after the last line with content. */
function endOfContent(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start) {
    const line = Math.max(start, text.lastIndexOf('\n', last - 2) + 1);
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

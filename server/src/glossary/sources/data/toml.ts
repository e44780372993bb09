import { msg } from '../../../localization/index.ts';
import type * as FrontMatterToml from '../../../markdown/frontMatterToml.ts';
import type { Span } from '../../../markdown/types.ts';
import type { SourceProblem, TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { ItemReader } from './readItem.ts';
import { readItems } from './tree.ts';
import type { DataValue } from './values.ts';

/** Maximum length of a file, in UTF-16 units. */
const MAX_LENGTH = 1024 * 1024;
/** `[table]` or `[[tables]]` at the start of a line. */
const HEADER = /^[ \t]*\[{1,2}[^\s[\]]/;
const MAX_HEADER = 1000;
/** A header, an empty line or a comment. */
const BETWEEN = /^[ \t]*(?:\[|#|\r?\n|$)/;
const MAX_LINES_ABOVE = 20;
const LINE_END = /^[ \t]*\r?\n/;

/** Reads the entries of a TOML file: tables, lists of tables, and texts by key. */
export function entriesOfToml(written: string, format: TreeFormat): WrittenEntries {
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const collector = new Collector();
  const { value, problems } = parseToml(text);
  if (value !== undefined) {
    const reader = new ItemReader(text, format, format.byLocale);
    readItems(
      value,
      format.items?.split('.') ?? [],
      undefined,
      text,
      (item) => reader.read({ ...item, span: withHeader(text, item.span) }),
      collector,
    );
  }
  collector.problems(problems);
  return collector.finish();
}

/** Parses TOML with positions. A file that is too long has no value. */
export function parseToml(text: string): {
  readonly value: DataValue | undefined;
  readonly problems: readonly SourceProblem[];
} {
  if (text.length > MAX_LENGTH) {
    const message = msg('TOML files of more than {0} KiB are not read.', MAX_LENGTH / 1024);
    return { value: undefined, problems: [{ message, span: { start: 0, end: 1 } }] };
  }
  const { entries, errors } = tomlReader().readToml(text, 0);
  const value: DataValue = { kind: 'map', entries, span: { start: 0, end: text.length } };
  return { value: withoutTripleQuotes(value, text), problems: errors };
}

/** From the line of the table's header to the line of the next one. */
function withHeader(text: string, { start, end }: Span): Span {
  const next = end < text.length ? headerAbove(text, end) : undefined;
  const lineEnd = LINE_END.exec(text.slice(end, end + MAX_HEADER))?.[0].length ?? 0;
  return { start: headerAbove(text, start) ?? start, end: next !== undefined && next > start ? next : end + lineEnd };
}

/** The start of the line of a header that the offset is in, or that is above its line; undefined if there is none. */
function headerAbove(text: string, offset: number): number | undefined {
  let line = text.lastIndexOf('\n', offset - 1) + 1;
  for (let left = MAX_LINES_ABOVE; left > 0; left--) {
    if (HEADER.test(text.slice(line, line + MAX_HEADER))) return line;
    const above = line === 0 ? -1 : text.lastIndexOf('\n', line - 2) + 1;
    if (above < 0 || !BETWEEN.test(text.slice(above, line))) return undefined;
    line = above;
  }
  return undefined;
}

/** The value whose texts between three quotes have spans as if there was one quote. */
function withoutTripleQuotes(value: DataValue, text: string): DataValue {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withoutTripleQuotes(item, text)) };
  if (value.kind === 'map') {
    const entries = value.entries.map(({ key, keySpan, value: inner }) => {
      return { key, keySpan, value: withoutTripleQuotes(inner, text) };
    });
    return { ...value, entries };
  }
  const { start, end } = value.span;
  const quotes = text.slice(start, start + 3);
  if (!value.quoted || end - start < 6 || (quotes !== '"""' && quotes !== "'''")) return value;
  const lineBreak = /^\r?\n/.exec(text.slice(start + 3, start + 5))?.[0].length ?? 0;
  return { ...value, span: { start: start + 2 + lineBreak, end: end - 2 } };
}

/** Loaded when it is first needed: it needs a library. */
function tomlReader(): typeof FrontMatterToml {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
  return require('../../../markdown/frontMatterToml.ts') as typeof FrontMatterToml;
}

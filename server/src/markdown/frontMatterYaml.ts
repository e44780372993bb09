import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Document, Pair, Scalar } from 'yaml';
import type { FrontMatterEntry, FrontMatterError, FrontMatterValue, Span } from './types.ts';
import { explainYamlError } from './yamlMessages.ts';

/** Deeper values are given as their source text. */
const MAX_DEPTH = 16;

export interface YamlContent {
  readonly entries: readonly FrontMatterEntry[];
  readonly errors: readonly FrontMatterError[];
}

/** What the conversion of one front matter needs everywhere. */
interface Source {
  readonly text: string;
  /** Where the text starts in the whole file. */
  readonly offset: number;
  readonly document: Document;
  readonly errors: FrontMatterError[];
}

/**
 * Reads YAML with the span of every key and value, moved by `offset`. Only throws where the text is nested deeper than the
 * call stack. Scalars are never read as numbers or dates, tags and merge keys have no effect, aliases are not expanded.
 */
export function readYaml(content: string, offset: number): YamlContent {
  // The parser takes a lone \r for a character of a value.
  const text = content.replaceAll(/\r(?!\n)/g, '\n');
  const document = parseDocument(text, {
    schema: 'failsafe',
    // It compares every key with every other; ours below does not.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
  });
  const source: Source = { text, offset, document, errors: [] };
  for (const error of document.errors) {
    source.errors.push({ message: explainYamlError(error, text), span: at(source, error.pos[0], error.pos[1]) });
  }
  const entries = entriesOf(document.contents, source);
  return { entries, errors: onePerLine(source) };
}

function entriesOf(contents: unknown, source: Source): readonly FrontMatterEntry[] {
  if (isMap(contents)) return mapEntries(contents.items, source, 0);
  const isEmpty = contents === null || (isScalar(contents) && contents.source === '');
  if (!isEmpty && source.errors.length === 0) {
    const message = 'The front matter has no keys: write each as "key: value" on a line of its own.';
    source.errors.push({ message, span: at(source, 0, source.text.trimEnd().length) });
  }
  return [];
}

function mapEntries(pairs: readonly Pair[], source: Source, depth: number): FrontMatterEntry[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    const keySpan = spanOf(pair.key, source);
    const key = keyText(pair.key, source);
    if (seen.has(key) && key !== '<<') {
      source.errors.push({
        message: `The key "${key}" is already there: each key may stand only once.`,
        span: keySpan,
      });
    }
    seen.add(key);
    return { key, keySpan, value: valueOf(pair.value, source, depth, afterColon(keySpan, source)) };
  });
}

function keyText(key: unknown, source: Source): string {
  if (isScalar(key)) return writtenText(key);
  const { start, end } = spanOf(key, source);
  return source.text.slice(start - source.offset, end - source.offset);
}

/** `missing` is where a value would be that is not there. */
function valueOf(node: unknown, source: Source, depth: number, missing: Span): FrontMatterValue {
  if (isScalar(node)) return scalarValue(node, source, missing);
  if (isAlias(node)) return aliasValue(node, source);
  if (!isCollection(node)) return { kind: 'scalar', text: '', quoted: false, span: missing };

  const span = spanOf(node, source);
  if (depth >= MAX_DEPTH) {
    const text = source.text.slice(span.start - source.offset, span.end - source.offset);
    return { kind: 'scalar', text, quoted: false, span };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => valueOf(item, source, depth + 1, { start: span.end, end: span.end }));
    return { kind: 'list', items, span };
  }
  return { kind: 'map', entries: isMap(node) ? mapEntries(node.items, source, depth + 1) : [], span };
}

function scalarValue(node: Scalar, source: Source, missing: Span): FrontMatterValue {
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const text = scalarText(node);
  const isEmpty = text === '' && !quoted && node.type === 'PLAIN';
  return { kind: 'scalar', text, quoted, span: isEmpty && node.source === '' ? missing : spanOf(node, source) };
}

/** As it was written; only the two usual spellings of nothing are nothing, for "Null" may well be a term. */
function scalarText(node: Scalar): string {
  const text = writtenText(node);
  const isNull = node.type === 'PLAIN' && (text === 'null' || text === '~');
  return isNull ? '' : text;
}

function writtenText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

/** An alias of a scalar stands for it; one of a list or map keeps its source, so that no alias can multiply. */
function aliasValue(node: Alias, source: Source): FrontMatterValue {
  const target = node.resolve(source.document);
  const text = isScalar(target) ? scalarText(target) : `*${node.source}`;
  return { kind: 'scalar', text, quoted: false, span: spanOf(node, source) };
}

function spanOf(node: unknown, source: Source): Span {
  const range = isScalar(node) || isAlias(node) || isCollection(node) ? node.range : undefined;
  if (!range) return at(source, 0, 0);
  return at(source, range[0], range[1]);
}

/** Just after the colon of a key, where the value of `key:` would be. */
function afterColon(keySpan: Span, source: Source): Span {
  const colon = source.text.indexOf(':', keySpan.end - source.offset);
  const place = source.offset + (colon < 0 ? keySpan.end - source.offset : colon + 1);
  return { start: place, end: place };
}

function at(source: Source, start: number, end: number): Span {
  const { length } = source.text;
  const from = Math.min(Math.max(start, 0), length);
  return { start: source.offset + from, end: source.offset + Math.min(Math.max(end, from), length) };
}

/** One mistake makes the parser complain several times, on its own line and after. The first of each line says it. */
function onePerLine(source: Source): FrontMatterError[] {
  const errors = source.errors.toSorted((a, b) => a.span.start - b.span.start);
  const kept: FrontMatterError[] = [];
  let lastEnd = -1;
  for (const error of errors) {
    const start = error.span.start - source.offset;
    if (start < lastEnd) continue;
    kept.push(error);
    const lineEnd = source.text.indexOf('\n', start);
    lastEnd = lineEnd < 0 ? source.text.length + 1 : lineEnd + 1;
  }
  return kept;
}

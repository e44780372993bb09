import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Document, Pair, Scalar, YAMLError } from 'yaml';
import type { FrontMatterEntry, FrontMatterError, FrontMatterValue, Span } from './types.ts';
import { duplicateKey, explainYamlError, NO_KEYS, QUOTE_COLON, TOO_DEEP, UNKNOWN_ALIAS } from './yamlMessages.ts';

/** Deeper values are returned as source text. */
const MAX_DEPTH = 16;
/** The parser recurses, and it is slow when it runs out of stack. Real front matter is never nested this deeply. */
const MAX_PARSED_DEPTH = 64;
const DEEP_ITEMS = /(?:[-?][ \t]+){64}/;
const MANY_COLONS = /^[^\s#"'](?:[^\n:"']*: ){64}.*/m;
/** One error can make the parser report every character after it. */
const MAX_PARSER_ERRORS = 200;
/** May occur more than once in YAML. It has no effect here. */
const MERGE_KEY = '<<';

export interface YamlContent {
  /** Whether the text is valid YAML. Its keys can still be wrong. */
  readonly isYaml: boolean;
  readonly entries: readonly FrontMatterEntry[];
  readonly errors: readonly FrontMatterError[];
}

/** The scalars with an anchor `&name` read so far; undefined for a list or map. */
export type YamlAnchors = Map<string, Scalar | undefined>;

/** A part of a YAML file. */
export interface YamlPart {
  /** Undefined if the part is empty or cannot be parsed. */
  readonly value: FrontMatterValue | undefined;
  readonly errors: readonly FrontMatterError[];
}

/** Context for converting one front matter, or a part of a file. */
interface Source {
  readonly text: string;
  /** Offset of the text in the whole file. */
  readonly offset: number;
  readonly anchors: YamlAnchors;
  readonly errors: FrontMatterError[];
}

/**
 * Reads YAML. Adds `offset` to all spans. Scalars are never converted to numbers or dates, tags and merge keys have no
 * effect, aliases are not expanded.
 */
export function readYaml(content: string, offset: number): YamlContent {
  // The parser treats a lone \r as a character of a value.
  const text = content.replaceAll(/\r(?!\n)/g, '\n');
  const refusal = refuse(text, offset);
  if (refusal !== undefined) return { isYaml: false, entries: [], errors: [refusal] };
  const document = parse(text);
  const source: Source = { text, offset, anchors: new Map(), errors: [] };
  const entries = entriesOf(document.contents, source);
  explainErrors(document.errors, source);
  return { isYaml: document.errors.length === 0, entries, errors: onePerLine(source) };
}

/**
 * Reads a part of a YAML file, such as an item of a list, in the same way as `readYaml`. Adds the part's anchors to
 * `anchors`; aliases may refer to those of the parts before. A lone `\r` is a character.
 */
export function readYamlPart(text: string, offset: number, anchors: YamlAnchors): YamlPart {
  const refusal = refuse(text, offset);
  if (refusal !== undefined) return { value: undefined, errors: [refusal] };
  const document = parse(text);
  const source: Source = { text, offset, anchors, errors: [] };
  const value = document.contents === null ? undefined : valueOf(document.contents, source, 0, at(source, 0, 0));
  explainErrors(document.errors, source);
  return { value, errors: onePerLine(source) };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    // The parser compares every key with every other; our own check is linear.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
  });
}

function explainErrors(errors: readonly YAMLError[], source: Source): void {
  for (const error of errors.slice(0, MAX_PARSER_ERRORS)) {
    const { message, start, end } = explainYamlError(error, source.text);
    source.errors.push({ message, span: at(source, start, end) });
  }
}

/** Returns the error for a text that is not passed to the parser. */
function refuse(text: string, offset: number): FrontMatterError | undefined {
  if (isTooDeep(text)) return { message: TOO_DEEP, span: { start: offset, end: offset + text.length } };
  const line = MANY_COLONS.exec(text);
  if (line === null) return undefined;
  return { message: QUOTE_COLON, span: { start: offset + line.index, end: offset + line.index + line[0].length } };
}

function isTooDeep(text: string): boolean {
  if (DEEP_ITEMS.test(text)) return true;
  let depth = 0;
  for (let index = 0; index < text.length && depth <= MAX_PARSED_DEPTH; index++) {
    const character = text.charAt(index);
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
  }
  return depth > MAX_PARSED_DEPTH;
}

function entriesOf(contents: unknown, source: Source): readonly FrontMatterEntry[] {
  if (isMap(contents)) return mapEntries(contents.items, source, 0);
  const isEmpty = contents === null || (isScalar(contents) && contents.source === '');
  if (!isEmpty) source.errors.push({ message: NO_KEYS, span: at(source, 0, source.text.trimEnd().length) });
  return [];
}

function mapEntries(pairs: readonly Pair[], source: Source, depth: number): FrontMatterEntry[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    const keySpan = spanOf(pair.key, source);
    const key = keyText(pair.key, source);
    if (seen.has(key) && key !== MERGE_KEY) source.errors.push({ message: duplicateKey(key), span: keySpan });
    seen.add(key);
    return { key, keySpan, value: valueOf(pair.value, source, depth, afterColon(keySpan, source)) };
  });
}

function keyText(key: unknown, source: Source): string {
  if (isScalar(key)) return writtenText(key);
  const { start, end } = spanOf(key, source);
  return source.text.slice(start - source.offset, end - source.offset);
}

/** `missing` is the span of a missing value. */
function valueOf(node: unknown, source: Source, depth: number, missing: Span): FrontMatterValue {
  if (isScalar(node)) return scalarValue(node, source, missing);
  if (isAlias(node)) return aliasValue(node, source);
  if (!isMap(node) && !isSeq(node)) return { kind: 'scalar', text: '', quoted: false, span: missing };

  if (node.anchor !== undefined) source.anchors.set(node.anchor, undefined);
  const whole = spanOf(node, source);
  if (depth >= MAX_DEPTH) {
    const text = source.text.slice(whole.start - source.offset, whole.end - source.offset);
    return { kind: 'scalar', text, quoted: false, span: whole };
  }
  if (isMap(node)) {
    const entries = mapEntries(node.items, source, depth + 1);
    return { kind: 'map', entries, span: withoutTail(whole, node.flow, entries.at(-1)?.value) };
  }
  const after = { start: whole.end, end: whole.end };
  const items = node.items.map((item) => valueOf(item, source, depth + 1, after));
  return { kind: 'list', items, span: withoutTail(whole, node.flow, items.at(-1)) };
}

/** The parser extends a list without brackets to the next key, over line breaks and comments. */
function withoutTail(whole: Span, isFlow: boolean | undefined, last: FrontMatterValue | undefined): Span {
  return isFlow || last === undefined ? whole : { start: whole.start, end: Math.max(whole.start, last.span.end) };
}

function scalarValue(node: Scalar, source: Source, missing: Span): FrontMatterValue {
  if (node.anchor !== undefined) source.anchors.set(node.anchor, node);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const isMissing = node.type === 'PLAIN' && node.source === '';
  return { kind: 'scalar', text: scalarText(node), quoted, span: isMissing ? missing : spanOf(node, source) };
}

/** Returns the source text. Only the two usual spellings of null are empty, because "Null" can be a term. */
function scalarText(node: Scalar): string {
  const text = writtenText(node);
  const isNull = node.type === 'PLAIN' && (text === 'null' || text === '~');
  return isNull ? '' : text;
}

function writtenText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

/**
 * An alias of a scalar has the value of the scalar. An alias of a list or map keeps its source text, so that aliases
 * cannot multiply.
 */
function aliasValue(node: Alias, source: Source): FrontMatterValue {
  const span = spanOf(node, source);
  const target = source.anchors.get(node.source);
  if (!source.anchors.has(node.source)) source.errors.push({ message: UNKNOWN_ALIAS, span });
  const text = target === undefined ? `*${node.source}` : scalarText(target);
  return { kind: 'scalar', text, quoted: false, span };
}

/** A block scalar ends with its last line, without the line break. */
function spanOf(node: unknown, source: Source): Span {
  const range = isScalar(node) || isAlias(node) || isCollection(node) ? node.range : undefined;
  if (!range) return at(source, 0, 0);
  const [start, end] = range;
  const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  return at(source, start, isBlock ? start + source.text.slice(start, end).trimEnd().length : end);
}

/** The empty span just after the colon of a key, for a missing value. */
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

/**
 * Returns the first error of each line: one mistake makes the parser report several errors, on its own line and below.
 */
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

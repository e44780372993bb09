import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { FrontMatter, FrontMatterError, FrontMatterFormat, MarkdownDocument } from '../../markdown/types.ts';
import { applyEdits } from '../engine/fixAll.ts';
import type { Edit } from '../engine/rule.ts';
import { lineStart } from '../../markdown/lineBounds.ts';

/** The correction of each front matter error, cached so that the front matter is parsed once and not once per error. */
const known = new WeakMap<FrontMatter, ReadonlyMap<FrontMatterError, Edit>>();

/**
 * Returns, for each error of the front matter, the edit that quotes the value on its line, if that corrects the error. All edits
 * are tried together: an edit is kept if its line alone is invalid, and if neither the line nor its continuation is invalid after
 * all edits.
 */
export function quotingEdits(
  { text, frontMatter }: Pick<MarkdownDocument, 'text' | 'frontMatter'>,
  parse: (text: string) => FrontMatter | undefined = parseFrontMatter,
): ReadonlyMap<FrontMatterError, Edit> {
  if (!frontMatter) return new Map();
  let edits = known.get(frontMatter);
  if (!edits) known.set(frontMatter, (edits = correctingEdits(text, frontMatter, parse)));
  return edits;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** The offset of the next line that does not continue this one. */
  readonly next: number;
}

function correctingEdits(
  text: string,
  frontMatter: FrontMatter,
  parse: (text: string) => FrontMatter | undefined,
): ReadonlyMap<FrontMatterError, Edit> {
  const { fence } = syntaxOf({ frontMatter });
  const isWrong = (line: string): boolean => parse(`${fence}\n${line}\n${fence}\n`)?.errors.length !== 0;
  const tried = frontMatter.errors.flatMap((error) => {
    const line = lineAround(text, error.span.start);
    const edit = quoteValue(text, line, frontMatter.format);
    return edit && isWrong(text.slice(line.start, line.end)) ? [{ error, line, edit }] : [];
  });
  if (tried.length === 0) return new Map();
  const edits = tried.map(({ edit }) => edit);
  const left = parse(applyEdits(text, edits))?.errors.map(({ span }) => span.start) ?? [0];
  const moved = (offset: number): number =>
    edits
      .filter(({ span }) => span.end <= offset)
      .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), offset);
  const corrected = tried.filter(({ line }) => {
    const [start, end] = [moved(line.start), moved(line.next)];
    return !left.some((place) => place >= start && place < end);
  });
  return new Map(corrected.map(({ error, edit }) => [error, edit]));
}

function lineAround(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const end = placeOf(/[\r\n]|$/g, text, offset);
  return { start, end, next: placeOf(/(?<=[\r\n])[^\s]|$/g, text, end) };
}

/** Returns the offset of the first match at or after `from`. The expression is global and matches the end of the text. */
function placeOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}

const KEY_LINES: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^([\p{L}\w-]+:[ \t]+)(\S.*?)[ \t]*$/u,
  toml: /^([\w.-]+[ \t]*=[ \t]*)(\S.*?)[ \t]*$/,
};

function quoteValue(text: string, line: Line, format: FrontMatterFormat): Edit | undefined {
  const found = KEY_LINES[format].exec(text.slice(line.start, line.end));
  if (!found) return undefined;
  const [, key = '', value = ''] = found;
  const start = line.start + key.length;
  return { span: { start, end: start + value.length }, newText: inQuotes(value) };
}

/** Returns the value in double quotes. Existing quotes around the whole value are replaced. */
export function inQuotes(value: string): string {
  const [, quote = '', inner = ''] = /^(["'])(.*)\1$/.exec(value) ?? [];
  const isWhole = quote !== '' && !inner.replace(/(?<=\p{L})'(?=\p{L})/gu, '').includes(quote);
  return `"${(isWhole ? inner : value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

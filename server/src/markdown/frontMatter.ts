import { msg } from '../localization/index.ts';
import { readLines } from './frontMatterLines.ts';
import { readPlain } from './frontMatterPlain.ts';
import type * as Parsers from './frontMatterParsers.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterError, FrontMatterFormat, Span } from './types.ts';

/** Maximum length of the content that the YAML parser gets, in UTF-16 units. Real front matter has a few hundred. */
const MAX_CONTENT = 64 * 1024;
/** Broken front matter can have an error on nearly every line; more than these are not useful. */
const MAX_ERRORS = 20;
/** Maximum number of lines searched for keys if the front matter is not closed. */
const MAX_UNCLOSED_LINES = 200;

const LINE_BREAK = /\r\n|\n|\r/g;

/** The fences and line patterns of a format. */
interface Fences {
  readonly fence: string;
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** A line with a key. It identifies front matter without a closing fence. */
  readonly keyLine: RegExp;
  /** A line that continues the value above. */
  readonly continuation: RegExp;
}

const FENCES: Readonly<Record<FrontMatterFormat, Fences>> = {
  yaml: {
    fence: '---',
    opening: /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/,
    closing: /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g,
    keyLine: /^[\p{L}_][\p{L}\p{M}\p{N}_-]*:(?:[ \t]|$)/u,
    continuation: /^(?:[ \t]+\S|- )/,
  },
  toml: {
    fence: '+++',
    opening: /^\uFEFF?\+\+\+[ \t]*(?:\r\n|\n|\r|$)/,
    closing: /(?:\r\n|\n|\r)\+\+\+[ \t]*(?=[\r\n]|$)/g,
    keyLine: /^(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*=/,
    continuation: /^(?:[ \t]+\S|\]|\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#.*)?$)/,
  },
};

interface Content {
  readonly entries: readonly FrontMatterEntry[];
  readonly errors: readonly FrontMatterError[];
  /** See `FrontMatter.keysEnd`; undefined means the end of the content. */
  readonly keysEnd?: number;
}

/**
 * Parses the front matter of an article. Never throws, and never executes any of it.
 *
 * YAML starts with a first line of exactly `---` (a byte order mark may precede it) and ends at the next line of
 * exactly `---` or `...`. TOML starts with `+++` and ends at the next `+++`. White space may follow each fence.
 * `---js`, `+++js` and similar open nothing.
 *
 * If the closing fence is missing but the next line has a key, the front matter ends before the first line that is
 * neither a key nor indented, with an error at the opening fence, so that the article keeps its title. Without such a
 * line, `---` is a thematic break and the result is undefined.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const format = FENCES.yaml.opening.test(text) ? 'yaml' : 'toml';
  const { fence, opening, closing } = FENCES[format];
  const contentStart = opening.exec(text)?.[0].length;
  if (contentStart === undefined) return undefined;
  const start = text.startsWith('\uFEFF') ? 1 : 0;

  closing.lastIndex = start + fence.length;
  const closed = closing.exec(text);
  if (closed === null) return unclosed(text, format, start, contentStart);

  const end = closed.index + closed[0].trimEnd().length;
  const contentSpan: Span = { start: contentStart, end: Math.max(contentStart, end - fence.length) };
  const content = format === 'yaml' ? readYamlContent(text, contentSpan) : readTomlContent(text, contentSpan);
  return { format, span: { start, end }, contentSpan, keysEnd: contentSpan.end, ...content };
}

/** Whether the front matter has no closing fence. Its content then extends to the end of its span. */
export function isUnclosed(frontMatter: FrontMatter): boolean {
  return frontMatter.contentSpan.end === frontMatter.span.end;
}

function unclosed(
  text: string,
  format: FrontMatterFormat,
  start: number,
  contentStart: number,
): FrontMatter | undefined {
  const { fence } = FENCES[format];
  const end = endOfKeyLines(text, contentStart, FENCES[format]);
  if (end === undefined) return undefined;
  const contentSpan: Span = { start: contentStart, end };
  const message = msg('The front matter is not closed. Write {0} on a line of its own after its last key.', fence);
  const content = format === 'yaml' ? { entries: readLines(text, contentSpan) } : readTomlContent(text, contentSpan);
  const errors = [{ message, span: { start, end: start + fence.length } }];
  return { format, span: { start, end }, contentSpan, keysEnd: end, ...content, errors };
}

/**
 * Returns the end of the consecutive lines with keys and their indented continuations; undefined if the first line is
 * not one of them.
 */
function endOfKeyLines(text: string, from: number, { keyLine, continuation }: Fences): number | undefined {
  let end: number | undefined;
  let lineStart = from;
  for (let count = 0; count < MAX_UNCLOSED_LINES && lineStart < text.length; count++) {
    LINE_BREAK.lastIndex = lineStart;
    const lineBreak = LINE_BREAK.exec(text);
    const lineEnd = lineBreak?.index ?? text.length;
    const line = text.slice(lineStart, lineEnd);
    const belongs = keyLine.test(line) || (end !== undefined && continuation.test(line));
    if (!belongs) return end;
    end = lineEnd;
    lineStart = lineEnd + (lineBreak?.[0].length ?? 1);
  }
  return end;
}

function readYamlContent(text: string, span: Span): Content {
  const plain = readPlain(text, span);
  if (plain !== undefined) return { entries: plain, errors: [] };

  if (span.end - span.start > MAX_CONTENT) return tooLong(span, (head) => readLines(text, head));
  const result = parsers().parseYaml(text.slice(span.start, span.end), span.start);
  if (!result) return { entries: readLines(text, span), errors: [unreadable(span)] };
  const { isYaml, entries, errors } = result;
  return { entries: isYaml ? entries : readLines(text, span), errors: errors.slice(0, MAX_ERRORS) };
}

function readTomlContent(text: string, span: Span): Content {
  if (span.end - span.start > MAX_CONTENT)
    return tooLong(span, ({ start, end }) => parsers().readToml(text.slice(start, end), start).entries);
  const result = parsers().parseToml(text.slice(span.start, span.end), span.start);
  return result ?? { entries: [], errors: [unreadable(span)] };
}

/** Loaded when it is first needed: most front matter is plain. */
function parsers(): typeof Parsers {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
  return require('./frontMatterParsers.ts') as typeof Parsers;
}

function unreadable(span: Span): FrontMatterError {
  return { message: msg('The front matter cannot be read.'), span };
}

function tooLong(span: Span, read: (head: Span) => readonly FrontMatterEntry[]): Content {
  const kibibytes = MAX_CONTENT / 1024;
  return {
    entries: read({ start: span.start, end: span.start + MAX_CONTENT }),
    errors: [
      { message: msg('The front matter is longer than {0} KiB. Only the first part is read.', kibibytes), span },
    ],
  };
}

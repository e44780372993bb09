import matter from 'gray-matter';
import { readLines } from './frontMatterLines.ts';
import { readPlain } from './frontMatterPlain.ts';
import { readYaml } from './frontMatterYaml.ts';
import type { YamlContent } from './frontMatterYaml.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterError, Span } from './types.ts';

/** Longer content is not given to the YAML parser; UTF-16 units. Real front matters have a few hundred. */
const MAX_CONTENT = 64 * 1024;
/** A broken front matter breaks on nearly every line; nobody reads more than these. */
const MAX_ERRORS = 20;
/** How far an unclosed front matter is followed for its keys; lines. */
const MAX_UNCLOSED_LINES = 200;

const OPENING_FENCE = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
const CLOSING_FENCE = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
const LINE_BREAK = /\r\n|\n|\r/g;
const KEY_LINE = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*:(?:[ \t]|$)/u;

interface Content {
  readonly entries: readonly FrontMatterEntry[];
  readonly errors: readonly FrontMatterError[];
}

/**
 * Reads the front matter of an article; never throws and never executes anything of it.
 *
 * It opens on the first line (a byte order mark may stand before it) with exactly `---` and ends at the next line that is
 * exactly `---` or `...`; white space may follow either. `---js` and its like open nothing. Where the closing fence is
 * missing but the next line is a `key: value`, the lines up to the first that is neither key nor indented count as the
 * front matter, with an error at the opening fence, so that the article keeps its title; without such a line, `---` is
 * a ruler and the result is undefined.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING_FENCE.exec(text);
  if (opening === null) return undefined;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const contentStart = opening[0].length;

  CLOSING_FENCE.lastIndex = start + '---'.length;
  const closing = CLOSING_FENCE.exec(text);
  if (closing === null) return unclosed(text, start, contentStart);

  const end = closing.index + closing[0].trimEnd().length;
  const fenceStart = end - '---'.length;
  const contentSpan: Span = { start: contentStart, end: Math.max(contentStart, fenceStart) };
  return { span: { start, end }, contentSpan, ...readContent(text, contentSpan) };
}

/** Whether the front matter lacks its closing fence: its content then runs to the end of its span. */
export function isUnclosed(frontMatter: FrontMatter): boolean {
  return frontMatter.contentSpan.end === frontMatter.span.end;
}

function unclosed(text: string, start: number, contentStart: number): FrontMatter | undefined {
  const end = endOfKeyLines(text, contentStart);
  if (end === undefined) return undefined;
  const fence: Span = { start, end: start + '---'.length };
  const contentSpan: Span = { start: contentStart, end };
  return {
    span: { start, end },
    contentSpan,
    entries: readLines(text, contentSpan),
    errors: [
      { message: 'The front matter is not closed: write --- on a line of its own after its last key.', span: fence },
    ],
  };
}

/** Where the run of `key: value` lines and their indented continuations ends; undefined when the first line is none. */
function endOfKeyLines(text: string, from: number): number | undefined {
  let end: number | undefined;
  let lineStart = from;
  for (let count = 0; count < MAX_UNCLOSED_LINES && lineStart < text.length; count++) {
    LINE_BREAK.lastIndex = lineStart;
    const lineBreak = LINE_BREAK.exec(text);
    const lineEnd = lineBreak?.index ?? text.length;
    const line = text.slice(lineStart, lineEnd);
    const belongs = KEY_LINE.test(line) || (end !== undefined && /^(?:[ \t]+\S|- )/.test(line));
    if (!belongs) return end;
    end = lineEnd;
    lineStart = lineEnd + (lineBreak?.[0].length ?? 1);
  }
  return end;
}

function readContent(text: string, span: Span): Content {
  const plain = readPlain(text, span);
  if (plain !== undefined) return { entries: plain, errors: [] };

  if (span.end - span.start > MAX_CONTENT) return tooLong(text, span);
  const { isYaml, entries, errors } = readThroughGrayMatter(text.slice(span.start, span.end), span.start);
  return { entries: isYaml ? entries : readLines(text, span), errors: errors.slice(0, MAX_ERRORS) };
}

function tooLong(text: string, span: Span): Content {
  const head: Span = { start: span.start, end: span.start + MAX_CONTENT };
  const kibibytes = MAX_CONTENT / 1024;
  return {
    entries: readLines(text, head),
    errors: [{ message: `The front matter is longer than ${kibibytes} KiB: only its first part is read.`, span }],
  };
}

/**
 * gray-matter evaluates `---js` front matter, caches by text and hands out shared objects. None of that is reachable
 * from here: it only ever gets a text that we made, whose opener is a bare `---` and whose closing fence is the one we
 * found; options are passed, which bypasses its cache; and each of its engines is replaced, ours for YAML and one that
 * gives nothing for the others. What we want of it, positions included, leaves through the engine's closure.
 */
function readThroughGrayMatter(content: string, offset: number): YamlContent {
  let result: YamlContent = { isYaml: true, entries: [], errors: [] };
  const yaml = (): object => {
    result = readYaml(content, offset);
    return {};
  };
  try {
    matter(`---\n${content}\n---\n`, {
      language: 'yaml',
      delimiters: ['---', '---\n'],
      engines: { yaml, json: readNothing, javascript: readNothing, coffee: readNothing },
    });
    return result;
  } catch {
    // No text is known to make either library throw.
    const span = { start: offset, end: offset + content.length };
    return { isYaml: false, entries: [], errors: [{ message: 'The front matter cannot be read.', span }] };
  }
}

function readNothing(): object {
  return {};
}

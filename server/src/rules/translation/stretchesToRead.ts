import type { Span } from '../../markdown/types.ts';
import { reachOf } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';
import { sourceWordsOf } from '../terms/mentions.ts';
import { LEAST_FUNCTION_WORDS } from './foreignText.ts';

/**
 * Returns the stretches of a translated article that can contain a block in the source language, or a heading: paragraphs with several
 * closed-class words of that language, and the lines of headings. Nearly all text of a translation is in none of them. In text
 * order; see `blocksInStretches`.
 */
export function stretchesToRead(subject: Subject): readonly Span[] {
  const withWords = [...stretchesWithWords(subject)];
  const ofHeadings = [...stretchesOfHeadings(subject)];
  if (withWords.length === 0) return ofHeadings;
  const stretches: Span[] = [];
  // A stretch overlaps another one only if it contains it.
  for (const stretch of [...withWords, ...ofHeadings].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  ))
    if (stretch.start >= (stretches.at(-1)?.end ?? 0)) stretches.push(stretch);
  return stretches;
}

function* stretchesWithWords(subject: Subject): Generator<Span> {
  const { text } = subject.document;
  const reach = reachOf(subject);
  const words = sourceWordsOf(subject);
  for (let at = 0; at < words.length;) {
    const { start = 0 } = words[at] ?? {};
    const end = endOfParagraph(text, start, reach.end);
    const found = new Set<string>();
    let next = at;
    for (let word = words[next]; word !== undefined && word.start < end; word = words[++next])
      found.add(`${words[next - 1]?.start === word.start} ${text.slice(word.start, word.end).toLowerCase()}`);
    if (found.size >= LEAST_FUNCTION_WORDS) yield { start: startOfParagraph(text, start, reach.start), end };
    at = next;
  }
}

function* stretchesOfHeadings(subject: Subject): Generator<Span> {
  const { text, headings } = subject.document;
  const reach = reachOf(subject);
  let last = reach.start;
  for (const { span } of headings) {
    if (span.start < last) continue;
    const start = startOfLine(text, span.start);
    last = endOfLine(text, start);
    if (IS_BLOCK.test(text.slice(start, last))) {
      yield { start, end: last };
      continue;
    }
    last = endOfParagraph(text, start, reach.end);
    yield { start: startOfParagraph(text, start, reach.start), end: last };
  }
}

/** A heading whose line is a block. Others are a part of a list item, or have a line of `=` below them. */
const IS_BLOCK = /^[ \t]*#{1,6}(?!#)/;

/** Returns the start of the first of the lines without a blank line between them and the offset. */
function startOfParagraph(text: string, offset: number, least: number): number {
  let start = startOfLine(text, offset);
  while (start > least) {
    const previous = startOfLine(text, start - 1);
    if (isBlank(text, previous, start)) break;
    start = previous;
  }
  return start;
}

/** Returns the start of the next blank line, or the end of the text. */
function endOfParagraph(text: string, offset: number, most: number): number {
  let end = endOfLine(text, offset);
  while (end < text.length && end < most) {
    const next = endOfLine(text, end);
    if (isBlank(text, end, next)) break;
    end = next;
  }
  return end;
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the start of the next line. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

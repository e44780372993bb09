import { parseFrontMatter } from '../../../markdown/frontMatter.ts';
import { syntaxOf } from '../../../markdown/frontMatterSyntax.ts';
import type { FrontMatterEntry, Span } from '../../../markdown/types.ts';
import { applyEdits } from '../fixAll.ts';
import type { Edit } from '../rule.ts';
import type { Subject } from '../subject.ts';
import type { Directive } from './directive.ts';
import type { FrontMatterList } from './frontMatterList.ts';
import { standsAlone } from './nextLine.ts';
import { isInComment, type Suppression } from './suppression.ts';

/** Returns the edit that removes codes from a comment or list. If no code is left, it removes the whole comment or list. */
export function removal(subject: Subject, from: Suppression['from'], codes: readonly string[]): Edit | undefined {
  const kept = from.codes.filter(({ code }) => !codes.includes(code)).map(({ code }) => code);
  if (!isInComment(from)) return withoutEntries(subject, from, kept);
  return kept.length === 0 ? withoutComment(subject, from) : rewritten(from, kept);
}

function rewritten({ codes }: Directive, kept: readonly string[]): Edit | undefined {
  const first = codes[0];
  const last = codes.at(-1);
  if (!first || !last) return undefined;
  return { span: { start: first.span.start, end: last.span.end }, newText: kept.join(', ') };
}

/** Removes the whole line if it contains nothing else, otherwise the comment and the white space before it. */
function withoutComment(subject: Subject, directive: Directive): Edit {
  const { text } = subject.document;
  const { start, end } = directive.span;
  if (standsAlone(subject, directive)) return { span: wholeLines(subject, directive.span), newText: '' };
  if (/\S/.test(text.charAt(end))) return { span: directive.span, newText: '' };
  let from = start;
  while (/[ \t]/.test(text.charAt(from - 1))) from--;
  return { span: { start: from, end }, newText: '' };
}

function withoutEntries(subject: Subject, { entry }: FrontMatterList, kept: readonly string[]): Edit | undefined {
  const whole = { start: entry.keySpan.start, end: entry.value.span.end };
  const edit: Edit =
    kept.length === 0
      ? { span: wholeLines(subject, whole), newText: '' }
      : { span: whole, newText: written(subject, entry, kept) };
  return isSound(subject, edit, kept.length === 0 ? 1 : 0) ? edit : undefined;
}

function written({ document }: Subject, { key }: FrontMatterEntry, codes: readonly string[]): string {
  const items = document.frontMatter?.format === 'toml' ? codes.map((code) => `"${code}"`) : codes;
  return syntaxOf(document).line(key, `[${items.join(', ')}]`);
}

/** Whether the front matter would keep all other keys and get no new error. */
function isSound({ document: { text, frontMatter } }: Subject, edit: Edit, fewer: number): boolean {
  const fixed = parseFrontMatter(applyEdits(text, [edit]));
  if (!fixed || !frontMatter) return false;
  return (
    fixed.errors.length <= frontMatter.errors.length && fixed.entries.length === frontMatter.entries.length - fewer
  );
}

/** Returns whole lines with their last line break; at the end of the file, with the line break before them. */
function wholeLines({ document, lines }: Subject, span: Span): Span {
  const range = lines.rangeOf(span);
  const start = lines.offsetAt({ line: range.start.line, character: 0 });
  const next = range.end.line + 1;
  if (next < lines.lineCount) return { start, end: lines.offsetAt({ line: next, character: 0 }) };
  const lineBreak = /(?:\r\n|\r|\n)?$/.exec(document.text.slice(0, start))?.[0].length ?? 0;
  return { start: start - lineBreak, end: document.text.length };
}

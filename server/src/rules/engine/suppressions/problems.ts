import { getOrAdd } from '../../../glossary/collections.ts';
import { nearest } from '../../../matching/nearest.ts';
import type { Span } from '../../../markdown/types.ts';
import type { Fix, Report } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { type Directive, type DirectiveKind, directiveNames, type WrittenCode } from './directive.ts';
import { SUPPRESSION_KEY } from './frontMatterList.ts';
import { removal } from './removal.ts';
import { type Codes, isInComment, type Suppression } from './suppression.ts';
import type { Suppressions } from './suppressions.ts';

/** All problems with the suppressions of a file. */
export function* problemsOf(
  subject: Subject,
  suppressions: Suppressions,
  needed: ReadonlySet<Suppression>,
  codes: Codes,
): Generator<Report> {
  for (const directive of suppressions.directives) yield* misspelt(directive);
  for (const { codes: written } of [...suppressions.directives, ...suppressions.lists])
    for (const code of written) yield* unknownCode(code, codes);
  const unused = suppressions.all.filter((suppression) => !needed.has(suppression) && isJudged(suppression, codes));
  yield* unusedReports(subject, unused);
  yield* endlessBlocks(suppressions, new Set(unused));
  for (const [directive, idle] of suppressions.blocks.idleEnds) yield idleEnd(subject, directive, idle);
}

/** A comment for all codes may suppress a rule that is turned off. */
function isJudged({ code }: Suppression, { off, isAnyTurnedOff }: Codes): boolean {
  return code === undefined ? !isAnyTurnedOff : !off.has(code);
}

function* misspelt({ kind, name, nameSpan, isClosed, span }: Directive): Generator<Report> {
  if (!isClosed) {
    const message = `This comment is not closed with '-->': it suppresses nothing, and everything below is part of it.`;
    yield { message, span: { start: span.start, end: nameSpan.end } };
  } else if (kind === undefined) {
    yield {
      message: `Unknown Glosswright comment '${name}'.`,
      span: nameSpan,
      fixes: () => replacements(name, nameSpan, directiveNames),
    };
  }
}

function* unknownCode({ code, span }: WrittenCode, { known }: Codes): Generator<Report> {
  if (known.includes(code)) return;
  yield { message: `Unknown rule '${code}'.`, span, fixes: () => replacements(code, span, known) };
}

/** Not certain: the intended name is a guess, and the correct code may suppress findings that have not been reviewed. */
function replacements(written: string, span: Span, names: readonly string[]): Fix[] {
  const most = Math.max(2, Math.floor(written.length / 4));
  const [name] = nearest(names, written.toLowerCase(), { textOf: (each) => each, most });
  if (name === undefined) return [];
  const edits = [{ span, newText: name }];
  return [{ title: `Replace with '${name}'`, preferred: true, certain: false, edits }];
}

/** One report for each comment or list, so that its fix is one edit. */
function* unusedReports(subject: Subject, unused: readonly Suppression[]): Generator<Report> {
  const together = new Map<Suppression['from'], Suppression[]>();
  for (const suppression of unused) getOrAdd(together, suppression.from, () => [] as Suppression[]).push(suppression);
  for (const [from, suppressions] of together) {
    const codes = suppressions.flatMap(({ code }) => code ?? []);
    const what = codes.length === 0 ? 'finding' : listOf(codes, 'or');
    const where = isInComment(from) ? PLACES[from.kind ?? 'file'] : PLACES.file;
    const message = `Unused suppression: no ${what} ${where}.`;
    yield { message, span: spanOf(from, codes), fixes: () => fixes(subject, from, codes) };
  }
}

const PLACES: Readonly<Record<DirectiveKind, string>> = {
  'next-line': 'on the next line',
  block: 'in this block',
  'block-end': 'here',
  file: 'in this file',
};

function* endlessBlocks({ blocks }: Suppressions, unused: ReadonlySet<Suppression>): Generator<Report> {
  const endless = new Set(blocks.unended().flatMap((each) => (unused.has(each) ? [] : [each.from])));
  for (const from of endless) {
    if (!isInComment(from)) continue;
    const { nameSpan, span } = from;
    const message = "This block has no 'glosswright-enable' and lasts to the end of the file.";
    const edits = [{ span: nameSpan, newText: 'glosswright-disable-file' }];
    yield {
      message,
      span,
      fixes: () => [{ title: 'Suppress in the whole file', preferred: false, certain: false, edits }],
    };
  }
}

function idleEnd(subject: Subject, directive: Directive, idle: readonly (string | undefined)[]): Report {
  const codes = idle.flatMap((code) => code ?? []);
  const what = codes.length === 0 ? 'nothing is' : `${listOf(codes, 'and')} ${codes.length === 1 ? 'is' : 'are'} not`;
  return {
    message: `Unused 'glosswright-enable': ${what} disabled here.`,
    span: spanOf(directive, codes),
    fixes: () => fixes(subject, directive, codes),
  };
}

/** Certain: removing the codes changes no other finding. */
function fixes(subject: Subject, from: Suppression['from'], codes: readonly string[]): Fix[] {
  const edit = removal(subject, from, codes);
  if (!edit) return [];
  const whole = isInComment(from) ? 'the comment' : `'${SUPPRESSION_KEY}'`;
  const title = namesAll(from, codes) ? `Remove ${whole}` : `Remove ${listOf(codes, 'and')} from ${whole}`;
  return [{ title, preferred: true, certain: true, edits: [edit] }];
}

/** From the first of the codes to the last, or the whole comment or key if it contains nothing else. */
function spanOf(from: Suppression['from'], codes: readonly string[]): Span {
  if (namesAll(from, codes)) return isInComment(from) ? from.span : from.entry.keySpan;
  const spans = from.codes.filter(({ code }) => codes.includes(code)).map(({ span }) => span);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function namesAll({ codes: written }: Suppression['from'], codes: readonly string[]): boolean {
  return written.every(({ code }) => codes.includes(code));
}

/** `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`. */
function listOf(codes: readonly string[], word: 'and' | 'or'): string {
  const quoted = codes.map((code) => `'${code}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`;
}

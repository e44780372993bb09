import { type Message, msg, quotedList, withValues } from '../../../localization/index.ts';
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

/** Returns all problems with the suppressions of a file. */
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
    const message = msg(
      "This comment is not closed with '-->': it suppresses nothing, and everything below is part of it.",
    );
    yield { message, span: { start: span.start, end: nameSpan.end } };
  } else if (kind === undefined) {
    yield {
      message: msg("Unknown Glosswright comment '{0}'.", name),
      span: nameSpan,
      fixes: () => replacements(name, nameSpan, directiveNames),
    };
  }
}

function* unknownCode({ code, span }: WrittenCode, { known }: Codes): Generator<Report> {
  if (known.includes(code)) return;
  yield { message: msg("Unknown rule '{0}'.", code), span, fixes: () => replacements(code, span, known) };
}

/** Not certain: the intended name is a guess, and the corrected code may suppress findings that have not been reviewed. */
function replacements(written: string, span: Span, names: readonly string[]): Fix[] {
  const most = Math.max(2, Math.floor(written.length / 4));
  const [name] = nearest(names, written.toLowerCase(), { textOf: (each) => each, most });
  if (name === undefined) return [];
  const edits = [{ span, newText: name }];
  return [{ title: msg("Replace with '{0}'", name), preferred: true, certain: false, edits }];
}

/** Makes one report per comment or list, so that its fix is one edit. */
function* unusedReports(subject: Subject, unused: readonly Suppression[]): Generator<Report> {
  const together = new Map<Suppression['from'], Suppression[]>();
  for (const suppression of unused) getOrAdd(together, suppression.from, () => [] as Suppression[]).push(suppression);
  for (const [from, suppressions] of together) {
    const codes = suppressions.flatMap(({ code }) => code ?? []);
    const place = isInComment(from) ? (from.kind ?? 'file') : 'file';
    const message = codes.length === 0 ? NO_FINDING[place] : withValues(NONE_OF[place], quotedList(codes, 'or'));
    yield { message, span: spanOf(from, codes), fixes: () => fixes(subject, from, codes) };
  }
}

const NO_FINDING: Readonly<Record<DirectiveKind, Message>> = {
  'next-line': msg('Unused suppression: no finding on the next line.'),
  block: msg('Unused suppression: no finding in this block.'),
  'block-end': msg('Unused suppression: no finding here.'),
  file: msg('Unused suppression: no finding in this file.'),
};

/** Messages for suppressions of specific rules. */
const NONE_OF: Readonly<Record<DirectiveKind, Message>> = {
  'next-line': msg('Unused suppression: no {0} on the next line.'),
  block: msg('Unused suppression: no {0} in this block.'),
  'block-end': msg('Unused suppression: no {0} here.'),
  file: msg('Unused suppression: no {0} in this file.'),
};

function* endlessBlocks({ blocks }: Suppressions, unused: ReadonlySet<Suppression>): Generator<Report> {
  const endless = new Set(blocks.unended().flatMap((each) => (unused.has(each) ? [] : [each.from])));
  for (const from of endless) {
    if (!isInComment(from)) continue;
    const { nameSpan, span } = from;
    const message = msg("This block has no 'glosswright-enable' and lasts to the end of the file.");
    const edits = [{ span: nameSpan, newText: 'glosswright-disable-file' }];
    yield {
      message,
      span,
      fixes: () => [{ title: msg('Suppress in the whole file'), preferred: false, certain: false, edits }],
    };
  }
}

function idleEnd(subject: Subject, directive: Directive, idle: readonly (string | undefined)[]): Report {
  const codes = idle.flatMap((code) => code ?? []);
  return {
    message:
      codes.length === 0
        ? msg("Unused 'glosswright-enable': nothing is disabled here.")
        : msg(
            "Unused 'glosswright-enable': {1} {0, plural, one {is} other {are}} not disabled here.",
            codes.length,
            quotedList(codes, 'and'),
          ),
    span: spanOf(directive, codes),
    fixes: () => fixes(subject, directive, codes),
  };
}

/** Certain: removing unused codes changes no other finding. */
function fixes(subject: Subject, from: Suppression['from'], codes: readonly string[]): Fix[] {
  const edit = removal(subject, from, codes);
  if (!edit) return [];
  const title = namesAll(from, codes) ? removeAll(from) : removeSome(from, codes);
  return [{ title, preferred: true, certain: true, edits: [edit] }];
}

function removeAll(from: Suppression['from']): Message {
  return isInComment(from) ? msg('Remove the comment') : msg("Remove '{0}'", SUPPRESSION_KEY);
}

function removeSome(from: Suppression['from'], codes: readonly string[]): Message {
  const list = quotedList(codes, 'and');
  return isInComment(from)
    ? msg('Remove {0} from the comment', list)
    : msg("Remove {0} from '{1}'", list, SUPPRESSION_KEY);
}

/** Returns the span from the first code to the last, or the whole comment or key if it contains nothing else. */
function spanOf(from: Suppression['from'], codes: readonly string[]): Span {
  if (namesAll(from, codes)) return isInComment(from) ? from.span : from.entry.keySpan;
  const spans = from.codes.filter(({ code }) => codes.includes(code)).map(({ span }) => span);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function namesAll({ codes: written }: Suppression['from'], codes: readonly string[]): boolean {
  return written.every(({ code }) => codes.includes(code));
}

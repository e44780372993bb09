import { type Message, msg } from '../../localization/index.ts';
import { fieldReader } from '../../glossary/articleFacts.ts';
import type { FrontMatterField } from '../../glossary/layout.ts';
import type { FrontMatter, FrontMatterValue, Span } from '../../markdown/types.ts';
import type { Fix, Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { keyOf } from '../links/links.ts';
import { inQuotes } from './quoting.ts';
import { lineStart } from '../../markdown/lineBounds.ts';

/** Fields with a single text as their value. */
const SINGLE: readonly FrontMatterField[] = ['title', 'description'];
const TEXTS: readonly FrontMatterField[] = [...SINGLE, 'keywords', 'aliases', 'deprecated', 'forms'];

const COMMENT = /^[ \t]+#/;
/** A comment that is probably text: `Fee #2`, `Use the #market channel`, `C #`. Most real comments have a space after the sign. */
const TEXT_COMMENT = /^[ \t]+(#(?!(?:todo|fixme|xxx|note|nosec|noqa)\b)(?:[\p{L}\p{N}][^\r\n]*)?)(?=[\r\n]|$)/iu;
/** If there is no text before the sign, a number means that it is text: `#1 of the market`. */
const NUMBER_COMMENT = /^[ \t]+(#\p{N}[^\r\n]*)/u;
/** A key, and a YAML tag or anchor before its value. */
const TAG = /^[^\r\n:#]+:[ \t]+([!&](?!!)\S*)/;
const LONGEST_SHOWN = 40;

/** Reports values in valid front matter that the author meant differently: a part of the text is a comment, or the text is a list. */
export function* misreadValues(subject: Subject): Generator<Report> {
  const { frontMatter } = subject.document;
  if (!frontMatter || frontMatter.errors.length > 0) return;
  const field = fieldReader(frontMatter, subject.glossary.layout.frontMatter);
  for (const name of SINGLE) {
    const value = field(name);
    if (value && value.kind !== 'scalar') yield noText(subject, name, value);
  }
  if (frontMatter.format === 'yaml')
    for (const name of TEXTS) for (const value of scalarsOf(field(name))) yield* misread(subject, frontMatter, value);
}

function noText(subject: Subject, name: FrontMatterField, { kind, span }: FrontMatterValue): Report {
  const written = subject.document.text.slice(span.start, span.end);
  const isInline = /^[[{][^\r\n]*$/.test(written);
  return {
    message:
      kind === 'list'
        ? msg("The value of '{0}' is a list; it has to be a text.", keyOf(subject.glossary, name))
        : msg("The value of '{0}' is a map; it has to be a text.", keyOf(subject.glossary, name)),
    span,
    severity: 'warning',
    fixes: () => (isInline ? [quoting(span, written)] : []),
  };
}

type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

function scalarsOf(value: FrontMatterValue | undefined): Scalar[] {
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item] : [])) : [];
}

function* misread({ document: { text } }: Subject, frontMatter: FrontMatter, value: Scalar): Generator<Report> {
  if (value.quoted) return;
  const { end } = value.span;
  const after = text.slice(end, frontMatter.contentSpan.end);
  const pattern = value.text === '' ? NUMBER_COMMENT : TEXT_COMMENT;
  const [all = '', comment] = (COMMENT.test(after) && pattern.exec(after)) || [];
  if (comment !== undefined) {
    const span = { start: end + all.length - comment.length, end: end + all.trimEnd().length };
    const message = msg("YAML reads '{0}' as a comment; {1}.", shown(comment), whatIsLeft(value));
    yield report(text, span, message, value.span.start);
  }
  const sign = signBefore(text, value, frontMatter);
  if (!sign) return;
  const written = text.slice(sign.start, sign.end);
  const message = written.startsWith('!')
    ? msg("YAML reads '{0}' as a tag; {1}.", shown(written), whatIsLeft(value))
    : msg("YAML reads '{0}' as an anchor; {1}.", shown(written), whatIsLeft(value));
  yield report(text, sign, message, sign.start);
}

/**
 * Returns the span of the tag or anchor between a key and its value, which is not part of the value; undefined for an anchor that
 * is used.
 */
function signBefore(text: string, { span }: Scalar, { contentSpan }: FrontMatter): Span | undefined {
  const line = lineStart(text, span.start);
  const [all = '', sign] = TAG.exec(text.slice(line, contentSpan.end)) ?? [];
  if (sign === undefined || line + all.length - sign.length < contentSpan.start) return undefined;
  const isUsed = sign.startsWith('&') && text.slice(span.end, contentSpan.end).includes(`*${sign.slice(1)}`);
  return isUsed ? undefined : { start: line + all.length - sign.length, end: line + all.length };
}

/** `from` is the offset for the opening quote. The closing quote is added at the end of the line. */
function report(text: string, span: Span, message: Message, from: number): Report {
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0].trimEnd() ?? '';
  const isInLine = span.start <= from + line.length;
  const start = from + line.length - line.trimStart().length;
  const fixes = (): Fix[] => (isInLine ? [quoting({ start, end: from + line.length }, line.trimStart())] : []);
  return { message, span, severity: 'warning', fixes };
}

/** Not certain: the author may have intended the meaning in YAML. */
function quoting(span: Span, written: string): Fix {
  const edits = [{ span, newText: inQuotes(written) }];
  return { title: msg('Put the value in quotes'), preferred: true, certain: false, edits };
}

function whatIsLeft({ text }: Scalar): Message {
  return text === '' ? msg('the value is empty') : msg("the value is '{0}'", shown(text));
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).trimEnd()} …` : line;
}

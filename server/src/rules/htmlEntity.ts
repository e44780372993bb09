import { parseFrontMatter } from '../markdown/frontMatter.ts';
import type { FrontMatterEntry, FrontMatterValue, Span } from '../markdown/types.ts';
import type { Edit, Fix, Rule, Subject } from './rule.ts';

/** The entities that programs write into text; others are rare enough to be meant. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** `title: Men&#39;s wear` */
export const htmlEntity: Rule = {
  code: 'html-entity',
  severity: 'warning',
  summary: 'An HTML entity in the text of a front matter.',
  documentation: {
    why: 'Front matter is plain text: titles show `&#39;` to the reader as it stands, and no term is found by such a name.',
    wrong: '---\ntitle: Kupujący &#39;niszowi&#39;\n---',
    right: "---\ntitle: Kupujący 'niszowi'\n---",
  },

  *check(subject) {
    if (!subject.isArticle) return;
    for (const value of scalarsOf(subject.document.frontMatter?.entries ?? [])) {
      const text = subject.document.text.slice(value.span.start, value.span.end);
      for (const found of text.matchAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi)) {
        const character = characterOf(found);
        if (character === undefined) continue;
        const start = value.span.start + found.index;
        const span = { start, end: start + found[0].length };
        yield {
          message: `'${found[0]}' is shown to readers as it stands; write '${character}'.`,
          span,
          fixes: () => fixes(subject, span, character, text),
        };
      }
    }
  },
};

type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

function* scalarsOf(entries: readonly FrontMatterEntry[]): Generator<Scalar> {
  for (const { value } of entries) yield* scalarsIn(value);
}

function* scalarsIn(value: FrontMatterValue): Generator<Scalar> {
  if (value.kind === 'scalar') yield value;
  if (value.kind === 'list') for (const item of value.items) yield* scalarsIn(item);
  if (value.kind === 'map') yield* scalarsOf(value.entries);
}

function characterOf([, decimal, hexadecimal, name]: RegExpMatchArray): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** The character, as the value's quotes want it; none when the front matter would not parse any more. */
function fixes({ document: { text, frontMatter } }: Subject, span: Span, character: string, value: string): Fix[] {
  const edit: Edit = { span, newText: quotedIn(value, character) };
  const mended = parseFrontMatter(text.slice(0, span.start) + edit.newText + text.slice(span.end));
  const isSound =
    mended &&
    mended.errors.length <= (frontMatter?.errors.length ?? 0) &&
    mended.entries.length === frontMatter?.entries.length;
  return isSound ? [{ title: `Write '${character}'`, preferred: true, certain: true, edits: [edit] }] : [];
}

function quotedIn(value: string, character: string): string {
  if (value.startsWith('"') && character === '"') return '\\"';
  return value.startsWith("'") && character === "'" ? "''" : character;
}

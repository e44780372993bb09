import type { FrontMatterEntry, FrontMatterValue, Span } from '../../markdown/types.ts';
import type { Fix, Rule } from '../engine/rule.ts';

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
    const quoting = subject.document.frontMatter?.format === 'toml' ? inToml : inYaml;
    // Where the front matter does not parse as it is, nobody can be sure of what a quotation mark would make of it.
    const isSound = subject.document.frontMatter?.errors.length === 0;
    for (const value of scalarsOf(subject.document.frontMatter?.entries ?? [])) {
      const text = subject.document.text.slice(value.span.start, value.span.end);
      for (const found of text.matchAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi)) {
        const character = characterOf(found);
        if (character === undefined) continue;
        const start = value.span.start + found.index;
        const span = { start, end: start + found[0].length };
        yield {
          message: `'${found[0]}' is shown literally. Use ${nameOf(character)} instead.`,
          span,
          fixes: () => (isSound ? fixes(span, character, quoting(text, found.index, character)) : []),
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

/** In a sentence; quotes around a quote would only confuse. */
function nameOf(character: string): string {
  return character === '\u00A0' ? 'a non-breaking space' : character;
}

/** None where the character would mean something else there. */
function fixes(span: Span, character: string, newText: string | undefined): Fix[] {
  if (newText === undefined) return [];
  return [{ title: `Replace with ${nameOf(character)}`, preferred: true, certain: true, edits: [{ span, newText }] }];
}

/** The character as the value's quotes want it; `at` is the entity's place in the value as it is written. */
function inYaml(value: string, at: number, character: string): string | undefined {
  if (value.startsWith('"')) return character === '"' || character === '\\' ? `\\${character}` : character;
  if (value.startsWith("'")) return character === "'" ? "''" : character;
  if (/^[|>]/.test(value)) return character;
  const before = value.slice(0, at);
  return /[,[\]{}:#]/.test(character) || (before.trim() === '' && INDICATOR.test(character)) ? undefined : character;
}

/** A text of TOML stands in quotes, of which single ones know no escapes. */
function inToml(value: string, _at: number, character: string): string | undefined {
  if (character === '\u007F') return undefined;
  if (value.startsWith('"')) return character === '"' || character === '\\' ? `\\${character}` : character;
  return value.startsWith("'") && character !== "'" ? character : undefined;
}

/** With these no plain value begins. Others of YAML's signs only count before a space, and stay right where they are. */
const INDICATOR = /[-?:,[\]{}#&*!|>'"%@`]/;

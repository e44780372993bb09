import { type Message, msg } from '../../localization/index.ts';
import type { FrontMatterEntry, FrontMatterValue, Span } from '../../markdown/types.ts';
import { frontMatterOf } from './fieldTexts.ts';
import type { Fix, Rule } from '../engine/rule.ts';

/** Entities that tools produce. Others are rare and probably intended. */
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
  summary: 'An HTML entity in the front matter.',
  documentation: {
    why: 'Front matter is plain text: readers see `&#39;` literally, and a term with an entity in its name is not found.',
    wrong: '---\ntitle: Kupujący &#39;niszowi&#39;\n---',
    right: "---\ntitle: Kupujący 'niszowi'\n---",
    measured: { machine: [4, 4] },
  },

  *check(subject) {
    if (!subject.isArticle || !frontMatterOf(subject).includes('&')) return;
    const quoting = subject.document.frontMatter?.format === 'toml' ? inToml : inYaml;
    // If the front matter has errors, the effect of a quotation mark is unknown.
    const isSound = subject.document.frontMatter?.errors.length === 0;
    for (const value of scalarsOf(subject.document.frontMatter?.entries ?? [])) {
      const text = subject.document.text.slice(value.span.start, value.span.end);
      for (const found of text.matchAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi)) {
        const character = characterOf(found);
        if (character === undefined) continue;
        const start = value.span.start + found.index;
        const span = { start, end: start + found[0].length };
        yield {
          message: msg("'{0}' is shown literally. Use {1} instead.", found[0], nameOf(character)),
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

/** Returns the character for a message, without quotes: quotes around a quotation mark would confuse. */
function nameOf(character: string): Message | string {
  return character === '\u00A0' ? msg('a non-breaking space') : character;
}

/** Returns no fix if the character would have a special meaning there. */
function fixes(span: Span, character: string, newText: string | undefined): Fix[] {
  if (newText === undefined) return [];
  return [
    { title: msg('Replace with {0}', nameOf(character)), preferred: true, certain: true, edits: [{ span, newText }] },
  ];
}

/** Returns the character, escaped for the quotes of the value. `at` is the UTF-16 offset of the entity in the value as written. */
function inYaml(value: string, at: number, character: string): string | undefined {
  if (value.startsWith('"')) return character === '"' || character === '\\' ? `\\${character}` : character;
  if (value.startsWith("'")) return character === "'" ? "''" : character;
  if (/^[|>]/.test(value)) return character;
  const before = value.slice(0, at);
  return /[,[\]{}:#]/.test(character) || (before.trim() === '' && INDICATOR.test(character)) ? undefined : character;
}

/** Strings in TOML are always quoted. Single quotes have no escapes. */
function inToml(value: string, _at: number, character: string): string | undefined {
  if (character === '\u007F') return undefined;
  if (value.startsWith('"')) return character === '"' || character === '\\' ? `\\${character}` : character;
  return value.startsWith("'") && character !== "'" ? character : undefined;
}

/** A plain value cannot start with these characters. Other special characters of YAML matter only next to a space. */
const INDICATOR = /[-?:,[\]{}#&*!|>'"%@`]/;

import { maskProse } from './prose.ts';
import type { MarkdownDocument, Span } from './types.ts';

/**
 * Letters of scripts that write no spaces between words: before and after them a word may begin.
 */
export const unspacedLetter =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';

/** Longer ones are no names. UTF-16 units. */
const LONGEST = 200;

/** Words with hyphens and apostrophes between them. */
const NAME = "\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:['’‐‑-][\\p{L}\\p{M}\\p{N}_]+)*";
/** An `@` that is not inside of a word, a path or an escape. */
const AT = `(?<!(?!${unspacedLetter})[\\p{L}\\p{M}\\p{N}]|[_@/\\\\])@`;
const AT_NAME = new RegExp(`${AT}(${NAME})`, 'gu');
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/** What makes an address, a package or a decorator of it: `@example.com`, `@vue/cli`, `@user@host`, `@Input()`. */
const NO_NAME = /(?:\.[a-z]|\/[\p{L}\p{N}]|[@(])/uy;

const OPEN_NAME = new RegExp(`${AT}([\\p{L}\\p{M}\\p{N}'’‐‑-]*)$`, 'u');
const REST_OF_NAME = /^[\p{L}\p{M}\p{N}'’‐‑-]*/u;

/** The name after an `@` that the position is in, without it; empty after the `@` alone, undefined when there is none. */
export function atNameAround(text: string, position: number): Span | undefined {
  const before = text.slice(Math.max(0, position - LONGEST), position);
  const name = OPEN_NAME.exec(before)?.[1];
  if (name === undefined) return undefined;
  const [rest] = REST_OF_NAME.exec(text.slice(position, position + LONGEST)) ?? [''];
  return { start: position - name.length, end: position + rest.length };
}

/** Whether the text can be what stands after an `@`. */
export function isAtName(text: string): boolean {
  return text.length <= LONGEST && WHOLE_NAME.test(text);
}

/** The names after an `@` in prose, without it; none in code, HTML, addresses and e-mail addresses. Linear in the text. */
export function atNames(document: MarkdownDocument): Span[] {
  if (!document.text.includes('@')) return [];
  const prose = maskProse(document);
  const names: Span[] = [];
  for (const { 1: name = '', index } of prose.matchAll(AT_NAME)) {
    const span = { start: index + 1, end: index + 1 + name.length };
    NO_NAME.lastIndex = span.end;
    // An underscore belongs to a program's name, or to a tag that the site takes off.
    if (name.length > LONGEST || name.includes('_') || document.text[index - 1] === '\\' || NO_NAME.test(prose))
      continue;
    names.push(span);
  }
  return names;
}

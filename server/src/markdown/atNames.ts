import { maskProse } from './prose.ts';
import type { MarkdownDocument, Span } from './types.ts';

/** Letters of scripts without spaces between words. A word may begin before and after each of them. */
export const unspacedLetter =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';

/** Maximum length of a name, in UTF-16 units. */
const MAX_LENGTH = 200;

/** Words joined by hyphens and apostrophes. */
const NAME = "\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:['’‐‑-][\\p{L}\\p{M}\\p{N}_]+)*";
/** An `@` that is not part of a word, a path or an escape. */
const AT = `(?<!(?!${unspacedLetter})[\\p{L}\\p{M}\\p{N}]|[_@/\\\\])@`;
const AT_NAME = new RegExp(`${AT}(${NAME})`, 'gu');
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/**
 * Text after the name that makes it an address, a package or a decorator: `@example.com`, `@vue/cli`, `@user@host`,
 * `@Input()`.
 */
const NO_NAME = /(?:\.[a-z]|\/[\p{L}\p{N}]|[@(])/uy;

const OPEN_NAME = new RegExp(`${AT}([\\p{L}\\p{M}\\p{N}'’‐‑-]*)$`, 'u');
const REST_OF_NAME = /^[\p{L}\p{M}\p{N}'’‐‑-]*/u;

/**
 * Returns the span of the `@name` around the position, without the `@`: empty after a lone `@`, undefined if there is
 * none.
 */
export function atNameAround(text: string, position: number): Span | undefined {
  const before = text.slice(Math.max(0, position - MAX_LENGTH), position);
  const name = OPEN_NAME.exec(before)?.[1];
  if (name === undefined) return undefined;
  const [rest] = REST_OF_NAME.exec(text.slice(position, position + MAX_LENGTH)) ?? [''];
  return { start: position - name.length, end: position + rest.length };
}

/** Whether the text is valid as a name after `@`. */
export function isAtName(text: string): boolean {
  return text.length <= MAX_LENGTH && WHOLE_NAME.test(text);
}

/**
 * Returns the names after an `@` in prose, without the `@`. Skips code, HTML, web addresses and email addresses. Linear
 * time.
 */
export function atNames(document: MarkdownDocument): Span[] {
  if (!document.text.includes('@')) return [];
  const prose = maskProse(document);
  const names: Span[] = [];
  for (const { 1: name = '', index } of prose.matchAll(AT_NAME)) {
    const span = { start: index + 1, end: index + 1 + name.length };
    NO_NAME.lastIndex = span.end;
    // An underscore means the name of a program, or a tag that the site removes.
    if (name.length > MAX_LENGTH || name.includes('_') || document.text[index - 1] === '\\' || NO_NAME.test(prose))
      continue;
    names.push(span);
  }
  return names;
}

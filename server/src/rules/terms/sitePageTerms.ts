import type { Span } from '../../markdown/types.ts';
import type { Subject } from '../engine/subject.ts';
import type { Mention } from './mentions.ts';

/*
 * Pages of the site that are not entries, such as manuals and tutorials, quote the source's language more often than a glossary:
 * names of fields, and phrases that contain a term as one word. A program cannot distinguish these from a translator's oversight.
 */

/** UTF-16 units around the words that are checked. */
const AROUND = 40;

/** Whether a page of the site uses the source's words on purpose: as the name of a field, or as a part of a longer name. */
export function isMeantOnPage({ kind, document: { text }, facts }: Subject, { span }: Mention): boolean {
  if (kind !== 'sitePage') return false;
  return opensRow(text, span) || isLabelOrCommand(text, span) || isBesideForeign(text, span, facts.locale);
}

/** `| Attributes | Additional information |`: the first column of a table often names a field. */
function opensRow(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t]*\|[ \t*_`]*$/.test(before) && /^[ \t*_`]*\|/.test(text.slice(end, end + AROUND));
}

/** `Release:` on its own line, and `install/upgrade/rollback`: the name of a group of commands, or of the commands. */
function isLabelOrCommand(text: string, { start, end }: Span): boolean {
  if (text.charAt(start - 1) === '/' || text.charAt(end) === '/') return true;
  return (
    /(?:^|\n)[ \t*_]*$/.test(text.slice(Math.max(0, start - AROUND), start)) &&
    /^[ \t*_]*[:：][ \t*_]*(?:[\r\n]|$)/.test(text.slice(end, end + AROUND))
  );
}

/**
 * Whether the words are next to another word that is not translated: a Latin word in a text of another script
 * (`Helm release の名前`), or an abbreviation (`trace ID`).
 */
function isBesideForeign(text: string, { start, end }: Span, locale: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (/^[ \u00A0-]\p{Lu}{2,}(?![\p{L}\p{N}])/u.test(after)) return true;
  if (!isInOtherScript(locale)) return false;
  return /[A-Za-z][A-Za-z0-9]*[ \u00A0-]$/.test(before) || /^[ \u00A0-][A-Za-z]/.test(after);
}

/** Whether the language of the locale is not written in the Latin alphabet. */
export function isInOtherScript(locale: string): boolean {
  return OTHER_SCRIPTS.test(locale);
}

/** Locales whose languages are not written in the Latin alphabet. */
const OTHER_SCRIPTS =
  /^(?:ar|be|bg|bn|el|fa|gu|he|hi|hy|ja|ka|kk|kn|ko|mk|ml|mr|ne|pa|ru|sr|ta|te|th|uk|ur|zh)(?:$|[-_])/i;

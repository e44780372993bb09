import { type RedirectLine, redirectLines } from '../../glossary/addresses/redirectLines.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { PlannedEdit } from './renamePlan.ts';

/** A former address of an article and its new address. */
export interface FormerAddress {
  readonly before: string;
  readonly after: string;
  readonly locale: string;
}

/**
 * The edits of a redirect file with one `from to` on each line: redirects to an old address are changed to the new one. The old
 * addresses are added if `adds` is true, in order if the file is sorted. If an article gets a former address back, that redirect is
 * removed and no other is added.
 */
export function redirectFileEdits(text: string, addresses: readonly FormerAddress[], adds: boolean): PlannedEdit[] {
  const lines = redirectLines(text);
  const edits: PlannedEdit[] = [];
  for (const { before, after, locale } of addresses) {
    const planned = (change: Edit): void => void edits.push({ ...change, kind: 'redirect', locale });
    const returning = lines.find(({ from, to }) => sameAddress(from, after) && sameAddress(to, before));
    if (returning) planned(removal(text, returning));
    for (const { from, to, toStart } of lines)
      if (sameAddress(to, before) && !sameAddress(from, after))
        planned(edit(toStart, toStart + to.length, withSlashOf(to, after)));
    const isKnown = lines.some(({ from }) => sameAddress(from, before));
    if (adds && !returning && !isKnown)
      planned(insertion(text, lines, before + (text.includes('\t') ? '\t' : ' ') + after));
  }
  return edits.toSorted(byPlace);
}

/** Insertions come before replacements at the same offset, and in the order of their text. */
function byPlace({ span: one, newText }: Edit, { span: other, newText: otherText }: Edit): number {
  return one.start - other.start || one.end - other.end || (newText < otherText ? -1 : 1);
}

/** Whether two addresses are equal except for a trailing slash. */
export function sameAddress(one: string, other: string): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

function withoutSlash(address: string): string {
  return address.trim().normalize('NFC').replace(/\/$/, '');
}

function withSlashOf(written: string, address: string): string {
  return withoutSlash(address) + (written.endsWith('/') ? '/' : '');
}

/** The line with its line break; for a last line without one, with the line break before it. */
function removal(text: string, { start, end }: RedirectLine): Edit {
  const endsWithBreak = /[\r\n]$/.test(text.slice(start, end));
  const before = endsWithBreak ? '' : (/(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '');
  return edit(start - before.length, end, '');
}

function insertion(text: string, lines: readonly RedirectLine[], line: string): Edit {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const isSorted = lines.every(({ from }, at) => at === 0 || (lines[at - 1]?.from ?? '') <= from);
  const at = (isSorted ? lines.find(({ from }) => from > line) : undefined)?.start ?? text.length;
  const isOpenEnd = at === text.length && text !== '' && !/[\r\n]$/.test(text);
  return edit(at, at, isOpenEnd ? lineBreak + line : line + lineBreak);
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

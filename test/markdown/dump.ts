import type { Flavor } from '../../server/src/markdown/flavor.ts';
import { parseFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import type { FrontMatterValue, Link, Span } from '../../server/src/markdown/types.ts';
import { english } from '../../server/src/localization/index.ts';
import { BARRIER, TRANSPARENT } from '../../server/src/terms/types.ts';

// Compact texts for parse results, so that a test case is one line.

/** `b -> /c @2-9 =6-8`: text, target, span, span of the target. A reference starts with `ref`, an autolink with `auto`. */
export function dumpLinks(text: string, flavor?: Flavor): string {
  return parseMarkdown(text, flavor).links.map(dumpLink).join('; ');
}

function dumpLink(link: Link): string {
  const kind = { inline: '', reference: 'ref ', autolink: 'auto ', html: 'html ', macro: '@' }[link.kind];
  return `${kind}${link.text} -> ${link.target} @${dumpSpan(link.span)} =${dumpSpan(link.targetSpan)}`;
}

function dumpSpan({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** `1 Title |*Title*|`: level, text, source text. */
export function dumpHeadings(text: string, flavor?: Flavor): string {
  const { headings } = parseMarkdown(text, flavor);
  return headings.map((it) => `${it.level} ${it.text} |${text.slice(it.textSpan.start, it.textSpan.end)}|`).join('; ');
}

/** The source texts of the spans of one kind. */
export function dumpSpans(text: string, kind: 'quotes' | 'comments' | 'code' | 'shortcodes', flavor?: Flavor): string {
  const spans = parseMarkdown(text, flavor)[kind];
  return spans.map(({ start, end }) => text.slice(start, end)).join('; ');
}

/** The masked text, with `#` for a barrier and `.` for transparent markup. */
export function dumpProse(text: string, flavor?: Flavor): string {
  return maskProse(parseMarkdown(text, flavor)).replaceAll(BARRIER, '#').replaceAll(TRANSPARENT, '.');
}

/** `title=a; tags=[a, b]; l10n={k=v}`. The source of a value is in `‹›` if it differs. */
export function dumpFrontMatter(text: string): string {
  const frontMatter = parseFrontMatter(text);
  if (frontMatter === undefined) return 'none';
  return frontMatter.entries.map(({ key, value }) => `${key}=${dumpValue(value, text)}`).join('; ');
}

function dumpValue(value: FrontMatterValue, text: string): string {
  if (value.kind === 'list') return `[${value.items.map((item) => dumpValue(item, text)).join(', ')}]`;
  if (value.kind === 'map')
    return `{${value.entries.map((it) => `${it.key}=${dumpValue(it.value, text)}`).join(', ')}}`;
  const source = text.slice(value.span.start, value.span.end);
  return source === value.text ? value.text : `${value.text}‹${source}›`;
}

/** `The message. @source`, one per line. */
export function dumpErrors(text: string): string {
  const errors = parseFrontMatter(text)?.errors ?? [];
  return errors.map(({ message, span }) => `${english(message)} @${text.slice(span.start, span.end)}`).join('\n');
}

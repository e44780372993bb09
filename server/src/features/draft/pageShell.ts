import type { EntryPlace } from '../../glossary/entryPlace.ts';
import { lineStart } from '../../markdown/lineBounds.ts';
import { tablesOf } from '../../markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';

/** The text around the first entry of a page. */
export interface PageShell {
  /** The front matter, the modules, and the first heading. */
  readonly top: string;
  /** What opens the list of entries. */
  readonly above: string;
  /** The end of the list of entries. */
  readonly below: string;
}

/** The text around the first entry of a page, without the page's prose: the beginning of the page in another locale. */
export function pageShell(document: MarkdownDocument, first: EntryPlace): PageShell {
  const { text } = document;
  const { above, below } = listAround(document, first);
  const heading = document.headings.find(({ level, span }) => level === 1 && span.end <= first.span.start);
  const parts = [
    text.slice(0, document.frontMatter?.span.end ?? 0).trimEnd(),
    modulesIn(document),
    heading ? text.slice(heading.span.start, heading.span.end) : '',
  ].filter((part) => part !== '');
  return { top: parts.map((part) => `${part}\n\n`).join(''), above, below };
}

/** In MDX, the imports, which components need. */
function modulesIn({ text, flavor, code }: MarkdownDocument): string {
  if (flavor !== 'mdx') return '';
  return code
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => /^import\s/.test(part))
    .join('\n');
}

const DIRECTIVE = /^[ \t]*(?:(`{3,}|~{3,}|:{3,})[ \t]*\{glossary\}|\.\.[ \t]+glossary::).*$/;
const DEFINITION_LIST = /<dl\b[^<>]{0,300}>(?![^]*<\/dl\s*>)/i;
/** The longest text above an entry that is searched, in UTF-16 units. */
const LONGEST_ABOVE = 10_000;

/** The header of the table, the opening and the end of the directive, or the tags of the list around an entry. */
function listAround(document: MarkdownDocument, { span, nameSpan }: EntryPlace): Omit<PageShell, 'top'> {
  const { text } = document;
  const isIn = ([first]: readonly Span[]): boolean =>
    first !== undefined && lineStart(text, first.start) === span.start;
  const table = tablesOf(document).find(({ rows }) => rows.some(isIn));
  const [header] = table?.header ?? [];
  const [row] = table?.rows[0] ?? [];
  if (header && row && span.start <= nameSpan.start)
    return { above: text.slice(lineStart(text, header.start), lineStart(text, row.start)), below: '' };
  const before = text.slice(Math.max(0, span.start - LONGEST_ABOVE), span.start);
  const list = DEFINITION_LIST.exec(before);
  if (list) return { above: `${list[0]}\n`, below: '\n</dl>' };
  for (const line of before.split(/\r\n|\n|\r/).toReversed()) {
    const fence = DIRECTIVE.exec(line);
    if (fence) return { above: `${line}\n`, below: fence[1] === undefined ? '' : `\n${fence[1]}` };
    if (/^[ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*$/.test(line)) break;
  }
  return { above: '', below: '' };
}

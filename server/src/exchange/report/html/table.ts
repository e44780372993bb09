import { xml } from '../../xml.ts';

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** The class of its cells. */
  readonly kind?: 'number' | 'chart' | 'language' | undefined;
}

/** The caption and layout of a table. */
export interface TableHead {
  readonly caption: string;
  /** True if the heading above has the same text: then only assistive technology needs the caption. */
  readonly isCaptionHidden?: boolean;
  /** True if it may be wider than the page: then it scrolls horizontally and can be focused with the keyboard. */
  readonly isWide?: boolean;
  readonly columns: readonly Column[];
}

/** Writes a table. Cells are HTML, and the first cell is the header of its row. */
export function* table(head: TableHead, rows: Iterable<readonly string[]>): Generator<string> {
  const { caption, isCaptionHidden = false, isWide = false, columns } = head;
  const label = xml(caption);
  const headers = columns.map(({ name, kind }) => `<th scope="col"${classOf(kind)}>${xml(name)}</th>`);
  if (isWide) yield `<div class="wide" role="region" aria-label="${label}" tabindex="0">`;
  yield `<table>\n<caption${isCaptionHidden ? ' class="hidden"' : ''}>${label}</caption>\n`;
  yield `<thead><tr>${headers.join('')}</tr></thead>\n<tbody>\n`;
  for (const row of rows) {
    const cells = row.map((content, at) => {
      const tag = at === 0 ? 'th scope="row"' : 'td';
      return `<${tag}${classOf(columns[at]?.kind)}>${content}</${at === 0 ? 'th' : 'td'}>`;
    });
    yield `<tr>${cells.join('')}</tr>\n`;
  }
  yield `</tbody>\n</table>${isWide ? '</div>' : ''}\n`;
}

function classOf(kind: Column['kind']): string {
  return kind === undefined ? '' : ` class="${kind}"`;
}

/** Returns a text of the glossary with its own text direction. */
export function own(text: string): string {
  return `<bdi>${xml(text)}</bdi>`;
}

/** Returns a text of the glossary, as a link if there is an address. */
export function linked(text: string, url: string | undefined): string {
  return url === undefined ? own(text) : `<a href="${xml(url)}">${own(text)}</a>`;
}

/** Returns a paragraph; empty if there is no sentence. */
export function note(sentence: string | undefined): string {
  return sentence === undefined ? '' : `<p class="quiet">${xml(sentence)}</p>\n`;
}

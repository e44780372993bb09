import { type FrontMatterFacts, unreadFacts } from '../../glossary/articleFacts.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { FilePlace } from '../../glossary/layoutPaths.ts';
import type { PageFormat, PageSource } from '../../glossary/sources/source.ts';
import { columnLocales } from '../../glossary/sources/sourceLocales.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import type { Span } from '../../markdown/types.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import type { Draft } from './draft.ts';
import type { DraftFiles } from './draftFiles.ts';
import { cellDraft } from './cellDraft.ts';
import { type EntryDraft, entryDraft, type EntryText } from './entryDraft.ts';
import { besideInAlphabet } from './alphabet.ts';
import { type Beside, type EntryOrder, entryOrder, placeBeside } from './entryOrder.ts';

type PagePlace = Extract<FilePlace, { kind: 'entryPage' }>;

const NO_ENTRIES: EntryOrder = { entries: [], indexes: new Map() };

/** The draft of an entry on a page: at its position in the order of the source's entries, or on a new page. */
export function pageDraft(
  glossary: Glossary,
  create: Creation,
  files: DraftFiles,
  { path, source: pages }: PagePlace,
  source: FrontMatterFacts | undefined,
): Draft | undefined {
  const { locale, concept } = create;
  const format = formatAt(files, path, pages);
  if (!format) return undefined;
  const [first] = columnLocales(format);
  if (source && format.kind === 'table' && first !== undefined)
    return cellDraft(glossary, create, files, format, source);
  // A row of a new concept begins with its name in the source locale.
  if (first !== undefined && first !== locale) return undefined;
  const own = pageAt(glossary, files, path, locale);
  const other = source && pageAt(glossary, files, source.path, source.locale);
  const ownOrder = own?.order ?? NO_ENTRIES;
  const beside =
    (source ? undefined : besideInAlphabet(ownOrder, own?.text ?? '', create.title, locale)) ??
    placeBeside(other?.order ?? NO_ENTRIES, concept, ownOrder);
  const draft = entryDraft({
    glossary,
    facts: source ?? { ...unreadFacts({ path, locale, slug: concept }), title: create.title },
    model: source && modelOf(glossary, files, format, source),
    example:
      own && beside ? { text: own.text, place: source ? beside.entry : plainEntry(own, beside.entry) } : undefined,
    format,
    to: { path, locale },
    flavor: flavorOf(path),
  });
  if (!draft) return undefined;
  if (!own)
    return newPage(path, draft, files, { pages, source: source && other && { path: source.path, order: other.order } });
  const neighbor = beside ?? endOf(own.text, files, path, pages);
  const separator = beside || !pages.section ? separatorOf(format, other ? [own, other] : [own]) : '\n\n';
  return neighbor && addedTo(path, own.text, draft, neighbor, separator);
}

/** The format of new entries: in a section, headings below its own. Undefined if there are none. */
function formatAt(files: DraftFiles, path: string, { entries, section }: PageSource): PageFormat | undefined {
  if (entries.kind !== 'headings' || !section) return entries;
  const above = files.sectionOf(path, section)?.level ?? 0;
  const levels = entries.levels.filter((level) => level > above);
  return levels.length === 0 ? undefined : { kind: 'headings', levels };
}

/** The text next to which an entry is written. */
interface Neighbor extends Pick<Beside, 'side'> {
  readonly entry: { readonly span: Span };
}

/** The place of the first entry: the end of the page, or of its section. Undefined if it has no such section, or none that could be continued. */
function endOf(text: string, files: DraftFiles, path: string, { entries, section }: PageSource): Neighbor | undefined {
  if (!section) return { side: 'after', entry: { span: { start: 0, end: text.length } } };
  const found = NEEDS_FRAME.has(entries.kind) ? undefined : files.sectionOf(path, section);
  return found && { side: 'after', entry: found };
}

/** Formats whose entries are in a table, list or block that the first entry alone does not open. */
const NEEDS_FRAME: ReadonlySet<PageFormat['kind']> = new Set(['table', 'glossary-directive']);

/** The entry, or the first one whose name is not the text of a link: a new concept must not get the link. */
function plainEntry({ text, order }: Page, entry: EntryPlace): EntryPlace {
  const isPlain = ({ nameSpan }: EntryPlace): boolean => text.charAt(nameSpan.end) !== ']';
  return isPlain(entry) ? entry : (order.entries.find(isPlain) ?? entry);
}

/** A file and its entries in one locale. */
interface Page {
  readonly text: string;
  readonly order: EntryOrder;
}

/** Undefined if the file does not exist. */
function pageAt(glossary: Glossary, files: DraftFiles, path: string, locale: string): Page | undefined {
  const text = files.textOf(path);
  const file = glossary.articles.at(path);
  return text === undefined ? undefined : { text, order: file ? entryOrder(file, locale) : NO_ENTRIES };
}

/** The text of the source, if it is an entry of a page in the same format. */
function modelOf(
  glossary: Glossary,
  files: DraftFiles,
  format: PageFormat,
  source: FrontMatterFacts,
): EntryText | undefined {
  const own = glossary.place(source.path);
  const isAlike = own?.kind === 'entryPage' && own.source.entries.kind === format.kind;
  const place = isAlike ? glossary.articles.placeOf(source) : undefined;
  const text = place && files.textOf(source.path);
  return text === undefined || !place ? undefined : { text, place };
}

/** The separator of two entries: a blank line, or only a line break if the page, otherwise the source's page, has no blank lines. */
function separatorOf({ kind }: PageFormat, pages: readonly Page[]): string {
  if (kind === 'table') return '\n';
  if (kind === 'headings') return '\n\n';
  for (const { text, order } of pages) {
    const [first, second] = order.entries;
    if (!first || !second || first.span.end < second.span.start) continue;
    return BLANK_LINE_AT_END.test(text.slice(first.span.start, second.span.start)) ? '\n\n' : '\n';
  }
  return kind === 'bold-items' || kind === 'plain-items' ? '\n' : '\n\n';
}

const BLANK_LINE_AT_END = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*$/;

/** White space after the neighbor stays behind the new entry, so that what follows does not move. */
function addedTo(path: string, text: string, draft: EntryDraft, { side, entry }: Neighbor, separator: string): Draft {
  const own = text.slice(entry.span.start, entry.span.end).trimEnd();
  const at = side === 'before' ? entry.span.start : entry.span.start + own.length;
  const isFirst = side === 'after' && text.slice(0, at).trim() === '';
  const [before, after] =
    side === 'before' ? ['', separator] : [isFirst ? '' : separator, text.length === at ? '\n' : ''];
  const toLines = withLineBreaksOf(text);
  const newText = toLines(before + draft.text + after);
  const start = at + toLines(before).length + toLines(draft.text.slice(0, draft.nameSpan.start)).length;
  const nameSpan = { start, end: start + draft.nameSpan.end - draft.nameSpan.start };
  return { kind: 'entry', path, edits: [{ span: { start: at, end: at }, newText }], nameSpan };
}

function withLineBreaksOf(text: string): (added: string) => string {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return (added) => added.replaceAll(/\r\n|\n|\r/g, lineBreak);
}

/** What a new page is made of. */
interface NewPage {
  readonly pages: PageSource;
  /** The page with the entry to translate. */
  readonly source: { readonly path: string; readonly order: EntryOrder } | undefined;
}

/** A page with the front matter of the source's page, and the heading of the section with the entries. */
function newPage(path: string, draft: EntryDraft, files: DraftFiles, { pages, source }: NewPage): Draft {
  const [first] = source?.order.entries ?? [];
  const { top, above, below } = source && first ? files.shellOf(source.path, first) : { top: '', above: '', below: '' };
  const heading = sectionHeading(pages);
  const opening = top + (top.endsWith(heading) ? '' : heading) + above;
  const nameSpan = { start: opening.length + draft.nameSpan.start, end: opening.length + draft.nameSpan.end };
  return { kind: 'file', path, text: `${opening}${draft.text}${below}\n`, nameSpan };
}

/** The heading of the section with the entries, of the rank above that of entries that are headings. */
function sectionHeading({ entries, section }: PageSource): string {
  const [text] = section ?? [];
  if (text === undefined) return '';
  const level = entries.kind === 'headings' ? Math.max(1, Math.min(...entries.levels) - 1) : 2;
  return `${'#'.repeat(level)} ${text}\n\n`;
}

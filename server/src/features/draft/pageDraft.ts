import { type FrontMatterFacts, unreadFacts } from '../../glossary/articleFacts.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { FilePlace } from '../../glossary/layoutPaths.ts';
import type { PageFormat } from '../../glossary/sources/source.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import type { Draft } from './draft.ts';
import type { DraftFiles } from './draftFiles.ts';
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
  { path, source: { entries: format } }: PagePlace,
  source: FrontMatterFacts | undefined,
): Draft | undefined {
  const { locale, concept } = create;
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
  if (!own) return newPage(path, draft, files, source && other ? { path: source.path, order: other.order } : undefined);
  return addedTo(path, own.text, draft, beside, separatorOf(format, other ? [own, other] : [own]));
}

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
function addedTo(path: string, text: string, draft: EntryDraft, beside: Beside | undefined, separator: string): Draft {
  const { side, entry } = beside ?? { side: 'after', entry: { span: { start: 0, end: text.length } } };
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

/** A page with the front matter of the source's page. */
function newPage(
  path: string,
  draft: EntryDraft,
  files: DraftFiles,
  source: { readonly path: string; readonly order: EntryOrder } | undefined,
): Draft {
  const [first] = source?.order.entries ?? [];
  const { above, below } = source && first ? files.shellOf(source.path, first) : { above: '', below: '' };
  const nameSpan = { start: above.length + draft.nameSpan.start, end: above.length + draft.nameSpan.end };
  return { kind: 'file', path, text: `${above}${draft.text}${below}\n`, nameSpan };
}

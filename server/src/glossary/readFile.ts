import { flavorOf } from '../markdown/flavor.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { firstAtLeast } from '../markdown/places.ts';
import type { MarkdownDocument, Span } from '../markdown/types.ts';
import type { Term } from '../terms/types.ts';
import { type ArticleFacts, type FileFacts, unreadFacts } from './articleFacts.ts';
import { detached } from './detached.ts';
import { draftMarksIn, isMarkedIn } from './draftMark.ts';
import { type EntryPlace, entryIds } from './entryPlace.ts';
import type { Glossary } from './glossary.ts';
import type { FilePlace } from './layoutPaths.ts';
import { linkFacts } from './linkFacts.ts';
import { macroSyntaxOf } from './macros/index.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';
import { dataDocument } from '../markdown/dataDocument.ts';
import { readArticle, readFrontMatterFacts } from './readArticle.ts';
import { entriesOfData } from './sources/data/index.ts';
import { entriesOfSource } from './sources/pages/index.ts';
import type { ItemMemory } from './sources/data/itemMemory.ts';
import type { PageMemory } from './sources/pages/pageMemory.ts';
import { titleTerms } from './titleTerms.ts';
import { conceptOfId } from './sources/translatedIds.ts';
import type { SourceProblem, WrittenEntries, WrittenEntry } from './sources/source.ts';

/** A parsed file of a layout. */
export interface ReadFile extends FileFacts {
  readonly document: MarkdownDocument;
}

/** The file that a text of the layout is. */
type Place = FilePlace;

/** Known data of a file before it is read. */
export interface ReadOptions {
  /** The parsed text. */
  readonly document?: MarkdownDocument;
  readonly linksOf?: typeof linkFacts;
  /** The entries of an earlier text. The facts of entries that are the same are used again. */
  readonly last?: readonly ArticleFacts[];
  /** The parsed parts of the file before the last edit. */
  readonly memory?: SourceMemory;
}

/** What was read of the entries of a file that is being edited: a page or a data file. */
export interface SourceMemory {
  readonly page: PageMemory;
  readonly items: ItemMemory;
}

/** Reads a file of a layout: its links and its entries. */
export function readFile(
  glossary: Glossary,
  place: Place,
  text: string,
  { document = parseFile(place, text), linksOf = linkFacts, last = [], memory }: ReadOptions = {},
): ReadFile {
  if (place.kind === 'article') {
    const { facts } = readArticle(glossary, place, text, document, linksOf);
    return { file: facts, entries: [], document };
  }
  const ofFile = { path: place.path, locale: place.locale, slug: '' };
  const written = writtenEntries(glossary, place, document, memory);
  const places = written.entries.map((entry, at) => placeOf(entry, place, last[at]));
  const links = place.kind === 'entryData' ? [] : linksOf(glossary.links.reader, document, ofFile);
  const { ids, before } = withLast(place.path, places, last);
  const marks =
    place.kind === 'entryPage' ? draftMarksIn(document, place.source.entries.kind === 'glossary-directive') : [];
  const macros = macroSyntaxOf(glossary.layout);
  const entries = written.entries.map((entry, at) => {
    const isOfRow = marks.length > 0 && entry.locale !== undefined;
    const own = isOfRow ? marksIn(document.text, marks, written.entries, at) : marks;
    const known = { path: place.path, id: ids[at] ?? '', draft: isMarkedIn(own, entry.span) };
    const same = before[at];
    return same?.draft === known.draft && saysTheSame(same, entry)
      ? same
      : entryFacts(known, entry, { place: places[at], macros });
  });
  return { file: { ...unreadFacts(ofFile), links, entries: places }, entries, document };
}

/** The ids of the entries of a file, and the facts that each of them had in an earlier text. */
interface WithLast {
  readonly ids: readonly string[];
  readonly before: readonly (ArticleFacts | undefined)[];
}

function withLast(path: string, places: readonly EntryPlace[], last: readonly ArticleFacts[]): WithLast {
  // After most edits, the file has the same concepts in the same order.
  if (places.length === last.length && places.every((place, at) => isOfConcept(last[at], path, place)))
    return { ids: last.map(({ id }) => id), before: last };
  const ids = entryIds(path, places);
  const byId = new Map(last.map((facts) => [facts.id, facts]));
  return { ids, before: ids.map((id) => byId.get(id)) };
}

function isOfConcept(facts: ArticleFacts | undefined, path: string, { slug, locale }: EntryPlace): boolean {
  return facts?.slug === slug && facts.locale === locale && facts.path === path;
}

/**
 * Returns the marks of an entry of a row: those in the cell of another locale mark only that one. A name in a column that the
 * layout does not know is in another locale, too.
 */
function marksIn(
  text: string,
  marks: readonly number[],
  entries: readonly WrittenEntry[],
  at: number,
): readonly number[] {
  const entry = entries[at];
  if (!entry) return [];
  const { span: row, nameSpan, definitionSpan } = entry;
  let own: readonly number[] = marks.slice(indexIn(marks, row.start), indexIn(marks, row.end));
  for (let next = at + 1; own.length > 0 && next < entries.length; next++) {
    const span = entries[next]?.span;
    if (!span || span.start >= row.end) break;
    own = own.filter((mark) => mark < span.start || mark >= span.end);
  }
  return own.filter((mark) => {
    const above = text.slice(Math.max(row.start, mark - LONGEST_CELL), mark);
    const before = above.slice(above.lastIndexOf('|') + 1);
    const holds = (span: Span | undefined): boolean =>
      span !== undefined && mark - before.length <= span.start && span.start < mark;
    return !/^[^<>\n]*[\p{L}\p{N}]/u.test(before) || holds(nameSpan) || holds(definitionSpan);
  });
}

/** The longest text before a mark that is examined, in UTF-16 units. */
const LONGEST_CELL = 1000;

function indexIn(marks: readonly number[], offset: number): number {
  return firstAtLeast(marks, offset, (mark) => mark);
}

/** Whether the facts are those of the entry. Its ID determines slug and locale. */
function saysTheSame({ title, description, terms }: ArticleFacts, entry: WrittenEntry): boolean {
  const { name, definition, otherNames } = entry;
  if (title !== name || description !== definition || terms.length !== otherNames.length + 1) return false;
  return otherNames.every(({ text, status }, at) => terms[at + 1]?.text === text && terms[at + 1]?.status === status);
}

/** Same as `readFile`, but reads only the front matter of files if it contains all facts except the links. */
export function readFileQuickly(glossary: Glossary, place: Place, text: string): FileFacts {
  if (place.kind === 'article') return { file: readFrontMatterFacts(glossary, place, text), entries: [] };
  if (place.kind === 'sitePage') return { file: unreadFacts({ ...place, slug: '' }), entries: [] };
  return readFile(glossary, place, text);
}

/** Returns the facts of a file that could not be read. */
export function unreadFile(place: Place): FileFacts {
  const slug = place.kind === 'article' ? place.slug : '';
  return { file: unreadFacts({ path: place.path, locale: place.locale, slug }), entries: [] };
}

/** Parses the text of a file. The text of a data file contains no prose. */
export function parseFile({ kind, path }: Place, text: string): MarkdownDocument {
  return kind === 'entryData' ? dataDocument(text) : parseMarkdown(text, flavorOf(path));
}

/** The problems of the files that were read, so that the rule for them does not read a page again after each letter. */
const knownProblems = new WeakMap<MarkdownDocument, readonly SourceProblem[]>();

/** Returns the problems of a page or data file of entries; empty for any other file. */
export function sourceProblems(glossary: Glossary, place: Place, document: MarkdownDocument): readonly SourceProblem[] {
  return knownProblems.get(document) ?? writtenEntries(glossary, place, document).problems;
}

/** Returns the entries of a page or data file and what is wrong with them; none of any other file. */
export function writtenEntries(
  glossary: Glossary,
  place: Place,
  document: MarkdownDocument,
  memory?: SourceMemory,
): WrittenEntries {
  const written = entriesIn(glossary, place, document, memory);
  knownProblems.set(document, written.problems);
  return written;
}

function entriesIn(
  { layout }: Glossary,
  place: Place,
  document: MarkdownDocument,
  memory?: SourceMemory,
): WrittenEntries {
  if (place.kind === 'entryPage') return entriesOfSource(document, place.source, layout.headingIds, memory?.page);
  if (place.kind === 'entryData') return entriesOfData(document.text, place.source.entries, memory?.items, place.slug);
  return { entries: [], problems: [] };
}

/** `last`: the facts of an entry that is probably the same, and whose slug is used again. */
function placeOf(entry: WrittenEntry, file: Place, last: ArticleFacts | undefined): EntryPlace {
  const { id, locale, span, nameSpan, idSpan, definitionSpan } = entry;
  const own = locale ?? file.locale;
  const slug = last?.slug === id && !hasOwnIds(file) ? last.slug : detached(slugOf(id, file, own));
  return { slug, locale: own, span, nameSpan, idSpan, definitionSpan };
}

function slugOf(id: string, file: Place, locale: string): string {
  const written = id.normalize('NFC');
  return 'source' in file ? conceptOfId(file.source, locale, written) : written;
}

/** Whether ids of the file can differ from the slugs of its concepts. */
function hasOwnIds(file: Place): boolean {
  return 'source' in file && file.source.ids !== undefined;
}

function entryFacts(
  { path, id, draft }: Pick<ArticleFacts, 'path' | 'id' | 'draft'>,
  entry: WrittenEntry,
  { place, macros }: { readonly place: EntryPlace | undefined; readonly macros: MacroSyntax | undefined },
): ArticleFacts {
  const slug = place?.slug ?? entry.id;
  const title = detached(entry.name);
  const aliases = entry.otherNames.flatMap(({ text, status }) => (status === 'admitted' ? [detached(text)] : []));
  const others = entry.otherNames.map(({ text, status }): Term => ({
    concept: slug,
    text: detached(text),
    status,
    kind: 'term',
  }));
  return {
    ...unreadFacts({ path, locale: place?.locale ?? '', slug }),
    macroNames: macros?.namesOf({ slug, pathSlug: slug, aliases, title, frontMatter: undefined }) ?? [],
    id,
    draft,
    title,
    description: entry.definition === undefined ? undefined : detached(entry.definition),
    terms: [
      { concept: slug, text: title, status: 'preferred', kind: 'term' },
      ...others,
      ...titleTerms(title, slug, aliases),
    ],
  };
}

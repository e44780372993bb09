import type { ArticleFacts } from '../articleFacts.ts';
import type { EntryPlace } from '../entryPlace.ts';
import type { Span } from '../../markdown/types.ts';
import type { Term } from '../../terms/types.ts';
import { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import type { Interner, Strings } from './strings.ts';

/*
 * The packed format of an article's front matter: flags, then the existing fields in this order. The place is stored
 * elsewhere.
 *
 *   flags | title | description | keywords | source commit | terms | macro names | address or empty | redirects |
 *   entries | ID in a termbase
 */

/** All facts except the place and the links. */
export type FrontMatterContent = Omit<ArticleFacts, 'id' | 'path' | 'locale' | 'slug' | 'links'>;

/** A byte range, and the strings that it refers to by number. */
export interface PackedRecord {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly strings: Strings;
}

const HAS_TITLE = 1;
const HAS_DESCRIPTION = 2;
/** Set if the first term is the title with the status preferred, as nearly always. It is then not stored twice. */
const TITLE_IS_TERM = 4;
const HAS_KEYWORDS = 8;
const HAS_COMMIT = 16;
const HAS_TERMS = 32;
const HAS_NAMES = 64;
const FLAGS = {
  draft: 128,
  doNotTranslate: 256,
  isTranslated: 512,
  isOutdated: 1024,
  linksByLocale: 2048,
  autoLink: 8192,
  hasTermbase: 32_768,
  hasPartOfSpeech: 131_072,
};
/** Set if there is a current or former address. */
const HAS_ADDRESSES = 4096;
const HAS_ENTRIES = 16_384;
const HAS_TERMBASE_ID = 65_536;

const STATUSES = ['preferred', 'admitted', 'deprecated'] as const;
const KINDS = ['term', 'form', 'attested'] as const;

export function writeFrontMatter(
  writer: ByteWriter,
  interner: Interner,
  slug: string,
  frontMatter: FrontMatterContent,
): void {
  const { title, description, keywords, sourceCommit, terms, macroNames, address, formerAddresses } = frontMatter;
  const { entries, termbaseId } = frontMatter;
  const hasAddresses = address !== undefined || formerAddresses.length > 0;
  const titleIsTerm = title !== undefined && terms[0] !== undefined && isTitle(terms[0], slug, title);
  const otherTerms = titleIsTerm ? terms.slice(1) : terms;
  writer.number(
    flag(HAS_TITLE, title !== undefined) |
      flag(HAS_DESCRIPTION, description !== undefined) |
      flag(TITLE_IS_TERM, titleIsTerm) |
      flag(HAS_KEYWORDS, keywords.length > 0) |
      flag(HAS_COMMIT, sourceCommit !== undefined) |
      flag(HAS_TERMS, otherTerms.length > 0) |
      flag(HAS_NAMES, macroNames.length > 0) |
      flag(HAS_ADDRESSES, hasAddresses) |
      flag(HAS_ENTRIES, entries.length > 0) |
      flag(HAS_TERMBASE_ID, termbaseId !== undefined) |
      flag(FLAGS.draft, frontMatter.draft) |
      flag(FLAGS.doNotTranslate, frontMatter.doNotTranslate) |
      flag(FLAGS.isTranslated, frontMatter.isTranslated) |
      flag(FLAGS.isOutdated, frontMatter.isOutdated) |
      flag(FLAGS.linksByLocale, frontMatter.linksByLocale) |
      flag(FLAGS.autoLink, frontMatter.autoLink) |
      flag(FLAGS.hasTermbase, frontMatter.hasTermbase) |
      flag(FLAGS.hasPartOfSpeech, frontMatter.hasPartOfSpeech),
  );
  if (title !== undefined) writer.text(title);
  if (description !== undefined) writer.text(description);
  if (keywords.length > 0) writeShared(writer, interner, keywords);
  if (sourceCommit !== undefined) writer.text(sourceCommit);
  if (otherTerms.length > 0) writeTerms(writer, interner, slug, otherTerms);
  if (macroNames.length > 0) writeShared(writer, interner, macroNames);
  if (hasAddresses) {
    writer.text(address ?? '');
    writer.number(formerAddresses.length);
    for (const former of formerAddresses) writer.text(former);
  }
  if (entries.length > 0) writeEntries(writer, interner, entries);
  if (termbaseId !== undefined) writer.text(termbaseId);
}

/** Decodes only the title. */
export function readTitle(record: PackedRecord): string | undefined {
  const reader = readerOf(record);
  return (reader.number() & HAS_TITLE) === 0 ? undefined : reader.text();
}

/** Decodes only the description. */
export function readDescription(record: PackedRecord): string | undefined {
  const reader = readerOf(record);
  const flags = reader.number();
  if ((flags & HAS_DESCRIPTION) === 0) return undefined;
  if ((flags & HAS_TITLE) !== 0) reader.skipText();
  return reader.text();
}

/** Decodes only the keywords. */
export function readKeywords(record: PackedRecord): readonly string[] {
  const reader = readerOf(record);
  const flags = reader.number();
  if ((flags & HAS_KEYWORDS) === 0) return [];
  skipTexts(reader, flags & (HAS_TITLE | HAS_DESCRIPTION));
  return readShared(reader, record.strings);
}

/** Returns the terms. Usually `title` is the only one. */
export function readTerms(record: PackedRecord, slug: string, title: string | undefined): readonly Term[] {
  const reader = readerOf(record);
  const flags = reader.number();
  const own = (flags & TITLE_IS_TERM) === 0 || title === undefined ? [] : [titleTerm(slug, title)];
  if ((flags & HAS_TERMS) === 0) return own;
  skipTexts(reader, flags & (HAS_TITLE | HAS_DESCRIPTION));
  if ((flags & HAS_KEYWORDS) !== 0) for (let left = reader.count(); left > 0; left--) reader.number();
  skipTexts(reader, flags & HAS_COMMIT);
  return [...own, ...readOtherTerms(reader, record.strings, slug)];
}

/** Returns all boolean facts as one number, for `hasFlag`. */
export function readFlags(record: PackedRecord): number {
  return readerOf(record).number();
}

/** Whether the article has addresses other than its file path. Fast. */
export function hasOwnAddresses(record: PackedRecord): boolean {
  return (readFlags(record) & HAS_ADDRESSES) !== 0;
}

/** Whether the article has an ID of a termbase. Fast. */
export function hasTermbaseId(record: PackedRecord): boolean {
  return (readFlags(record) & HAS_TERMBASE_ID) !== 0;
}

/** Whether the flag is set. */
export function hasFlag(flags: number, name: keyof typeof FLAGS): boolean {
  return (flags & FLAGS[name]) !== 0;
}

/** Decodes the whole front matter, and returns whether its bytes were malformed. */
export function readFrontMatterFacts(
  record: PackedRecord,
  slug: string,
): { readonly frontMatter: FrontMatterContent; readonly isBroken: boolean } {
  const { strings } = record;
  const reader = readerOf(record);
  const flags = reader.number();
  const title = (flags & HAS_TITLE) === 0 ? undefined : reader.text();
  const description = (flags & HAS_DESCRIPTION) === 0 ? undefined : reader.text();
  const keywords = (flags & HAS_KEYWORDS) === 0 ? [] : readShared(reader, strings);
  const sourceCommit = (flags & HAS_COMMIT) === 0 ? undefined : reader.text();
  const own = (flags & TITLE_IS_TERM) === 0 || title === undefined ? [] : [titleTerm(slug, title)];
  const terms = (flags & HAS_TERMS) === 0 ? own : [...own, ...readOtherTerms(reader, strings, slug)];
  const macroNames = (flags & HAS_NAMES) === 0 ? [] : readShared(reader, strings);
  const hasAddresses = (flags & HAS_ADDRESSES) !== 0;
  const address = hasAddresses ? reader.text() : '';
  const formerAddresses = hasAddresses ? Array.from({ length: reader.count() }, () => reader.text()) : [];
  const entries = (flags & HAS_ENTRIES) === 0 ? [] : readEntries(reader, strings);
  const termbaseId = (flags & HAS_TERMBASE_ID) === 0 ? undefined : reader.text();
  const frontMatter: FrontMatterContent = {
    title,
    description,
    keywords,
    draft: hasFlag(flags, 'draft'),
    doNotTranslate: hasFlag(flags, 'doNotTranslate'),
    autoLink: hasFlag(flags, 'autoLink'),
    sourceCommit,
    terms,
    macroNames,
    address: address === '' ? undefined : address,
    formerAddresses,
    isTranslated: hasFlag(flags, 'isTranslated'),
    isOutdated: hasFlag(flags, 'isOutdated'),
    hasTermbase: hasFlag(flags, 'hasTermbase'),
    hasPartOfSpeech: hasFlag(flags, 'hasPartOfSpeech'),
    termbaseId,
    linksByLocale: hasFlag(flags, 'linksByLocale'),
    entries,
  };
  return { frontMatter, isBroken: !reader.isDone };
}

function readerOf({ bytes, start, end }: PackedRecord): ByteReader {
  return new ByteReader(bytes, start, end);
}

/** Skips the texts whose flags are set. */
function skipTexts(reader: ByteReader, flags: number): void {
  for (let left = flags; left !== 0; left &= left - 1) reader.skipText();
}

function flag(bit: number, isSet: boolean): number {
  return isSet ? bit : 0;
}

function titleTerm(concept: string, text: string): Term {
  return { concept, text, status: 'preferred', kind: 'term' };
}

function isTitle({ concept, text, status, kind }: Term, slug: string, title: string): boolean {
  return concept === slug && text === title && status === 'preferred' && kind === 'term';
}

/** Writes texts that other articles probably share. */
function writeShared(writer: ByteWriter, interner: Interner, texts: readonly string[]): void {
  writer.number(texts.length);
  for (const text of texts) writer.number(interner.idOf(text));
}

function readShared(reader: ByteReader, strings: Strings): string[] {
  return Array.from({ length: reader.count() }, () => strings.at(reader.number()));
}

/** Writes the status, the kind, and whether the term belongs to another concept, in one number per term. */
function writeTerms(writer: ByteWriter, interner: Interner, slug: string, terms: readonly Term[]): void {
  writer.number(terms.length);
  for (const { concept, text, status, kind } of terms) {
    const code = STATUSES.indexOf(status) + KINDS.indexOf(kind) * 3;
    writer.number(code * 2 + (concept === slug ? 0 : 1));
    if (concept !== slug) writer.number(interner.idOf(concept));
    writer.text(text);
  }
}

/** Each span is relative to the start of the previous entry; a missing one has no length and starts at -1. */
function writeEntries(writer: ByteWriter, interner: Interner, entries: readonly EntryPlace[]): void {
  writer.number(entries.length);
  let last = 0;
  for (const { slug, locale, span, nameSpan, idSpan, definitionSpan } of entries) {
    writer.number(interner.idOf(slug));
    writer.number(interner.idOf(locale));
    for (const { start, end } of [span, nameSpan, idSpan ?? NOWHERE, definitionSpan ?? NOWHERE]) {
      writer.signed(start - last);
      writer.signed(end - start);
    }
    last = span.start;
  }
}

function readEntries(reader: ByteReader, strings: Strings): EntryPlace[] {
  let last = 0;
  const readSpan = (): Span => {
    const start = last + reader.signed();
    return { start, end: start + reader.signed() };
  };
  return Array.from({ length: reader.count() }, () => {
    const slug = strings.at(reader.number());
    const locale = strings.at(reader.number());
    const [span, nameSpan, idSpan, definitionSpan] = [readSpan(), readSpan(), readSpan(), readSpan()];
    last = span.start;
    return { slug, locale, span, nameSpan, idSpan: somewhere(idSpan), definitionSpan: somewhere(definitionSpan) };
  });
}

const NOWHERE: Span = { start: -1, end: -1 };

function somewhere(span: Span): Span | undefined {
  return span.start < 0 ? undefined : span;
}

function readOtherTerms(reader: ByteReader, strings: Strings, slug: string): Term[] {
  return Array.from({ length: reader.count() }, () => {
    const code = reader.number();
    const concept = code % 2 === 0 ? slug : strings.at(reader.number());
    const status = STATUSES[(code >> 1) % 3] ?? 'preferred';
    const kind = KINDS[Math.floor((code >> 1) / 3)] ?? 'term';
    return { concept, text: reader.text(), status, kind };
  });
}

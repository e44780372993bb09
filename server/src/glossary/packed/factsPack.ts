import type { ArticleFacts } from '../articleFacts.ts';
import { byId } from '../collections.ts';
import { pathOfId } from '../entryPlace.ts';
import { decodeUnits } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { checksum } from './checksum.ts';
import { type PackedRecord, writeFrontMatter } from './frontMatter.ts';
import { writeLinks } from './links.ts';
import { FrontMatterOnly, PackedArticle, plainFacts, type Records } from './packedArticle.ts';
import { Interner, type Strings } from './strings.ts';

/*
 * The packed format of the facts of many articles. All numbers are little-endian.
 *
 *   header       eight 32-bit numbers: see `HEADER`
 *   articles     six 32-bit numbers each, sorted by id: see `COLUMN`
 *   strings      the end of each string, 32 bits
 *   texts        the concatenated strings
 *   frontMatter  `frontMatter` records
 *   links        `links` records
 */

/** Must be changed whenever the meaning of the bytes changes. */
const FORMAT = 4;
/** `GWFX` */
const MAGIC = 0x58465747;

const HEADER = {
  magic: 0,
  format: 4,
  checksum: 8,
  articles: 12,
  strings: 16,
  texts: 20,
  frontMatters: 24,
  links: 28,
} as const;
const HEADER_SIZE = 32;
/** The checksum covers the bytes from this offset. */
const SUMMED_FROM = 12;

/**
 * An id consists of the string `folder` and the string `name` - 1 or, if `name` is 0, the slug with the usual
 * extension. Ends are relative to the start of the section.
 */
const COLUMN = { locale: 0, slug: 4, folder: 8, name: 12, frontMatterEnd: 16, linksEnd: 20 } as const;
const ROW_SIZE = 24;
const ENDING = '.md';

/** Packs the facts of the articles. The result does not depend on their order. */
export function encodeFacts(articles: Iterable<ArticleFacts>): Uint8Array<ArrayBuffer> {
  const encoder = new FactsEncoder();
  for (const facts of [...articles].toSorted(byId)) encoder.add(facts);
  return encoder.bytes();
}

/** Packs article by article, so that other work can run in between. */
export class FactsEncoder {
  private readonly interner = new Interner();
  private readonly frontMatters = new ByteWriter();
  private readonly links = new ByteWriter();
  private readonly rows: number[] = [];

  /** Articles must be added in the order of their ids, by code units. */
  add(article: ArticleFacts): void {
    const { interner, frontMatters, links, rows } = this;
    const facts = plainFacts(article);
    const { locale, slug, id } = facts;
    const [folder, name] = splitId(id);
    writeFrontMatter(frontMatters, interner, slug, facts);
    writeLinks(links, interner, facts.links);
    const nameId = name === slug + ENDING ? 0 : interner.idOf(name) + 1;
    rows.push(
      interner.idOf(locale),
      interner.idOf(slug),
      interner.idOf(folder),
      nameId,
      frontMatters.length,
      links.length,
    );
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return assemble(this.rows, this.interner.all(), this.frontMatters.written(), this.links.written());
  }
}

/**
 * Opens the output of `encodeFacts`; undefined for any other bytes. The bytes may be in shared memory and must not
 * change. `isSummed`: the checksum was already verified.
 */
export function openFacts(bytes: Uint8Array, isSummed = false): FactsPack | undefined {
  if (bytes.length < HEADER_SIZE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = (at: number): number => view.getUint32(at, true);
  if (header(HEADER.magic) !== MAGIC || header(HEADER.format) !== FORMAT) return undefined;
  const sizes = {
    articles: header(HEADER.articles),
    strings: header(HEADER.strings),
    texts: header(HEADER.texts),
    frontMatters: header(HEADER.frontMatters),
    links: header(HEADER.links),
  };
  const { articles, strings, texts, frontMatters, links } = sizes;
  if (HEADER_SIZE + articles * ROW_SIZE + strings * 4 + texts + frontMatters + links !== bytes.length) return undefined;
  if (!isSummed && header(HEADER.checksum) !== checksum(bytes, SUMMED_FROM, bytes.length)) return undefined;
  const pack = new FactsPack(bytes, view, sizes);
  return pack.isSound() ? pack : undefined;
}

type Sizes = { readonly [section in 'articles' | 'strings' | 'texts' | 'frontMatters' | 'links']: number };

/**
 * The facts of many articles in packed form. Each fact is decoded when it is read. Indexes count the articles in the
 * order of their ids.
 */
export class FactsPack implements Records, Strings {
  readonly strings: Strings = this;
  /** The number of articles. */
  readonly size: number;
  private readonly frontMatters = new FrontMatterOnly(this);
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sizes: Sizes;
  private readonly stringsAt: number;
  private readonly textsAt: number;
  private readonly frontMatterStart: number;
  private readonly linksAt: number;
  /** Cached strings. */
  private readonly texts: (string | undefined)[];

  constructor(bytes: Uint8Array, view: DataView, sizes: Sizes) {
    this.bytes = bytes;
    this.view = view;
    this.sizes = sizes;
    this.size = sizes.articles;
    this.stringsAt = HEADER_SIZE + sizes.articles * ROW_SIZE;
    this.textsAt = this.stringsAt + sizes.strings * 4;
    this.frontMatterStart = this.textsAt + sizes.texts;
    this.linksAt = this.frontMatterStart + sizes.frontMatters;
    // Filled, because an array with holes is slow. Each string has a number in the bytes, which limits the size.
    this.texts = Array.from({ length: sizes.strings });
  }

  /** Whether all records are disjoint, so that reading all of them costs no more than the size of the bytes. */
  isSound(): boolean {
    const { articles, strings, texts, frontMatters, links } = this.sizes;
    const end = (index: number): number => this.number(this.stringsAt + index * 4);
    return (
      rises(articles, frontMatters, (index) => this.column(index, COLUMN.frontMatterEnd)) &&
      rises(articles, links, (index) => this.column(index, COLUMN.linksEnd)) &&
      rises(strings, texts, end)
    );
  }

  /** The number of strings. */
  get stringCount(): number {
    return this.sizes.strings;
  }

  idAt(index: number): string {
    const name = this.column(index, COLUMN.name);
    const folder = this.at(this.column(index, COLUMN.folder));
    return folder + (name === 0 ? this.slugAt(index) + ENDING : this.at(name - 1));
  }

  /** Whether the article has this id. Faster than comparing `idAt`. */
  isAt(index: number, id: string): boolean {
    const nameId = this.column(index, COLUMN.name);
    const folder = this.at(this.column(index, COLUMN.folder));
    const name = nameId === 0 ? this.slugAt(index) : this.at(nameId - 1);
    const ending = nameId === 0 ? ENDING : '';
    return (
      id.length === folder.length + name.length + ending.length &&
      id.startsWith(name, folder.length) &&
      id.startsWith(folder) &&
      id.endsWith(ending)
    );
  }

  localeAt(index: number): string {
    return this.at(this.column(index, COLUMN.locale));
  }

  slugAt(index: number): string {
    return this.at(this.column(index, COLUMN.slug));
  }

  /** Returns the string number of the slug. Faster than reading the slug. */
  slugIdAt(index: number): number {
    return this.column(index, COLUMN.slug);
  }

  /** Equal for articles with the same folder and locale. */
  groupAt(index: number): number {
    return this.column(index, COLUMN.folder) * this.sizes.strings + this.column(index, COLUMN.locale);
  }

  /** Returns the article. Pass `id` if the string is already available. */
  articleAt(index: number, id = this.idAt(index)): PackedArticle {
    return new PackedArticle(this, index, id, this.localeAt(index), this.slugAt(index));
  }

  /** Returns the article without its links, which `withLinks` adds. */
  frontMatterAt(index: number, id = this.idAt(index)): PackedArticle {
    return new PackedArticle(this.frontMatters, index, id, this.localeAt(index), this.slugAt(index));
  }

  /** Returns the article with the id. */
  article(id: string): PackedArticle | undefined {
    const index = this.find(id);
    return index === undefined ? undefined : this.articleAt(index, id);
  }

  /** Returns the index of the article with the id. */
  find(id: string): number | undefined {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.idAt(middle);
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** Yields the articles in the order of their ids; with `locale`, only those of that locale. */
  *articles(locale?: string): Generator<PackedArticle> {
    for (let index = 0; index < this.size; index++)
      if (locale === undefined || this.localeAt(index) === locale) yield this.articleAt(index);
  }

  frontMatter(index: number): PackedRecord {
    return this.record(index, COLUMN.frontMatterEnd, this.frontMatterStart);
  }

  links(index: number): PackedRecord {
    return this.record(index, COLUMN.linksEnd, this.linksAt);
  }

  /** Returns the string with the number. */
  at(id: number): string {
    const known = this.texts[id];
    if (known !== undefined) return known;
    if (id >= this.sizes.strings) return '';
    const start = id === 0 ? 0 : this.number(this.stringsAt + (id - 1) * 4);
    const end = this.number(this.stringsAt + id * 4);
    return (this.texts[id] = decodeUnits(this.bytes, this.textsAt + start, this.textsAt + end));
  }

  private record(index: number, column: number, from: number): PackedRecord {
    const start = index === 0 ? 0 : this.column(index - 1, column);
    return { bytes: this.bytes, start: from + start, end: from + this.column(index, column), strings: this };
  }

  private column(index: number, column: number): number {
    return this.number(HEADER_SIZE + index * ROW_SIZE + column);
  }

  private number(at: number): number {
    return this.view.getUint32(at, true);
  }
}

/** Whether the ends ascend and the last one is the size of the section. */
function rises(count: number, size: number, end: (index: number) => number): boolean {
  let last = 0;
  for (let index = 0; index < count; index++) {
    const next = end(index);
    if (next < last) return false;
    last = next;
  }
  return last === size;
}

function splitId(id: string): [folder: string, name: string] {
  const at = pathOfId(id).lastIndexOf('/') + 1;
  return [id.slice(0, at), id.slice(at)];
}

function assemble(
  rows: readonly number[],
  strings: readonly string[],
  frontMatters: Uint8Array,
  links: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const texts = new ByteWriter();
  const ends = strings.map((text) => {
    texts.units(text);
    return texts.length;
  });
  const parts = [texts.written(), frontMatters, links];
  const fixed = HEADER_SIZE + rows.length * 4 + ends.length * 4;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, fixed));
  const view = new DataView(bytes.buffer);
  const sizes = [rows.length / (ROW_SIZE / 4), ends.length, texts.length, frontMatters.length, links.length];
  let at = 0;
  for (const number of [MAGIC, FORMAT, 0, ...sizes]) at = put(view, at, number);
  for (const number of rows) at = put(view, at, number);
  for (const number of ends) at = put(view, at, number);
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  put(view, HEADER.checksum, checksum(bytes, SUMMED_FROM, bytes.length));
  return bytes;
}

function put(view: DataView, at: number, number: number): number {
  view.setUint32(at, number, true);
  return at + 4;
}

import type { ArticleFacts } from '../articleFacts.ts';
import { ByteWriter } from './byteWriter.ts';
import { type PackedRecord, writeFrontMatter } from './frontMatter.ts';
import { writeLinks } from './links.ts';
import { isEqual, PackedArticle, type Records } from './packedArticle.ts';
import { Interner, type Strings } from './strings.ts';

/** Number of bytes per memory chunk. A chunk is freed when none of its articles is in use. */
const PIECE = 128 * 1024;

/**
 * Packs articles one by one. Articles packed elsewhere stay there. Equal slugs, locales and keywords share one string.
 */
export class FactsStore {
  private readonly strings = new Interner();
  private readonly writer = new ByteWriter(PIECE);
  private piece = new Piece(this.strings, 0);

  /** Returns the packed article; `before` if it has the same content. */
  packed(facts: ArticleFacts, before?: PackedArticle): PackedArticle {
    if (!before && facts instanceof PackedArticle) return facts;
    const frontMatterSize = this.write(this.writer, facts);
    if (before && this.isSame(before, facts, frontMatterSize)) return before;
    return facts instanceof PackedArticle ? facts : this.added(facts, frontMatterSize);
  }

  /**
   * Whether `before` equals the content of the writer. If both use the same string numbers, comparing bytes is enough.
   */
  private isSame(before: PackedArticle, { id, locale, slug }: ArticleFacts, frontMatterSize: number): boolean {
    if (before.id !== id || before.locale !== locale || before.slug !== slug) return false;
    const written = this.writer.written();
    if (before.isIn(this.strings)) return before.equals(written, frontMatterSize);
    const other = new ByteWriter();
    return this.write(other, before) === frontMatterSize && isEqual(other.written(), written);
  }

  private added(facts: ArticleFacts, frontMatterSize: number): PackedArticle {
    const written = this.writer.written();
    if (!this.piece.hasRoomFor(written.length)) this.piece = new Piece(this.strings, Math.max(PIECE, written.length));
    const index = this.piece.add(written, frontMatterSize);
    return new PackedArticle(this.piece, index, facts.id, this.shared(facts.locale), this.shared(facts.slug));
  }

  /** Writes front matter and links. Returns the size of the front matter. */
  private write(writer: ByteWriter, facts: ArticleFacts): number {
    const { strings } = this;
    writer.length = 0;
    writeFrontMatter(writer, strings, facts.slug, facts);
    const frontMatterSize = writer.length;
    writeLinks(writer, strings, facts.links);
    return frontMatterSize;
  }

  private shared(text: string): string {
    return this.strings.at(this.strings.idOf(text));
  }
}

/** A chunk of records, each preceded by its two sizes. */
class Piece implements Records {
  readonly strings: Strings;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private used = 0;

  constructor(strings: Strings, size: number) {
    this.strings = strings;
    this.bytes = new Uint8Array(size === 0 ? 0 : size + SIZES);
    this.view = new DataView(this.bytes.buffer);
  }

  hasRoomFor(size: number): boolean {
    return this.used + SIZES + size <= this.bytes.length;
  }

  /** Returns the start offset of the record. */
  add(record: Uint8Array, frontMatterSize: number): number {
    const index = this.used;
    this.view.setUint32(index, frontMatterSize, true);
    this.view.setUint32(index + 4, record.length - frontMatterSize, true);
    this.bytes.set(record, index + SIZES);
    this.used += SIZES + record.length;
    return index;
  }

  frontMatter(index: number): PackedRecord {
    const start = index + SIZES;
    return { bytes: this.bytes, start, end: start + this.view.getUint32(index, true), strings: this.strings };
  }

  links(index: number): PackedRecord {
    const start = this.frontMatter(index).end;
    return { bytes: this.bytes, start, end: start + this.view.getUint32(index + 4, true), strings: this.strings };
  }
}

const SIZES = 8;

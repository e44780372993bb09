import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { FactsEncoder, type FactsPack, openFacts } from '../../glossary/packed/factsPack.ts';
import { type CachedListing, openListing } from '../../disk/cachedListing.ts';
import type { Layout } from '../../glossary/layout.ts';
import { layoutHash } from './layoutHash.ts';

/*
 * The binary format of an index: four numbers of 32 bits (see `PREAMBLE`), a header in JSON, the folders
 * (`cachedListing`), then for each glossary its `FactsPack` and, for each of its articles, the item number of its file
 * in the listing (32 bits).
 */

/** Increase it if the meaning of the bytes changes, or if the same texts result in other facts. */
const FORMAT = 5;
/** `GWIX` */
const MAGIC = 0x58495747;
/** The checksum covers all following bytes. */
const PREAMBLE = { magic: 0, format: 4, headerSize: 8, checksum: 12 } as const;
const PREAMBLE_SIZE = 16;
const NUMBER_SIZE = 4;

/** The root and program that created an index. For others, the index is invalid. */
export interface IndexIdentity {
  /** The root's real path. */
  readonly root: string;
  readonly program: string;
  /** The extensions of the listed files. */
  readonly extensions: readonly string[];
}

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const header = v.object({
  root: v.string(),
  program: v.string(),
  extensions: v.array(v.string()),
  layouts: v.array(v.string()),
  listing: size,
  glossaries: v.array(v.object({ pack: size, files: size })),
});

/** The articles of one glossary, each with the item number of its file, encoded as they are added. */
export class GlossaryImage {
  private readonly facts = new FactsEncoder();
  private readonly files: number[] = [];

  get articleCount(): number {
    return this.files.length;
  }

  /** Articles have to be added in path order, by code units. */
  add(article: ArticleFacts, file: number): void {
    this.facts.add(article);
    this.files.push(file);
  }

  parts(): { readonly pack: Uint8Array; readonly files: Uint8Array } {
    const files = new Uint8Array(this.files.length * NUMBER_SIZE);
    const view = new DataView(files.buffer);
    for (const [index, number] of this.files.entries()) view.setUint32(index * NUMBER_SIZE, number, true);
    return { pack: this.facts.bytes(), files };
  }
}

/** The parts of the file, in order. `listing`: the result of `encodeListing`. */
export function encodeIndex(
  identity: IndexIdentity,
  layouts: readonly string[],
  listing: Uint8Array,
  glossaries: readonly GlossaryImage[],
): Uint8Array[] {
  const parts = glossaries.map((glossary) => glossary.parts());
  const described: v.InferOutput<typeof header> = {
    ...identity,
    extensions: [...identity.extensions],
    layouts: [...layouts],
    listing: listing.length,
    glossaries: parts.map(({ pack, files }) => ({ pack: pack.length, files: files.length })),
  };
  const json = Buffer.from(JSON.stringify(described));
  const preamble = Buffer.alloc(PREAMBLE_SIZE);
  preamble.writeUInt32LE(MAGIC, PREAMBLE.magic);
  preamble.writeUInt32LE(FORMAT, PREAMBLE.format);
  preamble.writeUInt32LE(json.length, PREAMBLE.headerSize);
  const pieces = [json, listing, ...parts.flatMap(({ pack, files }) => [pack, files])];
  preamble.writeUInt32LE(checksumOf(pieces), PREAMBLE.checksum);
  return [preamble, ...pieces];
}

function checksumOf(pieces: readonly Uint8Array[]): number {
  // crc32 of an empty buffer would reset the sum.
  return pieces.reduce((sum, piece) => (piece.length === 0 ? sum : crc32(piece, sum)), 0);
}

/** Opens the bytes that `encodeIndex` wrote for the same identity; undefined for any other bytes. */
export function openIndex(bytes: Uint8Array, identity: IndexIdentity): IndexImage | undefined {
  const described = readHeader(bytes);
  if (!described) return undefined;
  const { root, program, extensions, layouts, glossaries, listing: listingSize } = described.header;
  if (String(extensions) !== String(identity.extensions)) return undefined;
  if (root !== identity.root || program !== identity.program || glossaries.length !== layouts.length) return undefined;
  const sizes = glossaries.reduce((sum, { pack, files }) => sum + pack + files, described.end + listingSize);
  if (sizes !== bytes.length) return undefined;
  let at = described.end;
  const next = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  const listing = openListing(next(listingSize));
  const read = new Map<string, CachedGlossary>();
  for (const [index, { pack, files }] of glossaries.entries()) {
    const glossary = CachedGlossary.open(next(pack), next(files));
    if (!glossary) return undefined;
    read.set(layouts[index] ?? '', glossary);
  }
  return listing && { listing, glossaryOf: (layout) => read.get(layoutHash(layout)) };
}

/** Provides the cached index of a root. */
export interface IndexSource {
  /** Returns the same index each time. */
  readonly open: () => Promise<IndexImage | undefined>;
}

/** An opened index. */
export interface IndexImage {
  readonly listing: CachedListing;
  /** The articles that were read with the same layout. */
  readonly glossaryOf: (layout: Layout) => CachedGlossary | undefined;
}

/** The cached articles of a glossary, and the item numbers of their files. */
export class CachedGlossary {
  readonly pack: FactsPack;
  private readonly files: DataView;

  private constructor(pack: FactsPack, files: Uint8Array) {
    this.pack = pack;
    this.files = new DataView(files.buffer, files.byteOffset, files.length);
  }

  static open(packed: Uint8Array, files: Uint8Array): CachedGlossary | undefined {
    const pack = openFacts(packed, true);
    return pack && pack.size * NUMBER_SIZE === files.length ? new CachedGlossary(pack, files) : undefined;
  }

  /** The articles of the files that are 1 in `files`, as 1 at the article's number. Sets those files to 1 in `taken`. */
  articlesOf(files: Uint8Array, taken: Uint8Array): Uint8Array {
    const { pack } = this;
    const articles = new Uint8Array(pack.size);
    for (let index = 0; index < pack.size; index++) {
      const file = this.files.getUint32(index * NUMBER_SIZE, true);
      if (files[file] === 1) articles[index] = taken[file] = 1;
    }
    return articles;
  }
}

function readHeader(bytes: Uint8Array): { header: v.InferOutput<typeof header>; end: number } | undefined {
  if (bytes.length < PREAMBLE_SIZE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => view.getUint32(at, true);
  if (number(PREAMBLE.magic) !== MAGIC || number(PREAMBLE.format) !== FORMAT) return undefined;
  const end = PREAMBLE_SIZE + number(PREAMBLE.headerSize);
  if (end > bytes.length || checksumOf([bytes.subarray(PREAMBLE_SIZE)]) !== number(PREAMBLE.checksum)) return undefined;
  const parsed = v.safeParse(header, parseJson(Buffer.from(bytes.subarray(PREAMBLE_SIZE, end)).toString()));
  return parsed.success ? { header: parsed.output, end } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

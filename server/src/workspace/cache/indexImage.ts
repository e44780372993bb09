import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { checksum } from '../../glossary/packed/checksum.ts';
import { FactsEncoder, type FactsPack, openFacts } from '../../glossary/packed/factsPack.ts';
import type { PackedArticle } from '../../glossary/packed/packedArticle.ts';
import type { Layout } from '../../glossary/layout.ts';
import type { FileEntry } from '../listing.ts';

/*
 * An index as bytes: four numbers of 32 bits (see `PREAMBLE`), a description in JSON, then for each glossary the stamps of its
 * files, two numbers of 64 bits each, and `FactsPack`.
 */

/** To be changed whenever the bytes mean something else, or the same texts give other facts. */
const FORMAT = 1;
/** `GWIX` */
const MAGIC = 0x58495747;
const PREAMBLE = { magic: 0, format: 4, headerSize: 8, headerSum: 12 } as const;
const PREAMBLE_SIZE = 16;
const STAMP_SIZE = 16;

/** What an index was made of: in any other place, of other layouts or by another program it says nothing. */
export interface IndexIdentity {
  /** The root's real path. */
  readonly root: string;
  readonly program: string;
  /** A hash of each layout, in the order of the glossaries. */
  readonly layouts: readonly string[];
}

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const header = v.object({
  root: v.string(),
  program: v.string(),
  layouts: v.array(v.string()),
  /** Milliseconds since 1970. */
  written: v.number(),
  glossaries: v.array(v.object({ stamps: size, stampsSum: size, pack: size })),
});

/** The articles of one glossary, each with the state of its file, packed as they come. */
export class GlossaryImage {
  private readonly facts = new FactsEncoder();
  private readonly stamps: number[] = [];

  get articleCount(): number {
    return this.stamps.length / 2;
  }

  /** In the order of the paths, in code units. */
  add(article: ArticleFacts, { size: bytes, modified }: FileEntry): void {
    this.facts.add(article);
    this.stamps.push(bytes, modified);
  }

  parts(): { readonly stamps: Uint8Array; readonly pack: Uint8Array } {
    const stamps = new Uint8Array(this.stamps.length * 8);
    const view = new DataView(stamps.buffer);
    for (const [index, number] of this.stamps.entries()) view.setFloat64(index * 8, number, true);
    return { stamps, pack: this.facts.bytes() };
  }
}

/** The pieces of the file, one after the other. `written`: milliseconds since 1970. */
export function encodeIndex(
  identity: IndexIdentity,
  glossaries: readonly GlossaryImage[],
  written: number,
): Uint8Array[] {
  const parts = glossaries.map((glossary) => glossary.parts());
  const described: v.InferOutput<typeof header> = {
    root: identity.root,
    program: identity.program,
    layouts: [...identity.layouts],
    written,
    glossaries: parts.map(({ stamps, pack }) => ({
      stamps: stamps.length,
      stampsSum: checksum(stamps, 0, stamps.length),
      pack: pack.length,
    })),
  };
  const json = Buffer.from(JSON.stringify(described));
  const preamble = Buffer.alloc(PREAMBLE_SIZE);
  preamble.writeUInt32LE(MAGIC, PREAMBLE.magic);
  preamble.writeUInt32LE(FORMAT, PREAMBLE.format);
  preamble.writeUInt32LE(json.length, PREAMBLE.headerSize);
  preamble.writeUInt32LE(checksum(json, 0, json.length), PREAMBLE.headerSum);
  return [preamble, json, ...parts.flatMap(({ stamps, pack }) => [stamps, pack])];
}

/** What `encodeIndex` wrote for the same identity; undefined where the bytes are anything else. */
export function openIndex(bytes: Uint8Array, identity: IndexIdentity): IndexImage | undefined {
  const described = readHeader(bytes);
  if (!described || !isFor(described.header, identity)) return undefined;
  const { written, glossaries, layouts } = described.header;
  if (glossaries.length !== layouts.length) return undefined;
  const read: CachedGlossary[] = [];
  let at = described.end;
  for (const each of glossaries) {
    const stamps = bytes.subarray(at, at + each.stamps);
    const pack = openFacts(bytes.subarray(at + each.stamps, at + each.stamps + each.pack));
    if (pack?.size !== each.stamps / STAMP_SIZE || checksum(stamps, 0, stamps.length) !== each.stampsSum)
      return undefined;
    read.push(new CachedGlossary(pack, stamps, written));
    at += each.stamps + each.pack;
  }
  return at === bytes.length ? { glossaries: read } : undefined;
}

/** Where a root may find what it knew once. */
export interface IndexSource {
  /** What was known under the layouts. */
  readonly open: (layouts: readonly Layout[]) => Promise<IndexImage | undefined>;
}

/** An index as it was once, by glossary. */
export interface IndexImage {
  readonly glossaries: readonly CachedGlossary[];
}

/** Milliseconds. The clocks of file systems tick no slower: what changed this shortly before may have changed again unseen. */
export const LONGEST_TICK = 2000;

/** The articles of a glossary as they were once, with the states of their files. */
export class CachedGlossary {
  private readonly pack: FactsPack;
  private readonly stamps: DataView;
  private readonly written: number;
  /** Files are asked for in the order of their paths: the next is nearly always the one that is asked for next. */
  private next = 0;

  constructor(pack: FactsPack, stamps: Uint8Array, written: number) {
    this.pack = pack;
    this.stamps = new DataView(stamps.buffer, stamps.byteOffset, stamps.byteLength);
    this.written = written;
  }

  /** What the file said when it was as it is now, its links left out; to be asked in the order of the paths. */
  head({ path, size: bytes, modified }: FileEntry): PackedArticle | undefined {
    if (modified > this.written - LONGEST_TICK) return undefined;
    const index = this.find(path);
    if (index === undefined) return undefined;
    const isSame =
      this.stamps.getFloat64(index * STAMP_SIZE, true) === bytes &&
      this.stamps.getFloat64(index * STAMP_SIZE + 8, true) === modified;
    return isSame ? this.pack.headAt(index, path) : undefined;
  }

  private find(path: string): number | undefined {
    const { pack } = this;
    if (this.next < pack.size && pack.isAt(this.next, path)) return this.next++;
    while (this.next < pack.size && pack.pathAt(this.next) < path) this.next++;
    return this.next < pack.size && pack.isAt(this.next, path) ? this.next++ : undefined;
  }
}

function readHeader(bytes: Uint8Array): { header: v.InferOutput<typeof header>; end: number } | undefined {
  if (bytes.length < PREAMBLE_SIZE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => view.getUint32(at, true);
  if (number(PREAMBLE.magic) !== MAGIC || number(PREAMBLE.format) !== FORMAT) return undefined;
  const end = PREAMBLE_SIZE + number(PREAMBLE.headerSize);
  if (end > bytes.length || checksum(bytes, PREAMBLE_SIZE, end) !== number(PREAMBLE.headerSum)) return undefined;
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

function isFor(found: IndexIdentity, wanted: IndexIdentity): boolean {
  return (
    found.root === wanted.root &&
    found.program === wanted.program &&
    found.layouts.length === wanted.layouts.length &&
    found.layouts.every((layout, index) => layout === wanted.layouts[index])
  );
}

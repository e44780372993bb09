import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Demand } from '../../glossary/demand.ts';
import type { IndexStore } from '../../root/cache/cacheFolder.ts';
import { type FileStamp, isSameStamp } from '../../disk/fileStamp.ts';
import { isRacy } from '../../disk/isRacy.ts';
import type { Root } from '../../root/root.ts';
import { type CheckedRecord, hashOfText } from './checkItems.ts';
import { areSame, surroundingsOf } from './dependencies.ts';
import type { CheckItem } from './items.ts';
import { readerOfBlocks, WrittenBlocks, type WrittenTexts } from './recordTexts.ts';

/** The record of a file, and the state of the file when it was checked. */
interface CachedFile {
  readonly record: CheckedRecord;
  /** Undefined if the file had just been changed: then its text must be compared. */
  readonly stamp: FileStamp | undefined;
  /** See `surroundingsOf`. */
  readonly surroundings: string;
}

/** Change this whenever the format changes. */
const FORMAT = 'glosswright reports 6';
/** FORMAT, the hash of the rest, and the end of the line. */
const HEADER_SIZE = FORMAT.length + 1 + 64 + 1;

/** The place and context of the cache. */
interface Options {
  readonly store: IndexStore;
  /** Identifies the root and the options of the report. */
  readonly name: string;
  readonly world: string;
  readonly root: Root;
  /** At the latest when the files were listed, in milliseconds since 1970. */
  readonly listedAt: number;
  /** Whether a rule compares the links of translations with those of their sources. */
  readonly comparesLinks: boolean;
}

/**
 * The cached records of earlier runs. A record is valid for a file with the same stamp, or with another stamp and the same text,
 * as in a fresh checkout, if all other dependencies of its findings are unchanged: the `world`, and those in the record.
 */
export class ReportCache {
  private readonly options: Options;
  private readonly cached: ReadonlyMap<string, CachedFile>;
  /** The cached records of this run. */
  private readonly found = new Set<CheckedRecord>();
  private readonly unchanged = new Map<string, boolean>();

  private constructor(options: Options, cached: ReadonlyMap<string, CachedFile>) {
    this.options = options;
    this.cached = cached;
  }

  static async open(options: Options): Promise<ReportCache> {
    const bytes = await options.store.read(options.name);
    return new ReportCache(options, (bytes && readCached(bytes, options.world)) ?? new Map());
  }

  get isEmpty(): boolean {
    return this.cached.size === 0;
  }

  /** Returns the cached record of the file; undefined if it must be checked. `demands` is for source articles. */
  find(item: CheckItem, demands: readonly Demand[] | undefined): CheckedRecord | undefined {
    const { root } = this.options;
    if (item.kind === 'problem' || !root.entry(item.path)) return undefined;
    const record = this.valid(item, demands);
    if (record) this.found.add(record);
    return record;
  }

  /** Saves the records of a run, unless all were cached. `demandsOf`: as for `find`. Returns false if writing failed. */
  async save(
    records: readonly CheckedRecord[],
    demandsOf: (path: string) => readonly Demand[] | undefined,
  ): Promise<boolean> {
    const { world, store, name } = this.options;
    const files = records.flatMap((record) => this.fileOf(record, demandsOf(record.path)) ?? []);
    const isSame = files.length === this.cached.size && files.every((file) => this.isKnown(file));
    if (isSame) return true;
    const body = Buffer.from(JSON.stringify(writtenOf(world, files)));
    return store.write(name, [Buffer.from(`${FORMAT} ${hashOf(body)}\n`), body]);
  }

  /** Undefined if it cannot be cached: the reason why a file could not be read may be temporary. */
  private fileOf(record: CheckedRecord, demands: readonly Demand[] | undefined): CachedFile | undefined {
    const { root, listedAt, comparesLinks } = this.options;
    const { path, textHash } = record;
    const entry = root.entry(path);
    if (!entry || record.isTransient) return undefined;
    const { size, modified, changed, inode } = entry;
    const stamp = isRacy(modified, listedAt) ? undefined : { size, modified, changed, inode };
    if (stamp === undefined && textHash === undefined) return undefined;
    return { record, stamp, surroundings: surroundingsOf(root, path, { demands, comparesLinks }) };
  }

  /** Whether the file was saved with the same record and stamp. */
  private isKnown({ record, stamp }: CachedFile): boolean {
    return this.found.has(record) && (stamp === undefined || this.isUnchanged(record.path));
  }

  private valid({ path, kind }: CheckItem, demands: readonly Demand[] | undefined): CheckedRecord | undefined {
    const { root, comparesLinks } = this.options;
    const cached = this.cached.get(path);
    if (cached?.record.kind !== kind) return undefined;
    if (cached.surroundings !== surroundingsOf(root, path, { demands, comparesLinks })) return undefined;
    const { record } = cached;
    if (!this.isUnchanged(path) && !hasSameText(root, record)) return undefined;
    const glossary = root.locate(path)?.glossary ?? root.glossaries[0];
    const isSame = (other: string): boolean => this.isUnchanged(other);
    return !record.others || (glossary && areSame(root, glossary, record.others, isSame)) ? record : undefined;
  }

  /** Whether the file has the stamp that it had when the records were saved. */
  private isUnchanged(path: string): boolean {
    let known = this.unchanged.get(path);
    if (known === undefined) {
      const stamp = this.cached.get(path)?.stamp;
      const entry = this.options.root.entry(path);
      this.unchanged.set(path, (known = stamp !== undefined && entry !== undefined && isSameStamp(stamp, entry)));
    }
    return known;
  }
}

/** The content of the cache's file. */
interface Written {
  readonly world: string;
  readonly cached: readonly (Omit<CachedFile, 'record'> & {
    readonly record: Omit<CheckedRecord, 'texts'> & { readonly texts: WrittenTexts };
  })[];
  readonly blocks: readonly string[];
}

function writtenOf(world: string, files: readonly CachedFile[]): Written {
  const written = new WrittenBlocks();
  const cached = files.map((file) => ({
    ...file,
    record: { ...file.record, texts: written.write(file.record.texts) },
  }));
  return { world, cached, blocks: written.blocks };
}

function hasSameText(root: Root, { path, textHash }: CheckedRecord): boolean {
  const result = textHash === undefined ? undefined : root.read(path);
  return result?.kind === 'text' && textHash === hashOfText(result.text);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Undefined if this program did not write the file, or if the world was different. */
function readCached(bytes: Buffer, world: string): Map<string, CachedFile> | undefined {
  const body = bytes.subarray(HEADER_SIZE);
  if (bytes.toString('latin1', 0, HEADER_SIZE) !== `${FORMAT} ${hashOf(body)}\n`) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hash proves that `save` wrote it
  const written = JSON.parse(body.toString('utf8')) as Written;
  if (written.world !== world) return undefined;
  const read = readerOfBlocks(written.blocks);
  const cached = new Map<string, CachedFile>();
  for (const { record, ...file } of written.cached)
    cached.set(record.path, { ...file, record: { ...record, texts: read(record.texts) } });
  return cached;
}

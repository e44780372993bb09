import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Demand } from '../../glossary/demand.ts';
import type { IndexStore } from '../../root/cache/cacheFolder.ts';
import { type FileStamp, isSameStamp } from '../../disk/fileStamp.ts';
import { isRacy } from '../../disk/isRacy.ts';
import type { Root } from '../../root/root.ts';
import { type CheckedRecord, hashOfText, sectionsHash } from './checkItems.ts';
import type { CheckItem } from './items.ts';

/** The record of a file, and the state of the file when it was checked. */
interface CachedRun {
  readonly record: CheckedRecord;
  readonly stamp: FileStamp;
  /** The demand for translations of a source article; empty for other files. */
  readonly demand: string;
}

/** Change this whenever the format changes. */
const FORMAT = 'glosswright reports 4';
/** FORMAT, the hash of all that follows, and the end of the line. */
const HEADER_SIZE = FORMAT.length + 1 + 64 + 1;

/**
 * The cached records of earlier runs. A record is valid for a file with the same stamp, or with another stamp and the same text, as in
 * a fresh checkout, as long as everything else that its findings depend on is unchanged: the `world`.
 */
export class ReportCache {
  private readonly store: IndexStore;
  private readonly name: string;
  private readonly world: string;
  private readonly root: Root;
  private readonly cached: ReadonlyMap<string, CachedRun>;
  /** Number of files with a cached record. */
  hits = 0;
  /** Files that were recognized by their text: their stamps must be saved. */
  private isOutOfDate = false;

  private constructor(
    store: IndexStore,
    name: string,
    world: string,
    root: Root,
    cached: ReadonlyMap<string, CachedRun>,
  ) {
    this.store = store;
    this.name = name;
    this.world = world;
    this.root = root;
    this.cached = cached;
  }

  /** `name` identifies the root and the options of the report. */
  static async open(store: IndexStore, name: string, world: string, root: Root): Promise<ReportCache> {
    const bytes = await store.read(name);
    return new ReportCache(store, name, world, root, (bytes && read(bytes, world)) ?? new Map());
  }

  /** The cached record of the file; undefined if it must be checked. `demands` is for source articles. */
  find(item: CheckItem, demands: readonly Demand[] | undefined): CheckedRecord | undefined {
    const entry = this.root.entry(item.path);
    const cached = this.cached.get(item.path);
    if (!entry || cached?.record.kind !== item.kind) return undefined;
    if (cached.demand !== this.demandFor(item.path, demands)) return undefined;
    if (!this.hasSameSections(cached.record)) return undefined;
    if (!isSameStamp(cached.stamp, entry)) {
      if (!this.hasSameText(cached.record)) return undefined;
      this.isOutOfDate = true;
    }
    this.hits++;
    return cached.record;
  }

  /** Saves the records of a run, unless all were cached. Returns false if writing failed. */
  async save(records: readonly CheckedRecord[], demands: readonly Demand[]): Promise<boolean> {
    if (!this.isOutOfDate && this.hits === records.length && this.hits === this.cached.size) return true;
    const cached = records.flatMap((record): CachedRun[] => {
      const entry = this.root.entry(record.path);
      if (!entry || record.isTransient || isRacy(entry.modified)) return [];
      const demand = record.wanted ? '' : this.demandFor(record.path, demands);
      const { size, modified, changed, inode } = entry;
      return [{ record, stamp: { size, modified, changed, inode }, demand }];
    });
    const body = Buffer.from(JSON.stringify({ world: this.world, cached }));
    return this.store.write(this.name, [Buffer.from(`${FORMAT} ${hashOf(body)}\n`), body]);
  }

  private hasSameSections({ path, sections = {} }: CheckedRecord): boolean {
    const glossary = this.root.locate(path)?.glossary ?? this.root.glossaries[0];
    return Object.entries(sections).every(([of, hash]) => glossary && sectionsHash(glossary, of) === hash);
  }

  private hasSameText({ path, textHash }: CheckedRecord): boolean {
    const result = textHash === undefined ? undefined : this.root.read(path);
    return result?.kind === 'text' && textHash === hashOfText(result.text);
  }

  private demandFor(path: string, demands: readonly Demand[] | undefined): string {
    const located = this.root.locate(path);
    if (!demands || located?.place.kind !== 'article') return '';
    const { glossary, place } = located;
    if (place.locale !== glossary.articles.sourceLocale) return '';
    const slug = glossary.articles.at(path)?.slug ?? place.slug;
    const wanted = demands[this.root.glossaries.indexOf(glossary)]?.of(slug) ?? [];
    return JSON.stringify([...wanted].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Undefined if this program did not write the file, or wrote it for another world. */
function read(bytes: Buffer, world: string): Map<string, CachedRun> | undefined {
  const body = bytes.subarray(HEADER_SIZE);
  if (bytes.toString('latin1', 0, HEADER_SIZE) !== `${FORMAT} ${hashOf(body)}\n`) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hash proves that `save` wrote it
  const written = JSON.parse(body.toString('utf8')) as { world: string; cached: CachedRun[] };
  return written.world === world ? new Map(written.cached.map((each) => [each.record.path, each])) : undefined;
}

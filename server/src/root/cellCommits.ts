import { maximumFileVersions, maximumVersionTexts } from '../disk/limits.ts';
import { type FileVersion, readFileVersions } from '../git/fileVersions.ts';
import { readEarlierTexts } from '../git/history.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Commit } from '../glossary/history.ts';
import { parseFile, readFile, writtenEntries } from '../glossary/readFile.ts';
import { rowsBefore, rowsOfCells, type VersionRow } from '../glossary/sources/pages/tableHistory.ts';
import { yieldToEventLoop } from '../scheduling/scheduler.ts';

/** A file at HEAD with a column for each locale. */
export interface CommittedTable {
  readonly glossary: Glossary;
  readonly path: string;
  readonly text: string;
}

/** A cell of a version that has the text of the entry's cell at HEAD. */
interface OpenCell {
  readonly id: string;
  readonly locale: string;
  readonly row: VersionRow;
}

/** How many versions are read at once. */
const BATCH = 20;

/**
 * Returns the last commit that changed the cell of each entry, by the id of the entry. The cells of a row share a line, so its last
 * commit would not tell them apart. Entries whose cell is older than the versions that are read have none.
 */
export async function readCellCommits(
  folder: string,
  table: CommittedTable,
  signal?: AbortSignal,
): Promise<Map<string, Commit>> {
  const { path, text } = table;
  const count = Math.min(maximumFileVersions, Math.ceil(maximumVersionTexts / Math.max(1, text.length)));
  const versions = await readFileVersions(folder, path, count, signal);
  const commits = new Map<string, Commit>();
  const [head] = versions ?? [];
  if (!versions || !head) return commits;
  const rows = new VersionRows(folder, table, versions, signal);
  const open = new Map<string, OpenCell[]>([[head.commit.id, cellsAtHead(table)]]);
  for (const { commit, parents } of versions) {
    const cells = open.get(commit.id) ?? [];
    if (cells.length === 0) continue;
    open.delete(commit.id);
    const before = await rows.before(parents, [...new Set(cells.map(({ row }) => row))]);
    if (signal?.aborted) return new Map();
    for (const cell of cells) {
      const same = sameBefore(cell, before);
      if (same) getOrAdd(open, same.parent, () => []).push({ ...cell, row: same.row });
      else if (before.length === parents.length) commits.set(cell.id, commit);
    }
  }
  return commits;
}

/** A parent of a version, and the rows of it that have the same concepts as those of the version. */
interface RowsBefore {
  readonly parent: string;
  readonly rows: ReadonlyMap<VersionRow, VersionRow>;
}

/** The row in the first parent that has the same text in the cell. */
function sameBefore(
  { row, locale }: OpenCell,
  before: readonly RowsBefore[],
): { readonly parent: string; readonly row: VersionRow } | undefined {
  for (const { parent, rows } of before) {
    const earlier = rows.get(row);
    if (earlier && earlier.cells.get(locale) === row.cells.get(locale)) return { parent, row: earlier };
  }
  return undefined;
}

function cellsAtHead({ glossary, path, text }: CommittedTable): OpenCell[] {
  const place = glossary.place(path);
  if (place?.kind !== 'entryPage') return [];
  const { file, entries } = readFile(glossary, place, text);
  const rows = rowsOfCells(text, file.entries);
  return file.entries.flatMap(({ locale }, at) => {
    const [id, row] = [entries[at]?.id, rows[at]];
    return id === undefined || !row ? [] : [{ id, locale, row }];
  });
}

/** Reads the rows of versions when they are needed. */
class VersionRows {
  private readonly folder: string;
  private readonly table: CommittedTable;
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly versions: readonly FileVersion[];
  private readonly signal: AbortSignal | undefined;
  private readonly texts: (string | undefined)[] = [];
  private readonly known = new Map<string, readonly VersionRow[]>();

  constructor(
    folder: string,
    table: CommittedTable,
    versions: readonly FileVersion[],
    signal: AbortSignal | undefined,
  ) {
    this.folder = folder;
    this.table = table;
    this.versions = versions;
    this.signal = signal;
    this.indexes = new Map(versions.map(({ commit }, at) => [commit.id, at]));
  }

  /** Returns the rows of the parents that are known. */
  async before(parents: readonly string[], rows: readonly VersionRow[]): Promise<RowsBefore[]> {
    const found: RowsBefore[] = [];
    for (const parent of parents) {
      const earlier = await this.at(parent);
      if (earlier) found.push({ parent, rows: rowsBefore(rows, earlier) });
    }
    return found;
  }

  private async at(commit: string): Promise<readonly VersionRow[] | undefined> {
    const index = this.indexes.get(commit);
    const known = this.known.get(commit);
    if (index === undefined || known) return known;
    while (this.texts.length <= index && !this.signal?.aborted) await this.readMore();
    await yieldToEventLoop();
    const rows = this.rowsIn(this.texts[index] ?? '');
    this.known.set(commit, rows);
    return rows;
  }

  private async readMore(): Promise<void> {
    const { path } = this.table;
    const next = this.versions.slice(this.texts.length, this.texts.length + BATCH);
    const files = next.map(({ commit: { id } }) => ({ commit: id, path }));
    const texts = await readEarlierTexts(this.folder, files, this.signal);
    for (const at of files.keys()) this.texts.push(texts[at]);
  }

  private rowsIn(text: string): readonly VersionRow[] {
    const { glossary, path } = this.table;
    const place = glossary.place(path);
    if (place?.kind !== 'entryPage') return [];
    const { entries } = writtenEntries(glossary, place, parseFile(place, text));
    const cells = entries.map(({ id, locale = place.locale, nameSpan, span }) => {
      return { slug: id.normalize('NFC'), locale, nameSpan, span };
    });
    return [...new Set(rowsOfCells(text, cells))];
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Finding } from '../../rules/engine/rule.ts';

/**
 * A finding in a baseline, identified by its subject and the text of its line, not by its position. Moving a line keeps
 * the entry, editing the line does not.
 */
export interface BaselineEntry {
  /** Relative to the root. */
  readonly path: string;
  readonly code: string;
  /** The subject of the finding: its target, or its message if it has none. */
  readonly about: string;
  /** A hash of the line's text, with white space normalized. */
  readonly line: string;
}

/** The text that contains the findings. */
export interface PlacedText {
  readonly text: string;
  readonly lines: LineIndex;
}

export function entryOf(path: string, { text, lines }: PlacedText, finding: Finding): BaselineEntry {
  const { line } = lines.positionAt(finding.span.start);
  const written = text.slice(lines.offsetAt({ line, character: 0 }), lines.offsetAt({ line, character: Infinity }));
  return { path, code: finding.code, about: finding.about, line: hashOf(written) };
}

/** 64 bits: no collisions within an article, and short enough for diffs. */
function hashOf(line: string): string {
  const normalized = line.normalize('NFC').trim().replace(/\s+/g, ' ');
  return bytesToHex(sha256(utf8ToBytes(normalized))).slice(0, 16);
}

/** An entry, and the number of its findings. */
export interface CountedEntry {
  readonly entry: BaselineEntry;
  readonly count: number;
}

/** The findings of a run or of a part of it: plain data, so that they can come from another thread. */
export interface BaselineFindings {
  readonly seen: readonly CountedEntry[];
  readonly taken: readonly CountedEntry[];
  /** Paths of the files and folders whose findings are unknown. */
  readonly unreadable: readonly string[];
}

/** The number of findings for each entry. */
export class EntryCounts {
  private readonly byPath = new Map<string, Map<string, { readonly entry: BaselineEntry; count: number }>>();

  static of(counted: Iterable<CountedEntry>): EntryCounts {
    const counts = new EntryCounts();
    for (const { entry, count } of counted) counts.add(entry, count);
    return counts;
  }

  add(entry: BaselineEntry, count = 1): void {
    if (count < 1) return;
    let entries = this.byPath.get(entry.path);
    if (!entries) this.byPath.set(entry.path, (entries = new Map()));
    const key = keyOf(entry);
    const known = entries.get(key);
    if (known) known.count += count;
    else entries.set(key, { entry, count });
  }

  of(entry: BaselineEntry): number {
    return this.byPath.get(entry.path)?.get(keyOf(entry))?.count ?? 0;
  }

  /** The different entries of the file. */
  in(path: string): BaselineEntry[] {
    return [...(this.byPath.get(path)?.values() ?? [])].map(({ entry }) => entry);
  }

  hasPath(path: string): boolean {
    return this.byPath.has(path);
  }

  /** The sum of all counts. */
  get total(): number {
    let total = 0;
    for (const { count } of this.all()) total += count;
    return total;
  }

  *all(): Generator<CountedEntry> {
    for (const entries of this.byPath.values()) yield* entries.values();
  }
}

function keyOf({ code, about, line }: BaselineEntry): string {
  return `${code}\n${line}\n${about}`;
}

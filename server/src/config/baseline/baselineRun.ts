import type { Finding } from '../../rules/engine/rule.ts';
import type { Baseline } from './baseline.ts';
import { type BaselineEntry, type BaselineFindings, EntryCounts, entryOf, type PlacedText } from './entries.ts';
import { entriesWithLocales } from './locales.ts';

/** A baseline that counts findings, to detect stale entries and to create an updated baseline. */
export class BaselineRun implements Baseline {
  private readonly known: EntryCounts;
  private readonly isTaken: (finding: Finding) => boolean;
  private readonly seen = new EntryCounts();
  private readonly taken = new EntryCounts();
  private readonly unreadable = new Set<string>();

  /** `isTaken` returns whether a new finding is added to the baseline. */
  constructor(known: EntryCounts, isTaken: (finding: Finding) => boolean) {
    this.known = known;
    this.isTaken = isTaken;
  }

  /** Call once per file. */
  unknown(path: string, text: PlacedText, findings: readonly Finding[]): readonly Finding[] {
    return findings.filter((finding) => {
      const entry = entryOf(path, text, finding);
      const isKnown = this.count(entry, finding) || this.isTaken(finding);
      if (isKnown) this.taken.add(entry);
      return !isKnown;
    });
  }

  /** Counts the finding as found. Returns whether it is in the baseline. */
  private count(entry: BaselineEntry, { locales }: Finding): boolean {
    const known = locales && entriesWithLocales(this.known, entry, locales);
    for (const each of known ?? [entry]) this.seen.add(each);
    return known !== undefined || (!locales && this.seen.of(entry) <= this.known.of(entry));
  }

  /** Call for each checked file or folder: the findings of an unreadable one are unknown. */
  see({ path, locale }: { readonly path: string; readonly locale: string | undefined }): void {
    if (locale === undefined) this.unreadable.add(path);
  }

  /** What the run has found so far. */
  findings(): BaselineFindings {
    return { seen: [...this.seen.all()], taken: [...this.taken.all()], unreadable: [...this.unreadable] };
  }

  /** Adds what the same run found in other files. */
  add({ seen, taken, unreadable }: BaselineFindings): void {
    for (const { entry, count } of seen) this.seen.add(entry, count);
    for (const { entry, count } of taken) this.taken.add(entry, count);
    for (const path of unreadable) this.unreadable.add(path);
  }

  isUnreadable(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.unreadable.has(path.slice(0, end))) return true;
    return false;
  }

  /** The number of entries that could have been found but were not. */
  missing(isJudged: (entry: BaselineEntry) => boolean): number {
    let missing = 0;
    for (const { entry, count } of this.known.all())
      if (isJudged(entry)) missing += Math.max(0, count - this.seen.of(entry));
    return missing;
  }

  /** The updated baseline: the findings of the run, and the entries that it could not have found. */
  updated(isJudged: (entry: BaselineEntry) => boolean): EntryCounts {
    const updated = new EntryCounts();
    for (const { entry, count } of this.taken.all()) updated.add(entry, count);
    for (const { entry, count } of this.known.all())
      if (!isJudged(entry)) updated.add(entry, Math.max(0, count - this.taken.of(entry)));
    return updated;
  }
}

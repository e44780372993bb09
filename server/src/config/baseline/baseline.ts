import type { Finding } from '../../rules/engine/rule.ts';
import { EntryCounts, entryOf, type PlacedText } from './entries.ts';
import { entriesWithLocales } from './locales.ts';

/** Decides which findings of a file are new. */
export interface Baseline {
  /** Returns the findings that are not known. `findings` must contain all findings of the file. */
  unknown(path: string, text: PlacedText, findings: readonly Finding[]): readonly Finding[];
}

/** The known findings of a baseline file. If a text has more equal findings than are known, the first ones count as known. */
export class KnownFindings implements Baseline {
  private readonly known: EntryCounts;

  constructor(known: EntryCounts = new EntryCounts()) {
    this.known = known;
  }

  unknown(path: string, text: PlacedText, findings: readonly Finding[]): readonly Finding[] {
    if (!this.known.hasPath(path)) return findings;
    const seen = new EntryCounts();
    return findings.filter((finding) => {
      const entry = entryOf(path, text, finding);
      if (finding.locales) return entriesWithLocales(this.known, entry, finding.locales) === undefined;
      seen.add(entry);
      return seen.of(entry) > this.known.of(entry);
    });
  }
}

export const NOTHING_KNOWN: Baseline = new KnownFindings();

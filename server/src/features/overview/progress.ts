import type { EntryState } from './entryStates.ts';
import { STATE_LETTERS } from './entryStates.ts';
import type { Overview } from './overview.ts';

/** Number of concepts in each state in a locale. Concepts without a finished source are counted only if there is an entry. */
export interface LocaleProgress extends Readonly<Record<Exclude<EntryState, 'no-source' | 'loading'>, number>> {
  readonly locale: string;
  /** Percentage of complete concepts, rounded down: 100 only if nothing is left to do. */
  readonly percent: number;
}

/** Returns the progress of all locales, in the order of the overview. */
export function progressOf({ locales, concepts }: Overview): LocaleProgress[] {
  return locales.map((locale, index) => {
    const counts = new Map<string, number>();
    for (const { states } of concepts) {
      const letter = states.charAt(index);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const count = (state: EntryState): number => counts.get(STATE_LETTERS[state]) ?? 0;
    const [complete, draft, outdated, missing] = [
      count('complete'),
      count('draft'),
      count('outdated'),
      count('missing'),
    ];
    const all = complete + draft + outdated + missing;
    return {
      locale,
      complete,
      draft,
      outdated,
      missing,
      percent: all === 0 ? 100 : Math.floor((100 * complete) / all),
    };
  });
}

// No imports, because clients use these names too.

/**
 * - `complete`: finished, and not known to be outdated.
 * - `draft`: an entry that is marked as a draft, or as a placeholder with the text of the source.
 * - `outdated`: readers can see a difference to the source, which has changed since.
 * - `missing`: no entry.
 * - `no-source`: no entry, and the source locale has no finished one to translate.
 * - `loading`: not known yet, while the glossary is read for the first time.
 */
export type EntryState = 'complete' | 'draft' | 'outdated' | 'missing' | 'no-source' | 'loading';

/** The letter of each state in `ConceptRow.states`. */
export const STATE_LETTERS: Readonly<Record<EntryState, string>> = {
  complete: 'c',
  draft: 'd',
  outdated: 'o',
  missing: 'm',
  'no-source': 'n',
  loading: '?',
};

/** All states of a glossary that has been read, in the order in which they are listed. */
export const ENTRY_STATES: readonly EntryState[] = ['missing', 'draft', 'outdated', 'complete', 'no-source'];

const STATES = new Map([...ENTRY_STATES, 'loading' as const].map((state) => [STATE_LETTERS[state], state]));

/** The state of the locale at the index in `ConceptRow.states`. */
export function stateAt(states: string, index: number): EntryState {
  return STATES.get(states.charAt(index)) ?? 'missing';
}

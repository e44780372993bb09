import {
  type BacklogState,
  backlogStates,
  type Bounded,
  counted,
  type GlossaryReport,
  grouped,
  type LocaleBacklog,
} from './model.ts';

// Sentences that the formats for people share.

/** The address of a file, for a link in Markdown or HTML; undefined if files have none. Contains no character that either interprets. */
export type LinkOf = (path: string) => string | undefined;

export const stateTitles: Readonly<Record<BacklogState, string>> = {
  missing: 'Missing',
  outdated: 'Outdated',
  draft: 'Drafts',
};

/** `112 concepts and 641 entries in 13 languages.` */
export function summarySentence({ concepts, entries, coverage }: GlossaryReport): string {
  const languages = counted(coverage.length, 'language');
  return `${counted(concepts, 'concept')}, ${counted(entries, 'entry', 'entries')} in ${languages}.`;
}

/** `34 missing, 2 outdated, 1 draft`: the states of a locale that need work. */
export function backlogCounts(locale: LocaleBacklog): string {
  return backlogStates
    .map((state) => ({ state, count: locale[state].total }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => (state === 'draft' ? counted(count, 'draft') : `${grouped(count)} ${state}`))
    .join(', ');
}

/** How many articles of a locale want a concept. */
export function wanted(demand: number): string {
  return demand === 0 ? '–' : counted(demand, 'article');
}

/** What a shortened list leaves out; undefined if it is complete. */
export function leftOut({ total, items }: Bounded<unknown>, one: string): string | undefined {
  const rest = total - items.length;
  if (rest === 0) return undefined;
  return `${grouped(rest)} more ${rest === 1 ? one : `${one}s`} not shown.`;
}

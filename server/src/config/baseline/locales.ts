import type { BaselineEntry, EntryCounts } from './entries.ts';

/**
 * The known entries that together contain all locales of a finding about several locales; undefined if a locale is new. `about`
 * of such an entry is a list of locales. Earlier versions wrote one entry for each locale, which is a list of one.
 */
export function entriesWithLocales(
  known: EntryCounts,
  { path, code, line }: BaselineEntry,
  locales: readonly string[],
): readonly BaselineEntry[] | undefined {
  const entries = known.in(path).filter((entry) => entry.code === code && entry.line === line);
  const covered = new Set(entries.flatMap(({ about }) => about.split(' ')));
  return locales.every((locale) => covered.has(locale)) ? entries : undefined;
}

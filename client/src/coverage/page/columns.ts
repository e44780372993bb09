import type { Locale } from '../../../../server/src/lsp/clientRequests.ts';
import type { LocaleProgress } from '../../../../server/src/lsp/clientOverviewRequests.ts';

/** A column of the matrix. */
export type Column =
  | { readonly kind: 'name' }
  | { readonly kind: 'wanted' }
  | {
      readonly kind: 'locale';
      readonly locale: Locale;
      readonly isSource: boolean;
      /** The index of its state in `ConceptRow.states`. */
      readonly index: number;
      /** Undefined until it is known. */
      readonly progress: LocaleProgress | undefined;
    };

/** Returns the columns for the shown locales. `locales` has the order of the states, the source locale first. */
export function columnsFor(
  locales: readonly Locale[],
  shown: readonly string[],
  progress: readonly LocaleProgress[],
): Column[] {
  const ofLocales = shown.flatMap((tag): Column[] => {
    const index = locales.findIndex((each) => each.tag === tag);
    const locale = locales[index];
    if (!locale) return [];
    const own = progress.find((each) => each.locale === tag);
    return [{ kind: 'locale', locale, isSource: index === 0, index, progress: own }];
  });
  return [{ kind: 'name' }, { kind: 'wanted' }, ...ofLocales];
}

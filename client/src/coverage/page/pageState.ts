import type { EntryState } from '../../../../server/src/features/overview/entryStates.ts';

/** The states that the filter offers, in the order of the legend. */
export const FILTER_STATES = ['complete', 'outdated', 'draft', 'missing'] as const satisfies readonly EntryState[];
export type FilterState = (typeof FILTER_STATES)[number];

/** The choices of the user, which are restored after a reload of the window. */
export interface PageState {
  /** The id of the glossary; empty for the first one. */
  readonly glossary: string;
  readonly query: string;
  readonly states: readonly FilterState[];
  readonly sort: 'name' | 'demand';
  /** Whether only the user's languages are shown. */
  readonly isMine: boolean;
  /** The locale of the state filter; empty for all shown locales. */
  readonly locale: string;
  /** The cell with the focus. */
  readonly row: number;
  readonly column: number;
}

export const INITIAL_STATE: PageState = {
  glossary: '',
  query: '',
  states: [],
  sort: 'name',
  isMine: true,
  locale: '',
  row: 0,
  column: 0,
};

/** Reads a stored state, which another version may have written: invalid values are replaced by the initial ones. */
export function readState(stored: unknown): PageState {
  if (typeof stored !== 'object' || stored === null) return INITIAL_STATE;
  const value = (name: keyof PageState): unknown => (name in stored ? Reflect.get(stored, name) : undefined);
  const text = (name: 'glossary' | 'query' | 'locale'): string => {
    const given = value(name);
    return typeof given === 'string' ? given : INITIAL_STATE[name];
  };
  const index = (name: 'row' | 'column'): number => {
    const given = value(name);
    return typeof given === 'number' && Number.isInteger(given) && given >= 0 ? given : INITIAL_STATE[name];
  };
  const states = value('states');
  return {
    glossary: text('glossary'),
    query: text('query'),
    states: Array.isArray(states) ? FILTER_STATES.filter((state) => states.includes(state)) : [],
    sort: value('sort') === 'demand' ? 'demand' : 'name',
    isMine: value('isMine') !== false,
    locale: text('locale'),
    row: index('row'),
    column: index('column'),
  };
}

/** Returns the locales to show: the source locale, then the working locales, then the others unless they are hidden. */
export function shownLocales(
  locales: readonly string[],
  workingLocales: readonly string[],
  { isMine }: Pick<PageState, 'isMine'>,
): string[] {
  const [source, ...others] = locales;
  if (source === undefined) return [];
  const mine = workingLocales.filter((locale) => others.includes(locale));
  if (mine.length === 0 && !workingLocales.includes(source)) return [...locales];
  const rest = isMine ? [] : others.filter((locale) => !mine.includes(locale));
  return [source, ...mine, ...rest];
}

/** Fills the numbered places of a text; numbers are written as the reader's language does. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/g, (place, index) => (values[Number(index)] ?? place).toLocaleString());
}

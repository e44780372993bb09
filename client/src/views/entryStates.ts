import { ThemeColor, ThemeIcon } from 'vscode';
import { type EntryState, stateAt } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { t } from '../../../server/src/localization/index.ts';

/** Shapes differ as well as colors, for users who cannot tell the colors apart and in high contrast. */
const ICONS: Readonly<Record<EntryState, ThemeIcon>> = {
  complete: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
  draft: new ThemeIcon('edit', new ThemeColor('charts.yellow')),
  outdated: new ThemeIcon('history', new ThemeColor('charts.orange')),
  missing: new ThemeIcon('circle-large-outline', new ThemeColor('charts.red')),
  'no-source': new ThemeIcon('dash', new ThemeColor('disabledForeground')),
  // With `disabledForeground`, the label would be dimmed, too.
  loading: new ThemeIcon('sync', new ThemeColor('descriptionForeground')),
};

/** The icon of an entry in the state. */
export function stateIcon(state: EntryState): ThemeIcon {
  return ICONS[state];
}

/** The name of the state of one entry: `draft`. */
export function stateName(state: EntryState): string {
  const names: Readonly<Record<EntryState, string>> = {
    complete: t('complete'),
    draft: t('draft'),
    outdated: t('outdated'),
    missing: t('missing'),
    'no-source': t('not in the source language yet'),
    loading: t('not read yet'),
  };
  return names[state];
}

/** The title of a group of entries in the state: `Drafts`. */
export function stateTitle(state: EntryState): string {
  const titles: Readonly<Record<EntryState, string>> = {
    complete: t('Complete'),
    draft: t('Drafts'),
    outdated: t('Outdated'),
    missing: t('Missing'),
    'no-source': t('Not in the Source Language'),
    loading: t('Not Read Yet'),
  };
  return titles[state];
}

/** States that require work, most urgent first: one entry is enough. */
const TO_DO: readonly EntryState[] = ['missing', 'draft', 'outdated'];

/** The state of a concept as a whole: the most urgent one of the locales. `locales` are those of `states`, in order. */
export function wholeState(states: string, locales: readonly string[], wanted: ReadonlySet<string>): EntryState {
  const found = new Set(locales.flatMap((locale, index) => (wanted.has(locale) ? [stateAt(states, index)] : [])));
  // What is to read may be missing or a draft.
  const urgent = found.has('missing') ? 'missing' : found.has('loading') ? 'loading' : undefined;
  return urgent ?? TO_DO.find((state) => found.has(state)) ?? (found.has('complete') ? 'complete' : 'no-source');
}

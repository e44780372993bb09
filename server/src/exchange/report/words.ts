import {
  interfaceLanguage,
  localized,
  localizedLanguage,
  type Message,
  msg,
  t,
  withValues,
} from '../../localization/index.ts';
import {
  type BacklogState,
  backlogStates,
  type Bounded,
  type CountedSeverity,
  type GlossaryReport,
  type LocaleBacklog,
  type LocaleCoverage,
} from './model.ts';

// Texts that the human-readable formats share, in the language of the interface.

/**
 * Returns the address of a file, for a link in Markdown or HTML; undefined if files have none. It contains no characters that
 * have a meaning in Markdown or HTML.
 */
export type LinkOf = (path: string) => string | undefined;

const STATES: Readonly<Record<BacklogState, Message>> = {
  missing: msg('Missing'),
  outdated: msg('Outdated'),
  draft: msg('Drafts'),
};

const STATES_IN: Readonly<Record<BacklogState, Message>> = {
  missing: msg('Missing in {0}'),
  outdated: msg('Outdated in {0}'),
  draft: msg('Drafts in {0}'),
};

const COUNTED_STATES: Readonly<Record<BacklogState, Message>> = {
  missing: msg('{0, plural, one {# missing} other {# missing}}'),
  outdated: msg('{0, plural, one {# outdated} other {# outdated}}'),
  draft: msg('{0, plural, one {# draft} other {# drafts}}'),
};

const COUNTED_SEVERITIES: Readonly<Record<CountedSeverity, Message>> = {
  errors: msg('Errors'),
  warnings: msg('Warnings'),
  informations: msg('Information'),
};

const MORE = {
  concept: msg('{0, plural, one {# more concept not shown.} other {# more concepts not shown.}}'),
  file: msg('{0, plural, one {# more file not shown.} other {# more files not shown.}}'),
} as const;

/** Returns the heading of a list of concepts in a state. */
export function stateTitle(state: BacklogState): string {
  return localized(STATES[state]);
}

/** `Drafts in Polish` */
export function stateTitleIn(state: BacklogState, locale: string): string {
  return localized(withValues(STATES_IN[state], { locale }));
}

/** Returns the heading of a column of counts. */
export function severityTitle(severity: CountedSeverity): string {
  return localized(COUNTED_SEVERITIES[severity]);
}

/** Returns the name of a locale's language; the tag if it has none. */
export function languageTitle({ locale }: Pick<LocaleCoverage, 'locale'>): string {
  return localizedLanguage(locale);
}

/** `112 concepts, 641 entries in 13 languages.` */
export function summarySentence({ concepts, entries, coverage }: GlossaryReport): string {
  return t(
    '{0, plural, one {# concept} other {# concepts}}, {1, plural, one {# entry} other {# entries}} in {2, plural, one {# language} other {# languages}}.',
    { large: concepts },
    { large: entries },
    coverage.length,
  );
}

/** `34 missing, 2 outdated, 1 draft`: the states of a locale that need work. */
export function backlogCounts(locale: LocaleBacklog): string {
  return backlogStates
    .filter((state) => locale[state].total > 0)
    .map((state) => localized(withValues(COUNTED_STATES[state], { large: locale[state].total })))
    .join(', ');
}

/** Returns the number of articles of a locale that link to a concept, as text. */
export function wanted(demand: number): string {
  return demand === 0 ? '–' : t('{0, plural, one {# article} other {# articles}}', { large: demand });
}

/** Returns a text on the omitted items of a shortened list; undefined if it is complete. */
export function leftOut({ total, items }: Bounded<unknown>, what: keyof typeof MORE): string | undefined {
  const rest = total - items.length;
  return rest === 0 ? undefined : localized(withValues(MORE[what], { large: rest }));
}

/** `1,200` */
export function grouped(count: number): string {
  return count.toLocaleString(interfaceLanguage().tag);
}

/** `49%`, for a percentage. */
export function percentage(percent: number): string {
  return (percent / 100).toLocaleString(interfaceLanguage().tag, { style: 'percent' });
}

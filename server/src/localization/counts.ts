import { type Message, msg, withValues } from './message.ts';

/** The countable nouns in texts, with the number. */
const COUNTS = {
  article: msg('{0, plural, one {# article} other {# articles}}'),
  concept: msg('{0, plural, one {# concept} other {# concepts}}'),
  entry: msg('{0, plural, one {# entry} other {# entries}}'),
  error: msg('{0, plural, one {# error} other {# errors}}'),
  file: msg('{0, plural, one {# file} other {# files}}'),
  finding: msg('{0, plural, one {# finding} other {# findings}}'),
  hint: msg('{0, plural, one {# hint} other {# hints}}'),
  information: msg('{0, plural, one {# information} other {# information}}'),
  link: msg('{0, plural, one {# link} other {# links}}'),
  locale: msg('{0, plural, one {# locale} other {# locales}}'),
  page: msg('{0, plural, one {# page} other {# pages}}'),
  term: msg('{0, plural, one {# term} other {# terms}}'),
  warning: msg('{0, plural, one {# warning} other {# warnings}}'),
} as const;

export type Counted = keyof typeof COUNTS;

/** `12 articles` */
export function counted(number: number, noun: Counted): Message {
  return withValues(COUNTS[noun], number);
}

/** `12,000 articles` */
export function countedLarge(number: number, noun: Counted): Message {
  return withValues(COUNTS[noun], { large: number });
}

import type { Message, MessageValue } from './message.ts';
import { ENGLISH, type InterfaceLanguage, render } from './render.ts';

export { type Counted, counted, countedLarge } from './counts.ts';
export {
  languageName,
  languageNames,
  mapTexts,
  type Message,
  type MessageValue,
  msg,
  quoted,
  quotedList,
  withValues,
} from './message.ts';

/** The language of the interface: one per process, set at the start. */
let current: InterfaceLanguage = ENGLISH;

/** Sets the language of all texts for the user from now on. */
export function useInterfaceLanguage(language: InterfaceLanguage): void {
  current = language;
}

export function interfaceLanguage(): InterfaceLanguage {
  return current;
}

/**
 * Returns a text for the user in the language of the interface: `t("There is no article '{0}'.", slug)`. Must not be called while
 * a module is loaded, because the language is not set yet.
 */
export function t(template: string, ...values: readonly MessageValue[]): string {
  return render({ template, values }, current);
}

/** Returns the message in the language of the interface, for people. */
export function localized(message: Message): string {
  return render(message, current);
}

/** Returns the name of a locale's language in the language of the interface: `Polish` for `pl`. */
export function localizedLanguage(locale: string): string {
  return t('{0}', { locale });
}

/** Sorts by the names of languages in the language of the interface, as people look for them. */
export function byLanguageName<T>(items: readonly T[], localeOf: (item: T) => string): T[] {
  const nameOf = (item: T): string => localizedLanguage(localeOf(item));
  return items.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), current.tag));
}

/** Returns the message in English, for programs that read, compare or store it. Independent of the language of the interface. */
export function english(message: Message): string {
  return render(message, ENGLISH);
}

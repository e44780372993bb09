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

/** The language of the interface: one for the process, set when it starts. */
let current: InterfaceLanguage = ENGLISH;

/** Sets the language of everything that the user reads from now on. */
export function useInterfaceLanguage(language: InterfaceLanguage): void {
  current = language;
}

export function interfaceLanguage(): InterfaceLanguage {
  return current;
}

/** A text for the user in the language of the interface: `t("There is no article '{0}'.", slug)`. Not while a module is loaded. */
export function t(template: string, ...values: readonly MessageValue[]): string {
  return render({ template, values }, current);
}

/** The message in the language of the interface: for what people read. */
export function localized(message: Message): string {
  return render(message, current);
}

/** The name of a locale's language in the language of the interface: `Polish` for `pl`. */
export function localizedLanguage(locale: string): string {
  return t('{0}', { locale });
}

/** The message in English: for what programs read, compare and store. It does not depend on the language of the interface. */
export function english(message: Message): string {
  return render(message, ENGLISH);
}

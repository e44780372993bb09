import { interfaceLanguageFor } from '../localization/languages.ts';
import type { InterfaceLanguage } from '../localization/render.ts';
import { validTranslations } from '../localization/validTranslations.ts';

/** The language settings that a client sends when it starts the server. */
interface ClientLanguage {
  readonly locale?: string | undefined;
  readonly initializationOptions?: unknown;
}

/**
 * The language of the client's interface, with the `translations` in its initialization options, otherwise with those
 * that `read` returns. Undefined if the language is missing or unknown.
 */
export function languageOfClient(
  { locale, initializationOptions }: ClientLanguage,
  read: (tag: string) => InterfaceLanguage | undefined,
): InterfaceLanguage | undefined {
  const tag = locale === undefined ? undefined : (interfaceLanguageFor(locale) ?? 'en');
  if (tag === undefined) return undefined;
  const translations = translationsIn(initializationOptions);
  return translations ? { tag, translations } : read(tag);
}

function translationsIn(options: unknown) {
  if (typeof options !== 'object' || options === null || !('translations' in options)) return undefined;
  return validTranslations(options.translations);
}

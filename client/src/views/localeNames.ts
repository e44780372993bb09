import { languageName, t } from '../../../server/src/localization/index.ts';

/** `Finnish` for `fi`, in the language of the interface. */
export function localeName(locale: string): string {
  return t('{0}', languageName(locale));
}

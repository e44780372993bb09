import { basename, join } from 'node:path';
import { ENGLISH, type InterfaceLanguage } from '../localization/render.ts';
import { validTranslations } from '../localization/validTranslations.ts';
import { readBytes } from './readBytes.ts';

/** The path from the folder of this code to the package: from the bundles in `dist` and `dist/parts`, and from this file. */
const TO_PACKAGE: Readonly<Record<string, string>> = { dist: '..', parts: '../..', disk: '../../..' };
const FOLDER = join(__dirname, TO_PACKAGE[basename(__dirname)] ?? '..', 'l10n');
/** Bytes. The largest file has about 200 KB. */
const LARGEST = 4 * 1024 * 1024;

/** Reads the translations of an interface language; returns English if there are none. `tag` is one of `interfaceLanguages`. */
export function readInterfaceLanguage(tag: string): InterfaceLanguage {
  if (tag === ENGLISH.tag) return ENGLISH;
  const bytes = readBytes(interfaceLanguageFile(tag), LARGEST);
  const translations = bytes && validTranslations(parsed(bytes.toString('utf8')));
  return translations ? { tag, translations } : ENGLISH;
}

/** The file with the translations to the language. */
export function interfaceLanguageFile(tag: string): string {
  return join(FOLDER, `bundle.l10n.${tag}.json`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

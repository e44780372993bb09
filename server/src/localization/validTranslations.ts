import type { Translations } from './render.ts';

/** Maximum number of texts, far more than the interface has. */
const MOST = 10_000;
/** Maximum length of a text, in UTF-16 units. */
const LONGEST = 10_000;

/** Returns the value as translations if it is an object of texts, otherwise undefined. Files and clients are not trusted. */
export function validTranslations(value: unknown): Translations | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MOST) return undefined;
  return entries.every(([, text]) => isText(text)) ? Object.fromEntries(entries) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

import type { Translations } from './render.ts';

/** Far more texts than the interface has. */
const MOST = 10_000;
/** UTF-16 units of one text. */
const LONGEST = 10_000;

/** The value as translations, if it is an object of texts. Files and clients are untrusted. */
export function validTranslations(value: unknown): Translations | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MOST) return undefined;
  return entries.every(([, text]) => isText(text)) ? Object.fromEntries(entries) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

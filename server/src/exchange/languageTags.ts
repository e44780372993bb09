import type { ExportLocale } from './model.ts';

/**
 * Returns the locales with language tags that all formats accept. Folders may have any name: `pt_BR` becomes `pt-BR`, and a name
 * that is not a tag becomes a private-use tag. Different locales have different tags, compared case-insensitively.
 */
export function languageTags(locales: readonly string[]): ExportLocale[] {
  const used = new Set<string>();
  return locales.map((locale) => {
    const tag = languageTag(locale);
    let unique = tag;
    for (let number = 2; used.has(unique.toLowerCase()); number++) unique = withPrivatePart(tag, String(number));
    used.add(unique.toLowerCase());
    return { locale, tag: unique };
  });
}

/** Returns the tag of a locale, not necessarily unique. */
export function languageTag(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return tag;
  const parts = tag.replaceAll(/[^a-z0-9]+/gi, '').match(/.{1,8}/g);
  return ['x', ...(parts ?? ['unknown'])].join('-');
}

function withPrivatePart(tag: string, part: string): string {
  return /(?:^|-)x-/i.test(tag) ? `${tag}-${part}` : `${tag}-x-${part}`;
}

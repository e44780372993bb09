/** A slug that is a valid `xml:id` and contains no escape. */
const PLAIN = /^[A-Za-z][\w-]*$/;

/**
 * Returns the ID of a concept in XML: the slug if it is a valid `xml:id`, otherwise `_` and the slug, with other characters
 * escaped as `.HEX.`. Different slugs have different IDs.
 */
export function xmlId(slug: string): string {
  if (PLAIN.test(slug)) return slug;
  return `_${slug.replaceAll(/[^\w-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`)}`;
}

/** Returns the slug for an ID that `xmlId` made. Other IDs are returned unchanged. */
export function slugOfXmlId(id: string): string {
  if (!id.startsWith('_')) return id;
  const slug = id.slice(1).replaceAll(/\.([0-9a-f]{1,6})\./g, (escape, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
  });
  return xmlId(slug) === id ? slug : id;
}

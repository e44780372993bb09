import { characterEntities } from 'character-entities';

const REPLACEMENT = '\uFFFD';
const MAX_CODE_POINT = 0x10ffff;

/** Decodes `&amp;`, `&#39;` or `&#x27;`; undefined if the name is unknown. */
export function decodeCharacterReference(reference: string): string | undefined {
  const inner = reference.slice(1, -1);
  if (!inner.startsWith('#')) return Object.hasOwn(characterEntities, inner) ? characterEntities[inner] : undefined;
  const isHexadecimal = inner.charAt(1) === 'x' || inner.charAt(1) === 'X';
  const code = isHexadecimal ? Number.parseInt(inner.slice(2), 16) : Number.parseInt(inner.slice(1), 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || isSurrogate || code > MAX_CODE_POINT ? REPLACEMENT : String.fromCodePoint(code);
}

/** The English nouns; each language has its nouns in the same order. */
export const nouns =
  'market contract budget fund report account index price guarantee loan payment tax offer plan warehouse risk'.split(
    ' ',
  );

/** The English adjectives; each language has its adjectives in the same order. */
export const adjectives = (
  'municipal annual daily domestic foreign seasonal personal public temporary electronic shared mandatory free ' +
  'confidential voluntary monthly regular secret'
).split(' ');

/** The index of the last adjective in each language: that of deprecated names. No title has it. */
export const deprecatedAdjective: number = adjectives.length;

/** The English nouns; every language has its word for each at the same place. */
export const nouns =
  'market contract budget fund report account index price guarantee loan payment tax offer plan warehouse risk'.split(
    ' ',
  );

/** The English adjectives; every language has its word for each at the same place. */
export const adjectives = (
  'municipal annual daily domestic foreign seasonal personal public temporary electronic shared mandatory free ' +
  'confidential voluntary monthly regular secret'
).split(' ');

/** Stands after the others in every language: the adjective of names that are deprecated. No title has it. */
export const deprecatedAdjective: number = adjectives.length;

import type { LanguageTable } from '../language.ts';

/**
 * Vietnamese. Words do not change; but the tone of oa, oe and uy is written over their first or their second letter (`hóa`, `hoá`),
 * as schools and keyboards differ.
 */
export const vietnamese = (): LanguageTable => ({
  folding: {
    oà: 'òa',
    oá: 'óa',
    oả: 'ỏa',
    oã: 'õa',
    oạ: 'ọa',
    oè: 'òe',
    oé: 'óe',
    oẻ: 'ỏe',
    oẽ: 'õe',
    oẹ: 'ọe',
    uỳ: 'ùy',
    uý: 'úy',
    uỷ: 'ủy',
    uỹ: 'ũy',
    uỵ: 'ụy',
  },
  endings: {},
  rules: [],
});

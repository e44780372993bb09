import assert from 'node:assert/strict';
import { foldName } from '../../../server/src/glossary/detection/draft.ts';
import { mentionsIn } from '../../../server/src/glossary/detection/mentions.ts';

const names = new Set(['target-market', 'Niche', 'Leaf bundle'].map(foldName));
const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join('\n');

describe('links that name terms', () => {
  const cases: readonly (readonly [what: string, text: string, layout: object, others?: number])[] = [
    ['wiki links', 'a [[niche]] b [[terms/target-market|x]]', { wikiLinks: true, link: '[[{slug}]]' }],
    ['wiki links beside more other links', 'a [[niche]] b [[niche#A|x]]', { wikiLinks: true }, 5],
    ['a single wiki link', 'a [[niche]]', {}],
    ['wiki links that name nothing', times(5, 'a [[other]]'), {}],
    ['brackets in code and of TOML', '[[niche]]\n[[niche]]\n```\na [[niche]] [[niche]]\n```\n', {}],
    ['links with a word as target', times(3, '[niche](g) [*Leaf bundles*](g)'), { termLink: 'g' }],
    ['few of them', times(2, '[niche](g)'), {}],
    ['such links with other texts', times(5, '[niche](g) [a](g) [b](g)'), {}],
    ['relative links', times(6, '[Niche](niche)'), {}],
    ['roles', '{term}`Niche` and :term:`the <leaf bundle>`', { macros: [{ kind: 'role', name: 'term' }] }],
    ['roles that name nothing', times(5, '{term}`Other`'), {}],
  ];
  for (const [what, text, layout, others = 0] of cases)
    it(`are detected from ${what}`, () => assert.deepEqual(mentionsIn([text], { names, others }).layout, layout));
});

import assert from 'node:assert/strict';
import { foldName } from '../../../server/src/glossary/detection/draft.ts';
import { mentionsIn } from '../../../server/src/glossary/detection/mentions.ts';

const ids = ['target-market', 'niche', 'leaf-bundle'];
const titles = ['Target market', 'Niche', 'Leaf bundle'];
const names = new Set([...ids, ...titles].map(foldName));
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
    [
      'components with an id',
      times(2, '<Term id="niche" /> <Term id="target-market">markets</Term>'),
      { macros: [{ kind: 'component', name: 'Term', id: 'id', text: undefined }] },
    ],
    [
      'shortcodes with a text',
      times(2, '{{< tooltip text="niches" term_id="niche" >}} {{% tooltip term_id="leaf-bundle" text="x" %}}'),
      { macros: [{ kind: 'shortcode', name: 'tooltip', id: 'term_id', text: 'text' }] },
    ],
    [
      'shortcodes with a value, and others around a name',
      `${times(2, '{{< gloss "niche" >}}niches{{< /gloss >}} {{< gloss "target market" >}}it{{< /gloss >}}')}
       ${times(2, '{{< gloss >}}Niche{{< /gloss >}} {{< gloss >}}leaf bundle{{< /gloss >}}')}`,
      {
        macros: [
          { kind: 'shortcode', name: 'gloss', id: '0', text: undefined },
          { kind: 'shortcode', name: 'gloss', id: undefined, text: undefined },
        ],
      },
    ],
    [
      'Liquid tags',
      times(2, '{% term niche %} {% term leaf-bundle "the bundles" %}'),
      { macros: [{ kind: 'shortcode', name: 'term', id: '0', text: undefined }] },
    ],
    [
      'includes',
      times(2, '{% include term.html id="niche" %} {% include term.html id="leaf-bundle" text="x" %}'),
      { macros: [{ kind: 'include', name: 'term.html', id: 'id', text: 'text' }] },
    ],
    ['components that are not about terms', times(4, '<Icon id="niche" /> <Tab name="target-market">x</Tab>'), {}],
    ['tags of which some name nothing', times(3, '<Term id="niche" /> <Term id="leaf-bundle" /> <Term id="x" />'), {}],
    ['tags in code', `\`\`\`\n${times(4, '<Term id="niche" /> <Term id="leaf-bundle" />')}\n\`\`\``, {}],
  ];
  for (const [what, text, layout, others = 0] of cases)
    it(`are detected from ${what}`, () =>
      assert.deepEqual(mentionsIn([text], { names, ids, titles, others }).layout, layout));
});

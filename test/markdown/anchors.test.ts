import assert from 'node:assert/strict';
import { anchorNamed, anchorsIn, hasAnchor } from '../../server/src/markdown/anchors/anchors.ts';
import type { HeadingIdStyle } from '../../server/src/markdown/anchors/headingIds.ts';

function ids(text: string, style: HeadingIdStyle = 'github'): string {
  return anchorsIn(text, 'markdown', style)
    .all.map(({ id }) => id)
    .join(' ');
}

describe('anchorsIn', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['the ids that a site makes from headings', '# Market\n\n## How it works\n', 'market how-it-works'],
    ['underlined headings', 'How it works\n---\n', 'how-it-works'],
    ['repeated headings', '## Risks\n\n## Risks\n\n## Risks\n', 'risks risks-1 risks-2'],
    ['an explicit id instead of the generated id', '## Risks {#danger}\n', 'danger'],
    ['an explicit id before closing marks of the heading', '## Risks {#danger} ##\n', 'danger'],
    ['an explicit id among other attributes', '## Risks {.wide #danger key="x"}\n', 'danger'],
    ['an explicit id with a name and quotes', '## Risks {id="danger" .wide}\n', 'danger'],
    ['kramdown attributes', '## Risks {: #danger .wide}\n', 'danger'],
    ['kramdown attributes on the next line', '## Risks\n{: #danger}\n\nText.\n', 'danger'],
    ['a Docusaurus comment', '## Risks {/* #danger */}\n', 'danger'],
    ['an id in an HTML comment', '## Risks <!-- #danger -->\n', 'danger'],
    ['an id in parentheses', '## Risks (#danger)\n', 'danger'],
    ['no id in the number of an issue', '## Risks (#12)\n', 'risks-12'],
    ['no id in other braces', '## Risks {.wide}\n', 'risks'],
    ['no id in code', '## The `{#danger}` mark\n', 'the-danger-mark'],
    ['headings in other scripts', '## Как это работает\n\n## 仕組み\n', 'как-это-работает 仕組み'],
    ['no id for headings without letters', '## ???\n', ''],
    ['named tags', '<a name="x"></a>\n\nText <span id=y>z</span>.\n\n<div class="a" id=\'b\'>\n</div>\n', 'x y b'],
    ['a tag in a heading beside the heading', '## Risks <a id="danger"></a>\n', 'risks danger'],
    ['attributes of other blocks', 'A paragraph.\n{: #note}\n\n![x](y.png){#figure}\n', 'note figure'],
    ['MyST targets', '(danger)=\n## Risks\n', 'danger risks'],
    ['no tags in code and comments', '`<a id="x">`\n\n```\n<a id="y">\n```\n\n<!-- <a id="z"> -->\n', ''],
    ['no names of other tags', '<input name="x">\n', ''],
  ];
  for (const [what, text, expected] of cases) it(`finds ${what}`, () => assert.equal(ids(text), expected));

  it('makes ids in the style of the site', () => {
    assert.equal(ids('## 1. Żółte zasady (2)\n', 'kramdown'), 'te-zasady-2');
    assert.equal(ids('## Żółte\n\n## 仕組み\n', 'kramdown'), 'te section');
    assert.equal(ids('## See also\n\n## See also\n', 'mdn'), 'see_also see_also_1');
  });

  const plausible: readonly (readonly [heading: string, id: string])[] = [
    ['How it works', 'how-it-works'],
    ['How it works', 'how_it_works'],
    ['A & B', 'a--b'],
    ['A & B', 'a-b'],
    ['Żółte zasady', 'żółte-zasady'],
    ['Żółte zasady', 'zolte-zasady'],
    ['2. Step', 'step'],
    ['2. Step', '2-step'],
    ['2. Step', '_2-step'],
    ['`code` and _more_', 'code-and-more'],
    ['[Market](/market) share', 'market-share'],
    ['[Market](/market) share', 'marketmarket-share'],
    ['node.js', 'nodejs'],
    ['node.js', 'node-js'],
  ];
  for (const [heading, id] of plausible)
    it(`accepts '${id}' for '${heading}'`, () =>
      assert.ok(hasAnchor(anchorsIn(`## ${heading}\n`, 'markdown', 'github'), id)));

  const wrong: readonly (readonly [text: string, id: string])[] = [
    ['## How it works', 'how-it-work'],
    ['## How it works', 'How-It-Works'],
    ['## Risks {#danger}', 'risks'],
    ['## Risks {: #danger}', 'risks'],
    ['## Risks', 'risks-1'],
  ];
  for (const [text, id] of wrong)
    it(`does not accept '${id}' for '${text}'`, () => assert.ok(!hasAnchor(anchorsIn(text, 'markdown', 'github'), id)));

  const incomplete: readonly (readonly [what: string, text: string])[] = [
    ['a shortcode in a line of its own', 'Text.\n\n{{< include "x.md" >}}\n'],
    ['a shortcode in a heading', '## {{% heading "whatsnext" %}}\n'],
    ['an include of MkDocs', '--8<-- "x.md"\n'],
    ['an include of VitePress', '<!-- @include: ./x.md -->\n'],
    ['an include of mdBook', '{{#include x.md}}\n'],
    ['an include of MyST', '```{include} x.md\n```\n'],
    ['a component without content', '<Intro />\n'],
    ['rule identifiers of a preprocessor', 'r[names.scope]\n'],
  ];
  for (const [what, text] of incomplete)
    it(`reports incomplete anchors with ${what}`, () => assert.ok(!anchorsIn(text, 'markdown', 'github').isComplete));

  const complete: readonly (readonly [what: string, text: string])[] = [
    ['a shortcode in a sentence', 'The {{< term "pod" >}} runs.\n'],
    ['includes in code', '```\n{{#include x.md}}\n<Intro />\n```\n'],
    ['a component around text', '<Tabs>\n\n## Risks\n\n</Tabs>\n'],
  ];
  for (const [what, text] of complete)
    it(`reports complete anchors with ${what}`, () => assert.ok(anchorsIn(text, 'markdown', 'github').isComplete));

  it('finds the heading by each accepted id', () => {
    const anchors = anchorsIn('# Market\n\n## A & B\n', 'markdown', 'github');
    assert.equal(anchorNamed(anchors, 'a-b')?.heading, 'A & B');
    assert.equal(anchorNamed(anchors, 'a--b')?.heading, 'A & B');
    assert.equal(anchorNamed(anchors, 'c'), undefined);
  });
});

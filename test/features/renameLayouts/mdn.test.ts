import assert from 'node:assert/strict';
import { checkRename, RenameFixture } from '../../support/renaming.ts';

describe('renaming in the layout mdn', () => {
  const LAYER = `
      === files/en-us/glossary/cascade_layer/index.md
      ---
      title: Cascade layer
      slug: Glossary/Cascade_layer
      ---
  `;

  it('moves the folder of each locale, and writes names in the style of the text', async () =>
    checkRename(
      `
      ${LAYER}
      === files/pl/glossary/cascade_layer/index.md
      ---
      title: Warstwa kaskady
      slug: Glossary/Cascade_layer
      ---
      === files/en-us/glossary/css/index.md
      ---
      title: CSS
      slug: Glossary/CSS
      ---
      {{Glossary("Cascade layer")}}, {{glossary("cascade_l¦ayer", "layers")}}, {{Glossary('cascade layer#top')}}
      [x](/en-US/docs/Glossary/Cascade_layer), [y](/en-US/docs/glossary/cascade_layer#top)
      === files/en-us/web/css/index.md
      {{Glossary("Cascade_layer")}} of {{Glossary("CSS")}}
      `,
      'Style Sheet_layer',
      `
      files/en-us/glossary/cascade_layer > files/en-us/glossary/style_sheet_layer
      files/pl/glossary/cascade_layer > files/pl/glossary/style_sheet_layer
      files/en-us/glossary/cascade_layer/index.md: slug: Glossary/Style_Sheet_layer
      files/en-us/glossary/css/index.md: {{Glossary("Style Sheet layer")}}, {{glossary("style_sheet_layer", "layers")}}, {{Glossary('style sheet layer#top')}}
      files/en-us/glossary/css/index.md: [x](/en-US/docs/Glossary/Style_Sheet_layer), [y](/en-US/docs/glossary/style_sheet_layer#top)
      files/en-us/web/css/index.md: {{Glossary("Style_Sheet_layer")}} of {{Glossary("CSS")}}
      files/pl/glossary/cascade_layer/index.md: slug: Glossary/Style_Sheet_layer
      `,
    ));

  it('moves the concepts below, with all links to them', async () =>
    checkRename(
      `
      === files/en-us/glossary/block/index.md
      ---
      title: Block
      slug: Glossary/Block
      ---
      {{Glossary("Bl¦ock/CSS", "block")}}
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      ---
      {{Glossary("block")}}
      === files/pl/glossary/block/css/index.md
      ---
      title: Blok (CSS)
      slug: Glossary/Block/CSS
      ---
      `,
      'Block/CSS_box',
      `
      files/en-us/glossary/block/css > files/en-us/glossary/block/css_box
      files/pl/glossary/block/css > files/pl/glossary/block/css_box
      files/en-us/glossary/block/css/index.md: slug: Glossary/Block/CSS_box
      files/en-us/glossary/block/index.md: {{Glossary("Block/CSS_box", "block")}}
      files/pl/glossary/block/css/index.md: slug: Glossary/Block/CSS_box
      `,
    ));

  it('moves the folder of a concept with the concepts in it', async () =>
    checkRename(
      `
      === files/en-us/glossary/block/index.md
      ---
      title: Bl¦ock
      slug: Glossary/Block
      ---
      {{Glossary("Block/CSS", "block")}}
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      ---
      {{Glossary("block")}}
      === files/pl/glossary/block/css/index.md
      ---
      title: Blok (CSS)
      slug: Glossary/Block/CSS
      ---
      `,
      'Box',
      `
      files/en-us/glossary/block > files/en-us/glossary/box
      files/pl/glossary/block/css > files/pl/glossary/box/css
      files/en-us/glossary/block/css/index.md: slug: Glossary/Box/CSS
      files/en-us/glossary/block/css/index.md: {{Glossary("box")}}
      files/en-us/glossary/block/index.md: slug: Glossary/Box
      files/en-us/glossary/block/index.md: {{Glossary("Box/CSS", "block")}}
      files/pl/glossary/block/css/index.md: slug: Glossary/Box/CSS
      `,
    ));

  it('is refused into itself', async () =>
    checkRename(
      LAYER.replace('title: C', 'title: ¦C'),
      'Cascade_layer/CSS',
      "refused: 'cascade_layer' cannot be renamed to 'cascade_layer/css': one is inside the other.",
    ));

  it('changes only the case', async () =>
    checkRename(
      LAYER.replace('title: C', 'title: ¦C') + '\n      {{Glossary("Cascade layer")}}\n',
      'Cascade_Layer',
      `
      files/en-us/glossary/cascade_layer/index.md: slug: Glossary/Cascade_Layer
      files/en-us/glossary/cascade_layer/index.md: {{Glossary("Cascade Layer")}}
      `,
    ));

  it('adds sorted redirects, one for each locale', async () => {
    const layer = '---\ntitle: Layer\nslug: Glossary/Layer\n---\n';
    const editor = await RenameFixture.of({
      'files/en-us/glossary/layer/index.md': layer,
      'files/pl/glossary/layer/index.md': layer,
      'files/en-us/_redirects.txt':
        '# FROM-URL\tTO-URL\n/en-US/docs/A\t/en-US/docs/Glossary/Layer\n/en-US/docs/Z\t/en-US/docs/Web',
    });
    const plan = await editor.plan('layer', 'Sheet');
    assert.ok(!('refused' in plan));
    await editor.carryOut(plan);
    assert.equal(
      editor.text('files/en-us/_redirects.txt'),
      '# FROM-URL\tTO-URL\n/en-US/docs/A\t/en-US/docs/Glossary/Sheet\n' +
        '/en-US/docs/Glossary/Layer\t/en-US/docs/Glossary/Sheet\n/en-US/docs/Z\t/en-US/docs/Web',
    );
    assert.ok(!editor.files.has('files/pl/_redirects.txt'));
  });
});

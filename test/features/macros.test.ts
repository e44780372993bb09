import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const tree = `
  === content/en/docs/reference/glossary/pod.md
  ---
  title: Pod
  id: pod
  short_description: The smallest unit.
  ---
  === content/pl/docs/reference/glossary/node.md
  ---
  title: Węzeł
  id: node
  short_description: Maszyna.
  ---
  === content/en/docs/reference/glossary/node.md
  ---
  title: Node
  id: node
  short_description: A machine.
  ---
  {{< glossary_tooltip term_id="pod" >}}
`;

describe('a macro link', () => {
  const text = 'Jeden {{< glossary_tooltip text="węźle" term_id="no|de" >}} i {{< glossary_tooltip term_id="pod" >}}.';
  let editor: EditorFixture;
  before(async () => {
    editor = await EditorFixture.of(tree, 'content/pl/docs/reference/glossary/node.md');
  });

  it('shows its concept in a hover', () => {
    assert.match(editor.hover(text) ?? '', /\*\*Węzeł\*\* `node`\s+Maszyna\./);
    assert.equal(editor.hoveredText(text), '{{< glossary_tooltip text="węźle" term_id="node" >}}');
    assert.match(editor.hover('{{< glossary_tooltip term_id="p|od" >}}') ?? '', /Linked from one article\./);
    assert.equal(
      editor.hover('{{< glossary_tooltip term_id="no|ne" >}}'),
      "There is no article 'none'. Did you mean 'node'?",
    );
  });

  it('leads to its article, or to the source article if there is no translation', () => {
    const folder = 'reference/glossary';
    assert.equal(editor.definitions(text)[0], `content/pl/docs/${folder}/node.md`);
    assert.deepEqual(
      editor.links(text.replace('|', '')).map(({ target, tooltip }) => `${target} ${tooltip}`),
      [`glossary:content/pl/docs/${folder}/node.md Węzeł`, `glossary:content/en/docs/${folder}/pod.md Pod`],
    );
  });
});

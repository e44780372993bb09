import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';

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

describe('a mention is a link', () => {
  const text = 'Jeden {{< glossary_tooltip text="węźle" term_id="no|de" >}} i {{< glossary_tooltip term_id="pod" >}}.';
  let desk: Desk;
  before(async () => {
    desk = await Desk.of(tree, 'content/pl/docs/reference/glossary/node.md');
  });

  it('whose concept is shown', () => {
    assert.match(desk.hover(text) ?? '', /\*\*Węzeł\*\* `node`\s+Maszyna\./);
    assert.equal(desk.hoveredText(text), '{{< glossary_tooltip text="węźle" term_id="node" >}}');
    assert.match(desk.hover('{{< glossary_tooltip term_id="p|od" >}}') ?? '', /Linked from one article\./);
    assert.equal(
      desk.hover('{{< glossary_tooltip term_id="no|ne" >}}'),
      "There is no article 'none'. Did you mean 'node'?",
    );
  });

  it('that can be followed, to the source where there is no translation', () => {
    const folder = 'reference/glossary';
    assert.equal(desk.definitions(text)[0], `content/pl/docs/${folder}/node.md`);
    assert.deepEqual(
      desk.links(text.replace('|', '')).map(({ target, tooltip }) => `${target} ${tooltip}`),
      [`glossary:content/pl/docs/${folder}/node.md Węzeł`, `glossary:content/en/docs/${folder}/pod.md Pod`],
    );
  });
});

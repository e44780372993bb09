import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, roundTrips } from '../support/roundTrip.ts';
import { filesOfTree } from '../support/tree.ts';

// Real glossaries are in a folder next to the checkout. All concepts take half a minute, a sample takes seconds.
const project = join(import.meta.dirname, '../..');
const corpora = join(process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared'), 'corpora');
const missing = existsSync(corpora) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';
const itWithCorpora = missing === '' ? it : it.skip;
const isWhole = process.env['GLOSSWRIGHT_RENAME_ALL'] !== undefined;

describe('renaming a concept and back restores all bytes, without other findings in between', function () {
  this.timeout(isWhole ? 600_000 : 300_000);

  it('in the sample glossary, every concept', async () => {
    const content = Object.fromEntries(
      Object.entries(contentOf(join(project, 'glossary'))).map(([path, text]) => [`glossary/${path}`, text]),
    );
    const { concepts, movedFiles, edits, faults } = await roundTrips(content, {
      every: 1,
      everyForAll: isWhole ? 1 : 16,
    });
    assert.deepEqual(faults, []);
    assert.equal(concepts, 16);
    assert.equal(movedFiles, Object.keys(content).length);
    assert.ok(edits > 400, `${edits} edits`);
  });

  const real: readonly (readonly [corpus: string, concepts: number, files: number])[] = [
    ['cncf-glossary', 100, 871],
    ['moneropedia', 45, 630],
    ['investorswiki-sample', 6, 15],
  ];
  for (const [corpus, all, files] of real) {
    const every = isWhole || all < 20 ? 1 : 20;
    itWithCorpora(`in ${corpus}, ${every === 1 ? 'every concept' : 'one concept of twenty'}${missing}`, async () => {
      const { concepts, movedFiles, faults } = await roundTrips(contentOf(join(corpora, corpus)), {
        every,
        everyForAll: isWhole ? 10 : Infinity,
      });
      assert.deepEqual(faults, []);
      assert.equal(concepts, Math.ceil(all / every));
      if (every === 1) assert.equal(movedFiles, files);
    });
  }

  for (const [layout, tree, moves, edits] of [
    [
      'kubernetes',
      `
      === content/en/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: pod
      short_description: A set of containers on a {{< glossary_tooltip text="node" term_id="node" >}}.
      ---
      A set on a {{< glossary_tooltip text="node" term_id="node" >}}.
      === content/en/docs/reference/glossary/worker-node.md
      ---
      id: node
      title: Node
      ---
      It has {{< glossary_tooltip text="Pods" term_id='Pod' >}}, {{% glossary_definition term_id=pod %}}.
      === content/pl/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: "pod"
      ---
      Na {{< glossary_tooltip text="węźle" term_id="node" >}}.
      === content/pl/docs/concepts/overview.md
      {{< glossary_tooltip term_id="pod" >}} i {{< glossary_tooltip term_id="worker-node" >}}
      `,
      2,
      9,
    ],
    [
      'mdn',
      `
      === files/en-us/glossary/block/index.md
      ---
      title: Block
      slug: Glossary/Block
      ---
      Of {{Glossary("Block/CSS", "CSS")}} or [CSS](/en-US/docs/Glossary/Block/CSS#see_also).
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      ---
      A {{Glossary("block")}} or {{glossary("Block")}} in a {{Glossary("Cascade layer")}}.
      === files/en-us/glossary/cascade_layer/index.md
      ---
      title: Cascade layer
      slug: Glossary/Cascade_layer
      ---
      === files/pl/glossary/block/css/index.md
      ---
      title: Blok (CSS)
      slug: Glossary/Block/CSS
      ---
      [x](/pl/docs/Glossary/Block), {{Glossary("cascade_layer", "warstwa")}}
      === files/en-us/_index.md
      {{Glossary("block/css")}}
      `,
      5,
      17,
    ],
  ] as const) {
    it(`in a site like ${layout}, every concept`, async () => {
      const found = await roundTrips(filesOfTree(tree), { every: 1, everyForAll: 1 });
      assert.deepEqual(found.faults, []);
      assert.deepEqual([found.movedFiles, found.edits], [moves, edits]);
    });
  }
});

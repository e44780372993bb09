import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { applied, EditorFixture, textEditsOf } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/niche.md "Niche"
=== glossary/en/target-market.md "Target market"
=== glossary/en/customer.md "Customer"
=== glossary/en/margin.md "Margin"
=== glossary/pl/niche.md "Nisza"
=== glossary/pl/target-market.md "Rynek docelowy"
=== glossary/pl/customer.md "Klient"
=== glossary/pl/margin.md "Marża"
=== glossary/pl/markup.md "Marża"
=== glossary/pl/price.md "Cena" draft
`;
const HEAD = '---\ntitle: Nisza\ndescription: D\n---\n';

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/niche.md');
});

/** The body after an action. */
function after(action: CodeAction | undefined, marked: string): string | undefined {
  return action && applied(HEAD + marked.replace('|', ''), textEditsOf(action)).slice(HEAD.length);
}

function termLinked(marked: string): string | undefined {
  return after(polish.linking(HEAD + marked).term, marked);
}

function allLinked(marked: string): string | undefined {
  return after(polish.linking(HEAD + marked).all, marked);
}

describe('linking the term at the cursor', () => {
  const cases: readonly (readonly [marked: string, linked: string | undefined])[] = [
    ['Na rynku| docelowym.', 'Na [rynku docelowym](/target-market).'],
    ['Na rynku docelowym|.', 'Na [rynku docelowym](/target-market).'],
    ['Na |rynku\ndocelowym.', 'Na [rynku\ndocelowym](/target-market).'],
    // even if the article already links or mentions the concept
    ['[Klient](/customer) i klie|nci.', '[Klient](/customer) i [klienci](/customer).'],
    ['Klient i klie|nci.', 'Klient i [klienci](/customer).'],
    // even if findings are suppressed
    [
      '<!-- glosswright-disable-next-line -->\nTo kl|ient.',
      '<!-- glosswright-disable-next-line -->\nTo [klient](/customer).',
    ],
    ['Słowo| obok.', undefined],
    ['# Dla klie|nta', undefined],
    ['> Dla klie|nta', undefined],
    ['[Dla klie|nta](https://example.org)', undefined],
    ['`klie|nt`', undefined],
    ['<span title="klie|nt">x</span>', undefined],
    ['{{< shortcode klie|nt >}}', undefined],
    ['<!-- klie|nt -->', undefined],
    ['$\\text{klie|nt}$', undefined],
    ['\\(klie|nt\\)', undefined],
    ['[x](/y){title="klie|nt"}', undefined],
    [':::tip[Klie|nt]\nTu.\n:::', undefined],
    ['*[KL]: klie|nt', undefined],
    ['[x][klie|nt]', undefined],
    ['<a href="/x">klie|nt</a>', undefined],
    ['[^a]: Tu.\n\n    Kli|ent.', '[^a]: Tu.\n\n    [Klient](/customer).'],
    // the article’s own concept, several concepts, a draft
    ['Ta ni|sza.', undefined],
    ['Ta mar|ża.', undefined],
    ['Ta ce|na.', undefined],
  ];
  for (const [marked, linked] of cases) it(JSON.stringify(marked), () => assert.equal(termLinked(marked), linked));

  it('is not offered in front matter', () => {
    assert.equal(polish.linking(`---\ntitle: Nisza\ndescription: Dla klie|nta.\n---\n`).term, undefined);
  });

  it('is a refactoring with the concept in its title', () => {
    const { term } = polish.linking(`${HEAD}Na rynku| docelowym.`);
    assert.deepEqual([term?.kind, term?.title], ['refactor.rewrite', "Link to 'target-market'"]);
  });

  it('uses the layout’s syntax for links', async () => {
    const kubernetes = await EditorFixture.of(
      `
      === content/en/docs/reference/glossary/cluster.md
      ---
      title: Cluster
      id: cluster
      short_description: A group.
      ---
      === content/en/docs/reference/glossary/node.md
      ---
      title: Node
      id: node
      short_description: A machine.
      ---
      `.replaceAll('\n      ', '\n'),
      'content/en/docs/reference/glossary/node.md',
    );
    const text = '---\ntitle: Node\nid: node\nshort_description: A machine.\n---\nIt runs clusters.\n';
    const { term } = kubernetes.linking(text.replace('clusters', 'clus|ters'));
    assert.equal(
      applied(text, term ? textEditsOf(term) : []),
      text.replace('clusters', '{{< glossary_tooltip text="clusters" term_id="cluster" >}}'),
    );
  });
});

describe('linking all first mentions', () => {
  const cases: readonly (readonly [body: string, linked: string | undefined])[] = [
    [
      'Klient rynku docelowego, klient niszy i rynek docelowy.',
      '[Klient](/customer) [rynku docelowego](/target-market), klient niszy i rynek docelowy.',
    ],
    ['# Klient\n\n> Klient\n\nKlient `klient`', '# Klient\n\n> Klient\n\n[Klient](/customer) `klient`'],
    ['[Klienci](/customer) i klient', undefined],
    ['Marża ceny niszy.', undefined],
    [
      '<!-- glosswright-disable-next-line unlinked-term -->\nKlient.\n\nRynek docelowy klienta.',
      '<!-- glosswright-disable-next-line unlinked-term -->\nKlient.\n\n[Rynek docelowy](/target-market) klienta.',
    ],
    ['<!-- glosswright-disable-file unlinked-term -->\nKlient.', undefined],
  ];
  for (const [body, linked] of cases) it(JSON.stringify(body), () => assert.equal(allLinked(body), linked));

  it('is not offered a second time', () => {
    const once = allLinked(cases[0]?.[0] ?? '') ?? '';
    assert.equal(allLinked(once), undefined);
  });

  it('is a source action, and is offered with the quick fix if there are several mentions', () => {
    const { all, allBeside } = polish.linking(`${HEAD}Kli|ent rynku docelowego.`);
    assert.deepEqual([all?.kind, allBeside?.kind], ['source.linkMentions.glosswright', 'quickfix']);
    assert.equal(allBeside?.diagnostics?.[0]?.code, 'unlinked-term');
    assert.deepEqual(allBeside.edit, all?.edit);
    assert.equal(polish.linking(`${HEAD}Kli|ent.`).allBeside, undefined);
    assert.equal(polish.linking(`${HEAD}Klient rynku docelowego. Kon|iec.`).allBeside, undefined);
  });

  it('is a plain change for a client without versioned edits', () => {
    const { all } = polish.linking(`${HEAD}Klient.`, { documentChanges: false });
    assert.deepEqual(Object.keys(all?.edit?.changes ?? {}), ['glossary:glossary/pl/niche.md']);
  });
});

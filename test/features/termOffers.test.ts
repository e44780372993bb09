import assert from 'node:assert/strict';
import { termOffers } from '../../server/src/features/termOffers.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

const GLOSSARY = `=== glossary/en/target-market.md "Target market"
=== glossary/en/niche.md "Niche"
=== glossary/en/block-css.md "Block (CSS)"
=== glossary/pl/target-market.md "Rynek docelowy"
=== glossary/pl/niche.md "Nisza"
`;
const PATH = 'glossary/pl/draft.md';
const FRONT = '---\ntitle: Szkic\n---\n';

/** The offers for a query in a text with `|` at the cursor, or around the selection. */
async function offers(marked: string, query: string): Promise<ReturnType<typeof termOffers>> {
  const [before = '', selected = '', after] = (FRONT + marked).split('|');
  const text = after === undefined ? before + selected : before + selected + after;
  const end = after === undefined ? before.length : before.length + selected.length;
  const root = await rootOf({ ...filesOfTree(GLOSSARY), [PATH]: text });
  await root.readLinks();
  const subject = root.subject(PATH, text) ?? assert.fail('no subject');
  const range = { start: subject.lines.positionAt(before.length), end: subject.lines.positionAt(end) };
  return termOffers(subject, { range, query, revision: 0 }, { uriOf: (path) => path, textOf: () => undefined });
}

describe('the terms to insert', () => {
  const found: readonly (readonly [what: string, text: string, query: string, first: string])[] = [
    ['are found by a form', 'To |', 'rynku docelowego', '[Rynek docelowy](/target-market)'],
    ['are found by the beginning of a name', 'To |', 'ryn', '[Rynek docelowy](/target-market)'],
    ['are found by a name in the source language', 'To |', 'target m', '[Rynek docelowy](/target-market)'],
    ['are found by a slug', 'To |', 'niche', '[Nisza](/niche)'],
    ['keep the selected words', 'Na |rynku docelowym|.', 'rynku docelowym', '[rynku docelowym](/target-market)'],
    ['are links in the style of the file', 'Ta [nisza](niche.md). To |', 'rynek', '[Rynek docelowy](target-market.md)'],
  ];
  for (const [what, text, query, first] of found)
    it(what, async () => {
      const result = await offers(text, query);
      assert.equal(result.kind, 'terms');
      assert.equal(result.terms[0]?.link, first);
    });

  it('have the name in the source locale if there is no translation', async () => {
    const result = await offers('To |', 'block');
    assert.equal(result.kind, 'terms');
    assert.deepEqual(result.terms[0], {
      slug: 'block-css',
      name: 'Block',
      language: 'English',
      definition: 'Block (CSS).',
      link: '[Block](/block-css)',
    });
  });

  it('are all concepts without a query', async () => {
    const result = await offers('To |', '');
    assert.equal(result.kind === 'terms' ? result.terms.length : 0, 3);
  });

  const refusals: readonly (readonly [text: string, reason: string])[] = [
    ['Kod `a|b`.', 'A term cannot be inserted in code, a comment or other markup.'],
    ['<!-- a|b -->', 'A term cannot be inserted in code, a comment or other markup.'],
    ['[nis|za](/niche)', 'There is a link already.'],
    ['|To [nisza](/niche)|', 'Select only the words that become the text of the link.'],
    ['|a\nb|', 'Select only the words that become the text of the link.'],
  ];
  for (const [text, reason] of refusals)
    it(`are refused in ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await offers(text, 'nisza'), { kind: 'none', reason });
    });
});

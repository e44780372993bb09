import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/loyalty.md "Loyalty"
=== glossary/en/long.md "${'Long name '.repeat(20)}"
=== glossary/pl/brand.md "Marka"
=== glossary/pl/target-market.md "Rynek docelowy"
`;

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

describe('inlay hints', () => {
  const cases: readonly (readonly [what: string, text: string, labels: readonly string[]])[] = [
    ['show the title after a link with another text', '[rynku](/target-market)', ['Rynek docelowy']],
    ['are not shown after a link with the title as text', '[rynek  docelowy](/target-market)', []],
    ['show the locale if the reader’s locale has no article', '[x](/loyalty)', ['Loyalty (en)']],
    ['are the title in the locale that the link leads to', '[marka](/en/brand)', ['Brand']],
    ['are not shown after a link to a missing article', '[x](/no-such) [y](https://example.com)', []],
    ['are short', '[x](/long)', ['Long name Long name Long name Long name Long name Long name… (en)']],
  ];
  for (const [what, text, labels] of cases)
    it(what, () =>
      assert.deepEqual(
        polish.hints(text).map(({ label }) => label),
        labels,
      ),
    );

  it('are after the link, with padding', () => {
    const [hint] = polish.hints('a [x](/brand) b');
    assert.deepEqual(hint, { position: { line: 0, character: 13 }, label: 'Marka', paddingLeft: true });
  });

  it('are limited to the range', () => {
    const text = '[a](/brand)\n\n[b](/target-market)\n\n[c](/brand)\n';
    assert.deepEqual(
      polish.hints(text, [1, 3]).map(({ label }) => label),
      ['Rynek docelowy'],
    );
  });
});

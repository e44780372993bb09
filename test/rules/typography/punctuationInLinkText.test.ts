import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('punctuation-in-link-text');

/** A Polish article with the text. */
function polish(text: string): string {
  return `
=== glossary/en/assets.md "Assets"
=== glossary/pl/assets.md "Aktywa"
${text}
`;
}

describe('punctuation-in-link-text', () => {
  it('reports commas, semicolons and colons at the start and the end of a link’s text', async () => {
    await checkTree(`
      === glossary/en/assets.md "Assets"
      === glossary/pl/assets.md "Aktywa"
      [aktywów,](/assets) takich; [: aktywa ;](/assets) [aktywa, ](/assets)a
              ^ punctuation-in-link-text: The punctuation ',' belongs outside the link.
                                   ^^ punctuation-in-link-text: The punctuation ':' belongs outside the link.
                                                               ^^ punctuation-in-link-text: The punctuation ',' belongs outside the link.
      [aktywa:][a] i [aktywa,]
             ^ punctuation-in-link-text: The punctuation ':' belongs outside the link.
                            ^ punctuation-in-link-text: The punctuation ',' belongs outside the link.

      [a]: /assets
      [aktywa,]: /assets
      === glossary/ja/assets.md "資産"
      [資産、](/assets)や[資産，](/assets)
         ^ punctuation-in-link-text: The punctuation '、' belongs outside the link.
                        ^ punctuation-in-link-text: The punctuation '，' belongs outside the link.
      === glossary/ar/assets.md "أصول"
      [أصول،](/assets)
           ^ punctuation-in-link-text: The punctuation '،' belongs outside the link.
    `);
  });

  it('does not report marks within the text, points, entities, escapes, other sites and links without letters', async () => {
    await checkTree(`
      === glossary/en/assets.md "Assets"
      [Acme Inc.](/assets) [a, b](/assets) [Yahoo!](/assets) [a,](https://example.org) [,](/assets)
      [R&amp;](/assets) [C\\\\:](/assets) [a](/assets), b
    `);
  });

  it('reports the full stop of a sentence whose last words are the link', async () => {
    await assertMarked('punctuation-in-link-text', {
      de: ['Es kennt [seine Märkte⟦.⟧](/market) Dann nicht.'],
      es: ['Conoce [sus mercados⟦.⟧](/market)'],
      fi: ['Tuntee [markkinansa⟦.⟧](/market) Mutta [Notice of Deficiency -kirjeestä⟦.⟧](/market)'],
      fr: ['Elle connaît [ses marchés⟦.⟧](/market) Puis non.'],
      pl: ['Zna [swoje rynki⟦.⟧](/market) Potem nie.\n\nZna [rynki⟦.⟧](/market)\n\nA.'],
      ru: ['Знает [свои рынки⟦.⟧](/market) Потом нет.'],
      sv: ['Känner [sina marknader⟦.⟧](/market) Sedan inte.'],
    });
  });

  it('does not report abbreviations, whole sentences and stops within a sentence', async () => {
    await assertUnmarked('punctuation-in-link-text', {
      de: ['Die [Firma Meyer bzw.](/market) Andere. [Die Märkte wachsen.](/market) Dann nicht.'],
      en: ['The [company Inc.](/market) Then. - [Read about markets.](/market)', '- [Read about markets.](/market)'],
      pl: ['Zna [rynki.](/market) potem nie. Rok [dawny itd.](/market) Nie. Koniec. [Zna rynki.](/market)'],
      ru: ['Это [товары и проч.](/market) Нет.', '> [Знает рынки.](/market)'],
    });
  });

  it('is fixed by moving the mark out of the link', async () => {
    const tree = polish('[aktywów,](/assets) takich');
    assert.deepEqual(await fixesOfTree(tree), ['*! Move the punctuation out of the link']);
    const moves: readonly (readonly [before: string, after: string])[] = [
      ['[aktywów,](/assets) takich', '[aktywów](/assets), takich'],
      ['[aktywów,](/assets)', '[aktywów](/assets),'],
      ['[aktywów, ](/assets)takich', '[aktywów](/assets), takich'],
      ['a[, aktywów](/assets)', 'a, [aktywów](/assets)'],
      ['a[; aktywów,](/assets "t") b', 'a; [aktywów](/assets "t"), b'],
      ['[R&amp;;](/assets) b', '[R&amp;](/assets); b'],
    ];
    for (const [before, after] of moves) await fixTree(polish(before), 'Move the punctuation out of the link', after);
  });

  it('removes the mark if the text after the link already has one', async () => {
    await fixTree(polish('[aktywów,](/assets), a'), 'Move the punctuation out of the link', '[aktywów](/assets), a');
    await fixTree(polish('[aktywów,](/assets). A'), 'Move the punctuation out of the link', '[aktywów](/assets). A');
  });

  it('does not offer a fix if the text is also the label of the definition', async () => {
    assert.deepEqual(await fixesOfTree(polish('[aktywów,] i [aktywów,][]\n\n[aktywów,]: /assets')), []);
  });
});

import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('punctuation-artefact');

describe('punctuation-artefact', () => {
  it('reports two marks after a link instead of one', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      [rynek](/market),. aby, [rynek](/market).. I [rynek](/market),, a [rynek](/market);. a [rynek](/market):. a
                      ^^ punctuation-artefact: ',.' should be one punctuation mark.
                                              ^^ punctuation-artefact: '..' should be one punctuation mark.
                                                                   ^^ punctuation-artefact: ',,' should be one punctuation mark.
                                                                                        ^^ punctuation-artefact: ';.' should be one punctuation mark.
                                                                                                             ^^ punctuation-artefact: ':.' should be one punctuation mark.
      [rynek docelowy](/market)., a [rynek](https://example.org),. a
                               ^^ punctuation-artefact: '.,' should be one punctuation mark.
                                                                ^^ punctuation-artefact: ',.' should be one punctuation mark.
      === glossary/ja/market.md "市場"
      To jest rynek,. a cena;, jest,, **tu**:. aby :, ;. x,.y 1,. „,.” \`a,. b\`
                   ^^ punctuation-artefact: ',.' should be one punctuation mark.
                            ^^ punctuation-artefact: ';,' should be one punctuation mark.
                                   ^^ punctuation-artefact: ',,' should be one punctuation mark.
                                            ^^ punctuation-artefact: ':.' should be one punctuation mark.
      [市場](/market),. の
                   ^^ punctuation-artefact: ',.' should be one punctuation mark.
    `);
  });

  it('reports two marks after a space', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      Ten rynek ,. aby [rynek](/market)  ;, a
               ^^^ punctuation-artefact: ',.' should be one punctuation mark.
                                       ^^^^ punctuation-artefact: ';,' should be one punctuation mark.
    `);
  });

  it('reports a space before a mark', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      Rynek , który rośnie . Czy rośnie ? Tak ! Wzrost  ; koniec „cytat” , **rynek** , (a) , 5 .
           ^ punctuation-artefact: Unexpected space before ','.
                          ^ punctuation-artefact: Unexpected space before '.'.
                                       ^ punctuation-artefact: Unexpected space before '?'.
                                             ^ punctuation-artefact: Unexpected space before '!'.
                                                      ^^ punctuation-artefact: Unexpected space before ';'.
                                                                        ^ punctuation-artefact: Unexpected space before ','.
                                                                                    ^ punctuation-artefact: Unexpected space before ','.
                                                                                          ^ punctuation-artefact: Unexpected space before ','.
                                                                                              ^ punctuation-artefact: Unexpected space before '.'.
      [rynek](/market) , a
                      ^ punctuation-artefact: Unexpected space before ','.
      === glossary/hi/market.md "बाज़ार"
      यह क्या है ?
                ^ punctuation-artefact: Unexpected space before '?'.
      === glossary/ru/market.md "Рынок"
      Рынок	, который
           ^ punctuation-artefact: Unexpected space before ','.
    `);
  });

  it('does not report spaces whose removal would make a link or a definition', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      [b] ( a market )

      [c]:( a market )
    `);
  });

  it('reports spaces inside parentheses', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/fi/market.md "Markkina"
      tiedot ( [markkina](/market) ), sivustot ( markkina), tuotteet (markkina )
              ^ punctuation-artefact: Unexpected space after '('.
                                  ^ punctuation-artefact: Unexpected space before ')'.
                                                ^ punctuation-artefact: Unexpected space after '('.
                                                                              ^ punctuation-artefact: Unexpected space before ')'.
      === glossary/sv/market.md "Marknad"
      (marknad	)
              ^ punctuation-artefact: Unexpected space before ')'.
    `);
  });

  describe('does not report', () => {
    it('an ellipsis and the point of an abbreviation', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        [market](/market)... [market](/market),... [Acme Inc](/market)., which [market](/market). [market](/market), a
        market ... and .NET or :) ;)
      `);
    });

    it('the spaces of French', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === glossary/fr/market.md "Marché"
        Quoi ? Oui ! Le marché ; enfin , le marché .
                                      ^ punctuation-artefact: Unexpected space before ','.
                                                  ^ punctuation-artefact: Unexpected space before '.'.
        === glossary/fr-ca/market.md "Marché"
        Quoi ?
      `);
    });

    it('text that is not prose, and formulas', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        \`a , b\` ( 1 ) ( ) ( + )

            a , b

        <!-- a , b -->
        | a | , |
        |---|---|
        | a | . |
      `);
    });
  });

  it('is fixed by one mark', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      [rynek](/market),. aby
    `;
    assert.deepEqual(await fixesOfTree(tree), ["*! Replace with ','"]);
    await fixTree(tree, "Replace with ','", '[rynek](/market), aby');
    await fixTree(tree.replace('),.', ') ,.'), "Replace with ','", '[rynek](/market), aby');
  });

  it('offers both marks before a capital', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      === glossary/de/market.md "Markt"
      [Markt](/market),. Kunden
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with ','", "Replace with '.'"]);
    await fixTree(tree, "Replace with '.'", '[Markt](/market). Kunden');
  });

  it('is fixed by removing all spaces', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      A market  \t, and (market ).
    `;
    assert.deepEqual(await fixesOfTree(tree), ['*! Remove the space', '*! Remove the space']);
    await fixTree(tree, 'Remove the space', 'A market, and (market ).');
  });
});

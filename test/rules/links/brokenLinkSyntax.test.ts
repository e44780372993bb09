import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { checkTree, withRules } from '../../support/tree.ts';

const { fixesOfTree, fixTree } = withRules('broken-link-syntax');

function polish(text: string): string {
  return `=== glossary/en/target-market.md "Target market"\n=== glossary/pl/x.md "X"\n${text}`;
}

describe('broken-link-syntax', () => {
  it('reports text that is almost a link, in every language', async () => {
    await assertMarked('broken-link-syntax', {
      ar: ['هذا ⟦[السوق] (/market)⟧.'],
      de: ['Der ⟦[Markt] (/market)⟧.'],
      en: ['The ⟦[market]  (/market)⟧ and the ⟦[site] (https://example.org/a)⟧.'],
      fr: ['Le ⟦[marché](/ market)⟧ et ⟦[le marché](/fr /market)⟧.'],
      hi: ['यह ⟦[बाज़ार] (/ बाज़ार /)⟧ है।'],
      ja: ['⟦[市場]（/market）⟧と⟦［市場］(/market)⟧と⟦【市場】（/market）⟧。'],
      ko: ['⟦[시장] (/market)⟧이다.'],
      pl: [
        'To ⟦[rynek](/market⟧, który rośnie.',
        'To ⟦[rynek(/market)⟧ tu.',
        'To rynek⟦](/market)⟧ tu.',
        'To ⟦[rynek]](/market)⟧ tu.',
        'To ⟦\\[rynek\\](/market)⟧ i ⟦\\[rynek](/market)⟧ tu.',
        'To ⟦[rynek](/target market)⟧ i ⟦[rynek](/ market "tytuł")⟧ tu.',
      ],
      ru: ['Это ⟦[рынок] (/market)⟧ и [рынок](/market).'],
      zh: ['这是⟦［市场］（/market）⟧。'],
    });
  });

  it('does not report links, prose in brackets, code, check boxes and notes', async () => {
    await assertUnmarked('broken-link-syntax', {
      en: [
        '[market](/market), [market]( /market ), [market](</market a>), [market](/market "a title"), [a [b](/market) c](/market)',
        'A [sic] (see below) and f[i] (x), [1] (/market), [see (/market)], [x] (/market)',
        '`[market] (/market)`\n\n    [market] (/market)\n\n<!-- [market] (/market) -->',
        '- [x] (/market)\n- [ ] (/market)',
        '\\[text\\](/no-such-article), text](/no-such-article), [text(/no-such-article), [text](/no-such-article and',
        '![image] (/market.png)',
        '[^1] (/market)',
        '[a]\n\n(/market)',
      ],
      zh: ['［市场］（见下文）'],
    });
  });

  it('names the flaw and the concept', async () => {
    await checkTree(
      `
      === glossary/en/market.md "Market"
      === glossary/pl/x.md "X"
      [rynek] (/market) [rynek](/ none) ［rynek］(/market) \\[rynek](/market)
      ^^^^^^^^^^^^^^^^^ broken-link-syntax: This is not a link: a space separates the text from the address.
                        ^^^^^^^^^^^^^^^ broken-link-syntax: This is not a link: its address has a space.
                                        ^^^^^^^^^^^^^^^^ broken-link-syntax: This is not a link: its brackets are full-width characters.
                                                         ^^^^^^^^^^^^^^^^^ broken-link-syntax: This is not a link: its brackets are escaped.
    `,
      { rules: ['broken-link-syntax'] },
    );
  });

  it('is fixed if an article has the address', async () => {
    for (const wrong of [
      '[rynek docelowy] (/target-market)',
      '[rynek docelowy](/ target-market)',
      '[rynek docelowy](/target market)',
      '[rynek docelowy]（/target-market）',
      '［rynek docelowy］(/target-market)',
      '[rynek docelowy]](/target-market)',
      '[rynek docelowy(/target-market)',
    ]) {
      assert.deepEqual(await fixesOfTree(polish(`A ${wrong} tu.`)), ['*! Write the link'], wrong);
      await fixTree(polish(`A ${wrong} tu.`), 'Write the link', 'A [rynek docelowy](/target-market) tu.');
    }
    await fixTree(polish('A [rynek](/target-market, tu.'), 'Write the link', 'A [rynek](/target-market), tu.');
    await fixTree(polish('A [rynek] (/target-market "T")'), 'Write the link', 'A [rynek](/target-market "T")');
  });

  it('has a fix that needs a review in other cases', async () => {
    assert.deepEqual(await fixesOfTree(polish('[a] (/none)')), ['* Write the link']);
    assert.deepEqual(await fixesOfTree(polish('\\[rynek\\](/target-market)')), ['* Write the link']);
    await fixTree(polish('\\[rynek\\](/target-market) tu'), 'Write the link', '[rynek](/target-market) tu');
    assert.deepEqual(await fixesOfTree(polish('rynek](/target-market)')), []);
  });
});

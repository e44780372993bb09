import assert from 'node:assert/strict';
import { dedent, LINK_RULES, rootOf, withRules } from '../../support/tree.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, 'broken-fragment');

const MARKET = dedent(`
  === glossary/en/market.md "Market"
  # Market

  ## How it works

  ## Risks {#danger}

  <a id="history"></a>
`);

/** The files beside an article with three sections. */
function besideMarket(files: string): string {
  return `${MARKET}\n${dedent(files)}`;
}

describe('broken-fragment', () => {
  it('reports sections that the linked article does not have', async () => {
    await checkTree(
      besideMarket(`
      === glossary/en/yield.md "Yield"
      See [a](/market#nope), [b](/market/#risks), [c](market.md#nope) and [d](/en/market?x=1#nope).
                     ^^^^^ broken-fragment: The article 'market' has no section 'nope'.
                                         ^^^^^^ broken-fragment: The article 'market' has no section 'risks'. Did you mean 'danger'?
                                                               ^^^^^ broken-fragment: The article 'market' has no section 'nope'.
                                                                                            ^^^^^ broken-fragment: The article 'market' has no section 'nope'.
    `),
    );
  });

  it('reports sections that the page itself does not have', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      See [a](#nope) and [b](/market#how-it-work).
              ^^^^^ broken-fragment: This page has no section 'nope'.
                                    ^^^^^^^^^^^^ broken-fragment: This page has no section 'how-it-work'. Did you mean 'how-it-works'?
      ## How it works
      === README.md
      See [a](#nope) and [market](/market).
              ^^^^^ broken-fragment: This page has no section 'nope'.
    `);
  });

  it('reports sections in the definitions of reference links', async () => {
    await checkTree(
      besideMarket(`
      === glossary/en/yield.md "Yield"
      See [the market][1].

      [1]: /market#nope
                  ^^^^^ broken-fragment: The article 'market' has no section 'nope'.
    `),
    );
  });

  it('reports sections of another locale’s article', async () => {
    await checkTree(
      besideMarket(`
      === glossary/pl/yield.md "Zysk"
      [a](/en/market#nope) [b](../en/market.md#danger)
                    ^^^^^ broken-fragment: The English article 'market' has no section 'nope'.
    `),
    );
  });

  describe('does not report', () => {
    const silent: readonly (readonly [what: string, text: string])[] = [
      [
        'sections that are there',
        '[a](/market#how-it-works) [b](/market#danger) [c](/market#history) [d](/market#market)',
      ],
      ['ids of other generators', '[a](/market#how_it_works)'],
      ['percent-encoded fragments', '[a](/market#%68istory)'],
      ['no fragment', '[a](/market) [b](/market#) [c](#)'],
      ['the top of the page', '[a](#top) [b](/market#top)'],
      ['text fragments', '[a](/market#:~:text=share) [b](#:~:text=share) [c](/market#danger:~:text=share)'],
      ['footnotes', '[a](#fn:1) [b](#fnref1) [c](#user-content-fn-1)'],
      ['blocks, routes and parameters', '[a](/market#^block) [b](/market#/route) [c](/market#tab=two)'],
      ['lines of files', '[a](/logo.svg#nope) [b](/src/x.js#L10) [c](market.md#L10-L12)'],
      ['other sites', '[a](https://example.com/market#nope)'],
      ['shortcodes', '[a]({{< ref "market#nope" >}}) [b](/market#{{ x }})'],
      ['what is not a link', '`[a](/market#nope)` ![a](/market#nope)'],
      ['pages that are no articles', '[a](/about#nope)'],
    ];
    for (const [what, text] of silent) {
      it(what, async () => {
        await checkTree(
          besideMarket(`
          === glossary/en/about/index.md
          === glossary/en/yield.md "Yield"
          ${text}
        `),
        );
      });
    }

    it('a link that another rule reports', async () => {
      await checkTree(
        besideMarket(`
        === glossary/pl/yield.md "Zysk"
        [a](/none#nope) [b](/market#nope)
            ^^^^^^^^^^ broken-link: There is no article 'none'.
                            ^^^^^^^^^^^^ untranslated-link: 'market' is not translated into Polish yet. The English article is 'Market'.
      `),
      );
    });

    it('an article with includes or components', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        {{< include "risks.md" >}}
        === glossary/en/yield.md "Yield"
        [a](/market#nope)
      `);
    });

    it('an article that cannot be read', async () => {
      const root = await rootOf({ 'glossary/en/a.md': '[b](/b#nope)', 'glossary/en/b.md': 'unreadable' }, [
        'broken-fragment',
      ]);
      for (const glossary of root.glossaries) glossary.anchors.textOf = () => undefined;
      assert.deepEqual(checkFile(root, 'glossary/en/a.md')?.findings, []);
    });
  });

  it('offers similar sections, and the article without a section', async () => {
    const fixes = await fixesOfTree(
      besideMarket(`
      === glossary/en/yield.md "Yield"
      [a](/market#How-It-Works) [b](/market#histroy) [c](/market#nope)
    `),
    );
    assert.deepEqual(fixes, [
      "*! Change link to '#how-it-works' (How it works)",
      'Remove the section from the link',
      "* Change link to '#history'",
      'Remove the section from the link',
      'Remove the section from the link',
    ]);
  });

  it('changes only the fragment', async () => {
    const tree = besideMarket(`
      === glossary/en/yield.md "Yield"
      [a](<../en/market.md?x=1#How-It-Works> "title")
    `);
    await fixTree(
      tree,
      "Change link to '#how-it-works' (How it works)",
      '[a](<../en/market.md?x=1#how-it-works> "title")',
    );
    await fixTree(tree, 'Remove the section from the link', '[a](<../en/market.md?x=1> "title")');
  });

  it('removes a link to a section of the page itself', async () => {
    await fixTree('=== glossary/en/a.md "A"\n[a](#nope) b', 'Remove the link', 'a b');
  });

  it('offers the heading of a translation at the position of the section in the source', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      ## How it works

      ## Risks
      === glossary/pl/market.md "Rynek"
      ## Jak to działa

      ## Ryzyko
      === glossary/pl/yield.md "Zysk"
      Zobacz [rynek](/market#how-it-works).
    `;
    await checkTree(
      tree.trimEnd() +
        "\n                            ^^^^^^^^^^^^^ broken-fragment: The article 'market' has no section 'how-it-works'. Did you mean 'jak-to-działa'?\n",
    );
    await fixTree(tree, "Change link to '#jak-to-działa' (Jak to działa)", 'Zobacz [rynek](/market#jak-to-działa).');
  });

  it('does not offer a heading of a translation with other sections', async () => {
    const fixes = await fixesOfTree(`
      === glossary/en/market.md "Market"
      ## How it works

      ## Risks
      === glossary/pl/market.md "Rynek"
      ## Jak to działa
      === glossary/pl/yield.md "Zysk"
      Zobacz [rynek](/market#how-it-works).
    `);
    assert.deepEqual(fixes, ['Remove the section from the link']);
  });
});

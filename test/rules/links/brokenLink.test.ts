import assert from 'node:assert/strict';
import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

/** A source article with two translations, each with its text. */
function translated(source: string, polish: string, swedish: string): string {
  return `
  === glossary/en/market.md "Market"
  === glossary/en/economies-of-scale.md "Economies of scale"
  === glossary/en/cost.md "Cost"
  ${source}
  === glossary/pl/cost.md "Koszt"
  ${polish}
  === glossary/sv/cost.md "Kostnad"
  ${swedish}
`;
}

describe('broken-link', () => {
  it('reports links to concepts that are in no locale', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      See [niche](/niche), [niche](/en/niche#history) and [market](/market).
                  ^^^^^^ broken-link: There is no article 'niche'.
                                   ^^^^^^^^^^^^^^^^^ broken-link: There is no article 'niche'.
      === glossary/pl/market.md "Rynek"
      Patrz [nisza](/nisza "tytuł"), [nisza][1], <https://example.com/nisza>.
                    ^^^^^^ broken-link: There is no article 'nisza'.

      [1]: /nisza
           ^^^^^^ broken-link: There is no article 'nisza'.
    `);
  });

  it('reports the locales that have the article if neither the reader’s nor the source locale has it', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/de/niche.md "Nische"
      === glossary/sv/niche.md "Nisch"
      === glossary/pl/market.md "Rynek"
      Patrz [nisza](/niche).
                    ^^^^^^ broken-link: There is no article 'niche' in Polish or English; it exists in German and Swedish.
    `);
  });

  it('reports links of HTML', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      A <a href="/niche">niche</a>, a <a id="niche">niche</a> and a <a class=x href='/pl/brand'>brand</a>.
                 ^^^^^^ broken-link: There is no article 'niche'.
                                                                                     ^^^^^^^^^ broken-link: There is no article 'brand'.

      <p>
      <a href=/niche>Niche</a> <!-- <a href="/niche">Niche</a> -->
              ^^^^^^ broken-link: There is no article 'niche'.
      </p>
    `);
  });

  it('reports links in indented bodies, and none in code', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      Text.[^a]

      [^a]: First.

          A [niche](/niche).
                    ^^^^^^ broken-link: There is no article 'niche'.

              A [niche](/niche).

      !!! note "A [niche](/niche)"
                          ^^^^^^ broken-link: There is no article 'niche'.

          === "A tab"

              A [niche](/niche).
                        ^^^^^^ broken-link: There is no article 'niche'.

      Term
      :   Definition.

          A [niche](/niche).
                    ^^^^^^ broken-link: There is no article 'niche'.
    `);
  });

  it('does not report text that looks like a link in a formula', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      Let $f[x](y)$ be given, as in

      $$
      [niche](/niche)
      $$
    `);
  });

  it('reports the article that is probably meant', async () => {
    await checkTree(`
      === glossary/en/profit-margin.md "Profit margin"
      === glossary/de/api.md "API"
      === glossary/pl/profit-margin.md "Marża"
      [a](/profit-margn) [a](/en/profit_margin) [a](/profits) [a](/apis)
          ^^^^^^^^^^^^^ broken-link: There is no article 'profit-margn'. Did you mean 'profit-margin'?
                             ^^^^^^^^^^^^^^^^^ broken-link: There is no article 'profit_margin'. Did you mean 'profit-margin'?
                                                    ^^^^^^^^ broken-link: There is no article 'profits'.
                                                                  ^^^^^ broken-link: There is no article 'apis'.
    `);
  });

  describe('reports links that are paths of files', () => {
    it('in the layout glossary', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === glossary/pl/market.md "Rynek"
        [a](/glossary/pl/market) [a](/glossary/en/market/#b) [a](/glossary/pl/markt#b) [a](/glossary/pl/markt.md)
            ^^^^^^^^^^^^^^^^^^^ broken-link: This link is the file path of the article, not its address. Use '/market'.
                                     ^^^^^^^^^^^^^^^^^^^^^^ broken-link: This link is the file path of the article, not its address. Use '/en/market#b'.
                                                                 ^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'markt'. Did you mean 'market'?
                                                                                           ^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'markt'. Did you mean 'market'?
        [a](/glossary/pl/market.md) [a](/glossary/pl/pictures/a) [a](/glossary/pl/a.png) [a](/other/pl/markt)
      `);
    });

    it('in the layout investorswiki, which has no links to other languages', async () => {
      await checkTree(`
        === Texts/English/market.md "Market"
        === Texts/Polish/market.md "Rynek"
        [a](/Texts/Polish/market) [a](/Texts/English/market) [a](https://investors.wiki/Texts/Polish/markt)
            ^^^^^^^^^^^^^^^^^^^^ broken-link: This link is the file path of the article, not its address. Use '/market'.
                                      ^^^^^^^^^^^^^^^^^^^^^ broken-link: This link is the file path of the article, not its address. Use '/market'.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'markt'. Did you mean 'market'?
      `);
    });

    it('in the layout cncf, except for pages', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        === content/en/contribute/_index.md
        === content/pl/pod.md "Strąk"
        [a](/content/pl/pod) [a](/content/en/pods/) [a](/content/en/contribute) [a](/pl/pod/)
            ^^^^^^^^^^^^^^^ broken-link: This link is the file path of the article, not its address. Use '/pl/pod/'.
                                 ^^^^^^^^^^^^^^^^^ broken-link: There is no article 'pods'. Did you mean 'pod'?
      `);
    });

    it('and offers the address', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        [a](/glossary/en/market?b#c)
        [a](/glossary/en/markt)
      `;
      await fixTree(tree, "Change link to '/market?b#c'", '[a](/market?b#c)');
      await fixTree(tree, "Change link to 'market' (Market)", '[a](/market)');
    });
  });

  it('does not report the path of a file outside the glossary if the site may serve paths', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === README.md
      [a](/glossary/en/market) [a](/market) [a](/glossary/en/market.md)
    `);
  });

  it('reports links without a target, and targets that no article can have', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      A [niche](), a [niche](<>) and [out](/../niche).
        ^^^^^^^^^ broken-link: This link has no target.
                     ^^^^^^^^^^^ broken-link: This link has no target.
                                           ^^^^^^^^^ broken-link: No article can have the path '/../niche'.
      Also [out](/%2e%2e/niche), [out](/a%2Fb), [out](../../../../niche.md) and [out](/a%00).
                 ^^^^^^^^^^^^^ broken-link: No article can have the path '/%2e%2e/niche'.
                                       ^^^^^^ broken-link: No article can have the path '/a%2Fb'.
                                                      ^^^^^^^^^^^^^^^^^^^^ broken-link: No article can have the path '../../../../niche.md'.
                                                                                      ^^^^^ broken-link: No article can have the path '/a%00'.
    `);
  });

  it('reports relative links and links to files', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      [a](niche) [a](./niche) [a](niche.md) [a](./niche.md) [a](../en/niche.md) [a](../pl/%6Eiche.md#a)
          ^^^^^ broken-link: There is no article 'niche'.
                     ^^^^^^^ broken-link: There is no article 'niche'.
                                  ^^^^^^^^ broken-link: There is no article 'niche'.
                                                ^^^^^^^^^^ broken-link: There is no article 'niche'.
                                                                ^^^^^^^^^^^^^^ broken-link: There is no article 'niche'.
                                                                                    ^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'niche'.
    `);
  });

  describe('does not report', () => {
    const silent: readonly (readonly [what: string, text: string])[] = [
      ['links to articles', '[a](/market) [a](/market/) [a](/market#history) [a](/market?a=b#c) [a](</market>)'],
      ['relative links to articles', '[a](market) [a](./market) [a](../market) [a](market.md) [a](../en/market.md)'],
      ['percent-encoded slugs', '[a](/%6Darket) [a](/caf%C3%A9) [a](/café)'],
      ['decomposed slugs', '[a](/cafe\u0301)'],
      ['home pages', '[a](/) [a](/pl/) [a](/en) [a](.) [a](./)'],
      ['fragments and queries of the page', '[a](#history) [a](?page=2)'],
      ['other sites', '[a](https://example.com/niche) [a](//example.com/niche) [a](mailto:a@b.c) <https://a.b/c>'],
      ['what is not a link', '`[a](/niche)` \\[a](/niche) ![a](/niche) <!-- [a](/niche) -->'],
      ['files', '[a](/logo.svg) [a](/files/report.pdf) [a](/report.pdf)'],
      ['articles whose slugs look like files', '[a](/node.js)'],
      ['paths of more than one folder', '[a](/docs/setup/linux) [a](/docs/setup)'],
      ['shortcodes', '[a]({{< ref "niche" >}})'],
      ['section pages and other pages', '[a](/about) [a](/pl/about/) [a](/README)'],
    ];
    for (const [what, text] of silent) {
      it(what, async () => {
        await checkTree(`
          === glossary/en/market.md "Market"
          === glossary/pl/market.md "Rynek"
          ${text}
          === glossary/pl/café.md "Kawiarnia"
          === glossary/pl/node.js.md "Node.js"
          === glossary/pl/about/_index.md
          === glossary/pl/README.md
        `);
      });
    }

    it('the same in files with Windows line ends and a byte order mark', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        See [market](/market).

        See [niche](/niche).
                    ^^^^^^ broken-link: There is no article 'niche'.
      `;
      await checkTree(tree, { lineBreak: '\r\n' });
      await checkTree(tree, { bom: true });
      await checkTree(tree, { lineBreak: '\r\n', bom: true });
    });
  });

  it('reports a definition once, for any number of links', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      A [niche], another [niche] and a [third][niche].

      [niche]: /niche
               ^^^^^^ broken-link: There is no article 'niche'.
    `);
  });

  describe('in a file outside the glossary', () => {
    it('reports links only if one leads to a concept', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === README.md
        See [market](/market) and [niche](/niche).
                                          ^^^^^^ broken-link: There is no article 'niche'.
        === CHANGELOG.md
        See [niche](/niche).
      `);
    });

    it('does not report relative links to other files', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === README.md
        See [market](/market), [market](glossary/en/market.md), [license](LICENSE), [parent](../README.md), [up](../..).
        And [niche](glossary/en/niche.md).
                    ^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'niche'.
      `);
    });
  });

  describe('is fixed', () => {
    it('by the nearest slugs, by creating the article, or by removing the link', async () => {
      const tree = `
        === glossary/en/target-market.md "Target market"
        === glossary/pl/target-market.md "Rynek docelowy"
        === glossary/pl/market.md "Rynek"
        Patrz [rynku docelowego](/target-markt/#historia "t").
                                 ^^^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'target-markt'.
      `;
      assert.deepEqual(await fixesOfTree(tree), [
        "Change link to 'target-market' (Rynek docelowy)",
        "Create article 'target-markt' in Polish",
        'Remove the link',
      ]);
      await fixTree(
        tree,
        "Change link to 'target-market' (Rynek docelowy)",
        'Patrz [rynku docelowego](/target-market/#historia "t").',
      );
      await fixTree(tree, 'Remove the link', 'Patrz rynku docelowego.');
      await fixTree(
        tree,
        "Create article 'target-markt' in Polish",
        `
        === glossary/pl/target-markt.md
        ---
        title: rynku docelowego
        description:
        ---

        # rynku docelowego
        `,
      );
    });

    const near: readonly (readonly [what: string, target: string, expected: string])[] = [
      ['underscores', '/economies_of_scale', '/economies-of-scale'],
      ['no separator', '/economiesofscale/#a', '/economies-of-scale/#a'],
      ['a plural', '/target-markets', '/target-market'],
      ['an alias', '/target-group', '/target-market'],
      ['the title as a slug', '/Scale%20economies', '/economies-of-scale'],
      ['a named locale', '/en/target_market', '/en/target-market'],
      ['a file', './target_market.md#a', './target-market.md#a'],
      ['a relative link', '../target_market?a', '../target-market?a'],
      ['angle brackets', '</target market>', '</target-market>'],
    ];
    for (const [what, target, expected] of near) {
      it(`by the only slug that differs only in spelling: ${what}`, async () => {
        const tree = `
          === glossary/en/economies-of-scale.md "Scale economies"
          [a](${target})
          === glossary/en/target-market.md
          ---
          title: Target market
          description: d
          aliases: [target group]
          ---
        `;
        const [first] = await fixesOfTree(tree);
        assert.match(first ?? '', /^\* Change link to '/);
        await fixTree(tree, first?.slice(2) ?? '', `[a](${expected})`);
      });
    }

    it('never by the slug that it has', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        === glossary/de/niche.md "Nische"
        === glossary/pl/market.md "Rynek"
        [nisza](/niche)
                ^^^^^^ broken-link: There is no article 'niche' in Polish or English; it exists in German.
      `;
      assert.deepEqual(await fixesOfTree(tree), ["Create article 'niche' in Polish", 'Remove the link']);
    });

    it('by an article in the folder and with the keys that the layout has', async () => {
      await fixTree(
        `
        === Texts/English/market.md "Market"
        === Texts/Polish/market.md "Rynek"
        [Nisza: mała](/niche)
        `,
        "Create article 'niche' in Polish",
        `
        === Texts/Polish/niche.md
        ---
        title: "Nisza: mała"
        description:
        ---

        # Nisza: mała
        `,
      );
      await fixTree(
        `
        === content/pt-br/market.md "Mercado"
        [nicho](/pt-br/niche/)
        `,
        "Create article 'niche' in Brazilian Portuguese",
        `
        === content/pt-br/niche.md
        ---
        title: nicho
        ---

        # nicho
        `,
      );
    });

    it('by removing a link without a target and keeping its markup', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        A **[small _niche_]()** of [it][].
            ^^^^^^^^^^^^^^^^^ broken-link: This link has no target.
      `;
      await fixTree(tree, 'Remove the link', 'A **small _niche_** of [it][].');
    });
  });

  describe('in the layout cncf', () => {
    it('a bare slug is the source locale’s once an article links by locale', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        === content/pl/pod.md "Pod"
        [a](/en/node/) [a](/pl/pod/) [a](/node/)
            ^^^^^^^^^ broken-link: There is no article 'node' in English; it exists in German.
                                         ^^^^^^ broken-link: There is no article 'node' in English; it exists in German.
        === content/de/node.md "Knoten"
      `);
    });

    it('a bare slug is the reader’s while no article links by locale', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        [a](/node/)
            ^^^^^^ broken-link: There is no article 'node' in English; it exists in Polish.
        === content/pl/pod.md "Pod"
        [a](/node/) [home](/pl/)
        === content/pl/node.md "Węzeł"
      `);
    });

    it('relative links lead from the page’s address, addresses of the site are internal', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        === content/pl/pod.md "Pod"
        [a](../pod/) [a](../node/) [a](../../en/pod) [a](https://glossary.cncf.io/pl/node/) [a](https://glossary.cncf.io)
                         ^^^^^^^^ broken-link: There is no article 'node'.
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'node'.
      `);
    });

    it('section pages and their own links', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        === content/pl/pod.md "Pod"
        [a](/pl/contribute/) [a](/pl/search/) [a](/pl/style-guide/) [a](/pl/)
                                                  ^^^^^^^^^^^^^^^^ broken-link: There is no article 'style-guide'.
        === content/pl/_index.md
        [a](pod/) [a](/pl/node/)
                      ^^^^^^^^^ broken-link: There is no article 'node'.
        === content/pl/contribute/_index.md
        [a](../pod/) [a](../node/)
                         ^^^^^^^^ broken-link: There is no article 'node'.
        === content/pl/search.md
      `);
    });
  });

  it('in the layout investorswiki, slugs can have any form', async () => {
    await checkTree(`
      === Texts/English/1040-form.md "1040 Form"
      === Texts/English/_b-share.md "B share"
      [a](/1040-form) [a](/_b-share) [a](/-a) [a](/English/1040-form) [a](https://investors.wiki/1040-forms)
                                         ^^^ broken-link: There is no article '-a'.
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article '1040-forms'. Did you mean '1040-form'?
    `);
  });

  describe('in a source article with translations', () => {
    const agreed = "* Change link to 'economies-of-scale', as in 2 translations";

    it('is fixed with the slug that the translations use', async () => {
      const [fix] = await fixesOfTree(
        translated('[size](/scale-effects)', '[skala](/economies-of-scale)', '[skala](/economies-of-scale)'),
      );
      assert.equal(fix, agreed);
    });

    it('is not fixed so if the translations disagree, or if the source has two broken links', async () => {
      const texts = [
        translated('[size](/scale-effects)', '[skala](/economies-of-scale)', '[skala](/market)'),
        translated(
          '[size](/scale-effects)',
          '[skala](/economies-of-scale) [rynek](/market)',
          '[x](/economies-of-scale) [y](/market)',
        ),
        translated('[size](/scale-effects) [x](/none)', '[skala](/economies-of-scale)', '[skala](/economies-of-scale)'),
        translated(
          '[size](/scale-effects) [x](/economies-of-scale)',
          '[x](/economies-of-scale)',
          '[x](/economies-of-scale)',
        ),
      ];
      for (const text of texts)
        assert.deepEqual(
          (await fixesOfTree(text)).filter((fix) => fix.includes('translations')),
          [],
          text,
        );
    });
  });
});

import assert from 'node:assert/strict';
import { LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, 'moved-link');

/** A site of Hugo in two languages, whose article on the market has had two other addresses. */
const SITE = `
=== content/en/market.md
---
title: Market
aliases: [/bazaar/, old-market]
---
=== content/pl/market.md
---
title: Rynek
aliases: [/pl/targ/]
---
[en](/en/market/)
=== static/_redirects
# from to
/fair        /market/       301
/pl/jarmark  /pl/market/
/step        /fair
/loop        /circle
/circle      /loop
/away        https://example.com/
/alike       /market/       200
/dead        /none/
/old/*       /en/:splat/
/page        /about/contribute/
/sometimes   /market/       302 Language=pl
`;

function site(text: string): string {
  return `${SITE}=== content/en/yield.md\n---\ntitle: Yield\n---\n${text}\n`;
}

/** The findings in one line of an article, each as `target: code`. */
async function assertFound(text: string, ...marks: readonly string[]): Promise<void> {
  await checkTree(site([text, ...marks].join('\n')));
}

describe('moved-link', () => {
  it('reports addresses that the front matter lists as former ones', async () => {
    await assertFound(
      'See [a](/bazaar/), [b](/bazaar#x), [c](/en/old-market/), [d](../old-market/) and [e](/pl/targ).',
      "        ^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market/'.",
      "                       ^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market#x'.",
      "                                       ^^^^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/en/market/'.",
      "                                                             ^^^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '../market/'.",
      "                                                                                     ^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/pl/market'.",
    );
  });

  it('reports addresses that a redirect file redirects, in any number of steps', async () => {
    await assertFound(
      '[a](/fair) [b](/pl/jarmark) [c](/step/) [d](/old/market/)',
      "    ^^^^^ moved-link: This is a former address of the article 'market'. Use '/market'.",
      "               ^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/pl/market'.",
      "                                ^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market/'.",
      "                                            ^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market/'.",
    );
  });

  it('reports percent-encoded addresses and those of the site itself', async () => {
    await assertFound(
      '[a](/b%61zaar/) [b](https://glossary.cncf.io/bazaar/)',
      "    ^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market/'.",
      "                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use 'https://glossary.cncf.io/market/'.",
    );
  });

  it('does not report redirects to missing articles, which broken-link reports', async () => {
    await assertFound(
      '[a](/loop) [b](/dead)',
      "    ^^^^^ broken-link: There is no article 'loop'.",
      "               ^^^^^ broken-link: There is no article 'dead'.",
    );
  });

  it('does not report links to other sites and pages, and template expressions', async () => {
    await assertFound('[a](/away) [b](/page) [c](/alike) [d](/alike/)');
  });

  it('reports the path of a file whose article has another address', async () => {
    await checkTree(`
      === content/en/market.md
      ---
      title: Market
      slug: bazaar
      ---
      === content/en/share.md
      ---
      title: Share
      url: /stock/part/
      ---
      === content/en/yield.md
      ---
      title: Yield
      ---
      [a](/bazaar/) [b](/en/bazaar/) [c](/stock/part/) [d](market.md) [e](./share.md#x)
      [a](/market/) [b](/en/market/) [c](/share/#x)
          ^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/bazaar/'.
                        ^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/en/bazaar/'.
                                         ^^^^^^^^^ moved-link: This is a former address of the article 'share'. Use '/stock/part/#x'.
    `);
  });

  it('prefers the article that has the address as its path', async () => {
    await checkTree(`${SITE}=== content/en/bazaar.md
---
title: Bazaar
---
=== content/en/yield.md
---
title: Yield
---
[a](/bazaar/) [b](/fair/)
                  ^^^^^^ moved-link: This is a former address of the article 'market'. Use '/market/'.
`);
  });

  it('is not certain if several articles claim the address, or if a redirect has conditions', async () => {
    const tree = `${SITE}=== content/en/mall.md
---
title: Mall
aliases: [/bazaar]
---
=== content/en/yield.md
---
title: Yield
---
[a](/bazaar/) [b](/sometimes/) [c](/fair/)
`;
    assert.deepEqual(await fixesOfTree(tree), [
      "* Change link to '/mall/'",
      "* Change link to '/market/'",
      "*! Change link to '/market/'",
    ]);
  });

  it('reports redirects in the layout of MDN, in each locale’s file', async () => {
    await checkTree(`
      === files/en-us/_redirects.txt
      # FROM TO
      /en-US/docs/Glossary/Bazaar	/en-US/docs/Glossary/Market
      === files/pl/_redirects.txt
      /pl/docs/Glossary/Targ	/pl/docs/Glossary/Market
      === files/en-us/glossary/market/index.md
      ---
      title: Market
      slug: Glossary/Market
      ---
      === files/pl/glossary/market/index.md
      ---
      title: Rynek
      slug: Glossary/Market
      ---
      [a](/pl/docs/Glossary/Targ#x)
          ^^^^^^^^^^^^^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/pl/docs/Glossary/Market#x'.
      === files/en-us/glossary/yield/index.md
      ---
      title: Yield
      slug: Glossary/Yield
      ---
      [a](/en-US/docs/Glossary/Bazaar)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ moved-link: This is a former address of the article 'market'. Use '/en-US/docs/Glossary/Market'.
    `);
  });

  it('does not report the path of a file if both it and the address of the front matter are valid', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Market
      description: A place.
      url: /terms/market/
      ---
      === glossary/en/share.md
      ---
      title: Share
      description: A part.
      slug: stock
      ---
      === glossary/en/yield.md "Yield"
      [a](/terms/market/) [b](/market) [c](/stock) [d](/en/stock/) [e](/share) [f](/terms/none)
    `);
  });

  it('does not report aliases that are names of a concept', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Market
      description: A place.
      aliases: [bazaar]
      ---
      === glossary/en/yield.md "Yield"
      [a](/bazaar)
          ^^^^^^^ broken-link: There is no article 'bazaar'. Did you mean 'market'?
    `);
  });

  it('writes the current address in the form of the link', async () => {
    await fixTree(site('[a](</bazaar/?x=1#y> "t")'), "Change link to '/market/?x=1#y'", '[a](</market/?x=1#y> "t")');
    await fixTree(site('[a][1]\n\n[1]: /en/old-market'), "Change link to '/en/market'", '[1]: /en/market');
  });
});

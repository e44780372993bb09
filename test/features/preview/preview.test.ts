import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { linkConcepts, type MarkdownRenderer } from '../../../client/src/preview/conceptLinks.ts';
import { previewState } from '../../../server/src/features/preview/previewState.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const GLOSSARY = `=== glossary/en/target-market.md "Target market"
=== glossary/en/niche.md "Niche"
=== glossary/en/only.md "Only here"
=== glossary/pl/target-market.md
---
title: Rynek docelowy
description: Grupa "osób" & <b>firm</b>.
---
=== glossary/pl/niche.md "Nisza"
`;
const DRAFT = 'glossary/pl/draft.md';

/** A glossary with macro links of all kinds. */
const MACROS = `=== glosswright.config.json
{ "layouts": [{ "preset": "glossary", "wikiLinks": true, "macros": [
  { "kind": "shortcode", "name": "term", "id": "id", "text": "text" }, { "kind": "component", "name": "Term", "id": "id" },
  { "kind": "role", "name": "term" } ] }] }
${GLOSSARY}`;

/** The HTML of the preview of a text, in which the document says who it is as in VS Code. */
async function preview(text: string, tree = GLOSSARY, path = DRAFT): Promise<string> {
  const front = '---\ntitle: Szkic\ndescription: Szkic.\n---\n';
  const root = await rootOf({ ...filesOfTree(tree), [path]: front + text });
  await root.readLinks();
  const subject = root.subject(path, front + text) ?? assert.fail('no subject');
  const textOf = (other: string): string | undefined => {
    const read = root.read(other);
    return read?.kind === 'text' ? read.text : undefined;
  };
  const state = previewState(subject, { uriOf: (other) => other, textOf });
  const md = new MarkdownIt({ html: true });
  linkConcepts(md as unknown as MarkdownRenderer, (document) => (document === path ? state : undefined)); // oxlint-disable-line typescript/no-unsafe-type-assertion -- types of tokens differ in what is readonly
  const env = { currentDocument: path };
  // VS Code parses without the document, once for each version, and renders several times.
  const lines = '\n'.repeat(front.split('\n').length - 1) + text;
  const tokens = md.parse(lines, {});
  const before = JSON.stringify(tokens);
  const html = md.renderer.render(tokens, md.options, env).trim();
  assert.equal(JSON.stringify(tokens), before, 'Tokens are cached and must not change.');
  assert.equal(md.renderer.render(tokens, md.options, {}).includes('glosswright'), false);
  return html;
}

const MARKET = 'Rynek docelowy: Grupa &quot;osób&quot; &amp; &lt;b&gt;firm&lt;/b&gt;.';
const NICHE = 'Nisza: Nisza.';

describe('the preview', () => {
  const cases: readonly (readonly [what: string, text: string, html: string, tree?: string])[] = [
    [
      'leads links to articles, with the escaped definition',
      'Nasz [rynek](/target-market).',
      `<p>Nasz <a href="target-market.md" title="${MARKET}">rynek</a>.</p>`,
    ],
    [
      'keeps the title that the author has written, and the section',
      '[rynek](/target-market#a-b "Mój tytuł")',
      '<p><a href="target-market.md#a-b" title="Mój tytuł">rynek</a></p>',
    ],
    [
      'leads to the source where there is no translation',
      '[x](/only)',
      '<p><a href="../en/only.md" title="Only here: Only here.">x</a></p>',
    ],
    [
      'knows links by reference, with markup inside',
      '[**rynek**][r]\n\n[r]: /target-market',
      `<p><a href="target-market.md" title="${MARKET}"><strong>rynek</strong></a></p>`,
    ],
    [
      'shows a missing article as such, and not as a link',
      'Zob. [x](/nowhere), [nisza](/niche).',
      `<p>Zob. <span class="glosswright-missing" title="There is no article 'nowhere'.">x</span>, <a href="niche.md" title="${NICHE}">nisza</a>.</p>`,
    ],
    [
      'does not touch other links',
      '[a](https://example.org/niche) [b](./other.txt) <https://example.org>',
      '<p><a href="https://example.org/niche">a</a> <a href="./other.txt">b</a> <a href="https://example.org">https://example.org</a></p>',
    ],
    [
      'defines the first mention of a concept that is not linked, in its line',
      'Jest rynek docelowy.\nI nisza, i *nisza*.\n\nI rynek docelowy.',
      `<p>Jest <span class="glosswright-term" title="${MARKET}">rynek docelowy</span>.\nI <span class="glosswright-term" title="${NICHE}">nisza</span>, i <em>nisza</em>.</p>\n<p>I rynek docelowy.</p>`,
    ],
    [
      'defines a mention, and not the same letters in a longer word before it',
      'Xnisza i nisza.',
      `<p>Xnisza i <span class="glosswright-term" title="${NICHE}">nisza</span>.</p>`,
    ],
    [
      'defines nothing in code, headings and links',
      '## Nisza\n\n`nisza` [nisza](https://example.org)',
      '<h2>Nisza</h2>\n<p><code>nisza</code> <a href="https://example.org">nisza</a></p>',
    ],
    [
      'leads wiki links to articles',
      'Nasza [[niche|nisza]], [[niche]] i [[nowhere-nich]].',
      `<p>Nasza <a href="niche.md" title="${NICHE}">nisza</a>, <a href="niche.md" title="${NICHE}">niche</a> i [[nowhere-nich]].</p>`,
      MACROS,
    ],
    [
      'leads wiki links in tables to articles',
      '| a |\n| --- |\n| [[niche\\|nisza]] |',
      `<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a href="niche.md" title="${NICHE}">nisza</a></td>\n</tr>\n</tbody>\n</table>`,
      MACROS,
    ],
    [
      'leads shortcodes to articles',
      'Nasza {{< term id="niche" text="nisza" >}} i {{< term text="rynek" id="target-market" >}}.',
      `<p>Nasza <a href="niche.md" title="${NICHE}">nisza</a> i <a href="target-market.md" title="${MARKET}">rynek</a>.</p>`,
      MACROS,
    ],
    [
      'leads components to articles',
      'Nasza <Term id="niche">nisza</Term> i <Term id="nowhere">x</Term>.',
      `<p>Nasza <a href="niche.md" title="${NICHE}">nisza</a> i <span class="glosswright-missing" title="There is no article 'nowhere'.">x</span>.</p>`,
      MACROS,
    ],
    [
      'leads roles to articles',
      'Nasza {term}`nisza <niche>` i {term}`niche`.',
      `<p>Nasza <a href="niche.md" title="${NICHE}">nisza</a> i <a href="niche.md" title="${NICHE}">niche</a>.</p>`,
      MACROS,
    ],
  ];
  for (const [what, text, html, tree] of cases)
    it(what, async () => {
      assert.equal(await preview(text, tree), html);
    });

  it('links to the line of an entry on a page', async () => {
    const tree = `=== glosswright.config.json
{ "layouts": [{ "sourceLocale": "en", "pages": [{ "path": "docs/terms.md", "locale": "en", "entries": { "kind": "headings", "levels": [2] } }], "site": [{ "path": "docs/{any**}.md", "locale": "en" }] }] }
=== docs/terms.md
# Terms

## Niche {#niche}

A small market.
`;
    assert.equal(
      await preview('A [niche](../terms.md#niche).', tree, 'docs/sub/intro.md'),
      '<p>A <a href="../terms.md#L3" title="Niche: A small market.">niche</a>.</p>',
    );
  });

  it('links @forms to articles', async () => {
    const tree = `=== _i18n/en/resources/moneropedia/block.md
---
terms: ["block", "blocks"]
summary: "A container"
---
=== _i18n/en/resources/moneropedia/other.md
---
terms: ["other"]
summary: "Other"
---
`;
    assert.equal(
      await preview('All @blocks, @blocksize.', tree, '_i18n/en/resources/moneropedia/draft.md'),
      '<p>All <a href="block.md" title="block: A container">blocks</a>, <span class="glosswright-missing" title="No article lists \'blocksize\' in its terms.">blocksize</span>.</p>',
    );
  });
});

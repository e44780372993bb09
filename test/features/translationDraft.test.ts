import assert from 'node:assert/strict';
import { newTranslation } from '../../server/src/features/newArticle.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { checkText } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { english } from '../../server/src/localization/index.ts';
import { dedent, filesOfTree, rootOf } from '../support/tree.ts';

/** The draft of a path's concept in a locale: its path and text; `undefined` if there is none. */
async function draftOf(tree: string, path: string, locale: string, prepare?: (root: Root) => void) {
  const files = filesOfTree(tree);
  const root = await rootOf(files);
  prepare?.(root);
  const subject = root.subject(path, files[path] ?? '');
  assert.ok(subject);
  const articles = { uriOf: (each: string) => each, textOf: (each: string) => files[each] };
  const made = newTranslation(subject, locale, articles);
  const text = made?.edit.documentChanges?.flatMap((change) =>
    'edits' in change ? change.edits.flatMap((edit) => ('newText' in edit ? [edit.newText] : [])) : [],
  )[0];
  const findings = made ? checkText(root, made.uri, text ?? '') : [];
  return { path: made?.uri, text: text ?? '', titles: made?.titles ?? [], findings };
}

interface Case {
  readonly layout: string;
  readonly tree: string;
  readonly from: string;
  readonly locale: string;
  readonly path: string;
  readonly draft: string;
}

const cases: readonly Case[] = [
  {
    layout: 'glossary',
    from: 'glossary/en/niche.md',
    locale: 'pl',
    path: 'glossary/pl/niche.md',
    tree: `
      === glossary/en/niche.md
      ---
      title: Niche market
      description: A narrow part.
      keywords: [market, size]
      aliases: [Market niche]
      glosswrightDisable: [unlinked-term]
      ---
      # Niche market

      A part of a [market](/market#size), see [it][m] and [there](/en/market).
      A second line -- with hyphens.
      ## Size of a [market](/market)

      > Quoted.

      \`\`\`sh
      sell --all

      # no heading
      \`\`\`

      <!-- vale off -->

      <!-- glosswright-disable-next-line unlinked-term -->
      - one
      - two

      ---

      [m]: /market
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/price.md "Cena"
    `,
    draft: `
      ---
      title:  # Niche market
      description:  # A narrow part.
      keywords: [Rynek]  # not translated: size
      aliases:  # Market niche
      draft: true
      ---

      # Niche market

      <!-- A part of a [market](/market#size), see [it][m] and [there](/market).
      A second line -\\- with hyphens. -->

      ## Size of a market

      <!-- > Quoted. -->

      \`\`\`sh
      sell --all

      # no heading
      \`\`\`

      <!-- vale off -->

      <!-- - one
      - two -->

      * * *

      <!-- [m]: /market -->
    `,
  },
  {
    layout: 'investorswiki',
    from: 'Texts/English/niche.md',
    locale: 'pl',
    path: 'Texts/Polish/niche.md',
    tree: `
      === Texts/English/niche.md
      ---
      keywords: Business: basics, Marketing
      title: Niche market
      description: A part: small.
      ---

      # Niche market
      A [market](/market).
      === Texts/English/market.md "Market"
      === Texts/Polish/market.md "Rynek"
    `,
    draft: `
      ---
      keywords:  # Business: basics, Marketing
      title:  # Niche market
      description:  # A part: small.
      draft: true
      ---

      # Niche market

      <!-- A [market](/market). -->
    `,
  },
  {
    layout: 'cncf',
    from: 'content/en/pod.md',
    locale: 'pl',
    path: 'content/pl/pod.md',
    tree: `
      === content/en/pod.md
      ---
      title: Pod group
      status: Completed
      category: concept
      tags: ["fundamental", ""]
      default_lang_commit: 0123456789
      ---

      Runs [nodes](/node/) and {{< x "a" >}} {{% y %}}.
      === content/en/node.md "Node"
      === content/pl/node.md "Węzeł"
      [a](/pl/node/)
    `,
    draft: `
      ---
      title:  # Pod group
      status: Completed
      category: concept
      tags:  # fundamental
      draft: true
      ---

      <!-- Runs [nodes](/pl/node/) and {{</* x "a" */>}} {{%/* y */%}}. -->
    `,
  },
  {
    layout: 'cncf with TOML',
    from: 'content/en/pod.md',
    locale: 'pl',
    path: 'content/pl/pod.md',
    tree: `
      === content/en/pod.md
      +++
      # A comment
      title = "Pod group"
      description = """
      The smallest
      object."""
      cats = [
        "fundamental", # a
      ]
      deprecated = ["Pods"]
      date = 2024-01-01
      menu.main = { weight = 1 }
      menu."a b".name = "x"
      draft = false
      [params]
      a = 1
      [[resources]]
      src = "b"
      +++

      Runs [nodes](/node/).
      === content/en/node.md "Node"
      === content/pl/node.md "Węzeł"
      [a](/pl/node/)
    `,
    draft: `
      +++
      title = ""  # Pod group
      description = ""  # The smallest object.
      cats = [
        "fundamental", # a
      ]
      deprecated = []  # Pods
      date = 2024-01-01
      menu.main = { weight = 1 }
      menu."a b".name = "x"
      draft = true
      [params]
      a = 1
      [[resources]]
      src = "b"
      +++

      <!-- Runs [nodes](/pl/node/). -->
    `,
  },
  {
    layout: 'kubernetes',
    from: 'content/en/docs/reference/glossary/pod.md',
    locale: 'pl',
    path: 'content/pl/docs/reference/glossary/pod.md',
    tree: `
      === content/en/docs/reference/glossary/pod.md
      ---
      title: Pod group
      id: pod
      full_link: /docs/concepts/pod/
      short_description: >
        The smallest
        object.
      aka:
      - Pods
      tags:
      - core-object
      ---
      The smallest {{< glossary_tooltip text="object" term_id="object" >}}.

      <!--more-->

      More of it.
      === content/en/docs/reference/glossary/object.md
      ---
      title: Object
      id: object
      short_description: A thing.
      ---
      === content/pl/docs/reference/glossary/object.md
      ---
      title: Obiekt
      id: object
      short_description: Rzecz.
      ---
    `,
    draft: `
      ---
      title:  # Pod group
      id: pod
      full_link: /docs/concepts/pod/
      short_description:  # The smallest object.
      aka:  # Pods
      tags:  # core-object
      draft: true
      ---

      <!-- The smallest {{</* glossary_tooltip text="object" term_id="object" */>}}. -->

      <!--more-->

      <!-- More of it. -->
    `,
  },
  {
    layout: 'mdn',
    from: 'files/en-us/glossary/block/css/index.md',
    locale: 'fr',
    path: 'files/fr/glossary/block/css/index.md',
    tree: `
      === files/en-us/glossary/block/css/index.md
      ---
      title: Block (CSS)
      slug: Glossary/Block/CSS
      page-type: glossary-definition
      ---

      A **block** of a {{Glossary("Node", "node")}}, see [node](/en-US/docs/Glossary/Node).

      ## See also

      - [Layout](/en-US/docs/Web/CSS)
      === files/en-us/glossary/node/index.md
      ---
      title: Node
      slug: Glossary/Node
      ---
      === files/fr/glossary/node/index.md
      ---
      title: Nœud
      slug: Glossary/Node
      ---
    `,
    draft: `
      ---
      title:  # Block (CSS)
      slug: Glossary/Block/CSS
      page-type: glossary-definition
      l10n:
        sourceCommit: 0123456789abcdef
      draft: true
      ---

      <!-- A **block** of a { {Glossary("Node", "node")}}, see [node](/fr/docs/Glossary/Node). -->

      ## See also

      <!-- - [Layout](/en-US/docs/Web/CSS) -->
    `,
  },
  {
    layout: 'moneropedia',
    from: '_i18n/en/resources/moneropedia/account.md',
    locale: 'pl',
    path: '_i18n/pl/resources/moneropedia/account.md',
    tree: `
      === _i18n/en/resources/moneropedia/account.md
      ---
      terms: ["account", "accounts"]
      summary: "similar to a bank account"
      ---

      {% include disclaimer.html translated="yes" translationOutdated="yes" %}

      ### The Basics

      It has @transactions and @nodes.
      === _i18n/en/resources/moneropedia/transaction.md
      ---
      terms: ["transaction", "transactions"]
      summary: a transfer
      ---
      === _i18n/en/resources/moneropedia/node.md
      ---
      terms: ["node", "nodes"]
      summary: a machine
      ---
      === _i18n/pl/resources/moneropedia/transaction.md
      ---
      terms: ["transakcja", "transakcji"]
      summary: przelew
      ---
    `,
    draft: `
      ---
      terms: ["account", "accounts"]
      summary: "similar to a bank account"
      ---

      {% include disclaimer.html translated="no" translationOutdated="no" %}

      ### The Basics

      <!-- It has @transakcja and @nodes. -->
    `,
  },
];

const COMMIT = { id: '0123456789abcdef', time: 1 };

/** A source article with the front matter and body, in a minimal glossary. */
function small(front: string, body = ''): string {
  return `=== glossary/en/niche.md\n---\n${front}\n---\n${body}\n=== glossary/en/market.md "Market"\n=== glossary/pl/market.md "Rynek"\n`;
}

describe('the draft of a translation', () => {
  for (const { layout, tree, from, locale, path, draft } of cases)
    it(`in the layout ${layout}`, async () => {
      const made = await draftOf(tree, from, locale, (root) => {
        root.setHistory({ last: new Map([[from, COMMIT]]), named: new Map(), earlierFrontMatter: new Map() });
      });
      assert.equal(made.path, path);
      assert.equal(made.text, `${dedent(draft)}\n\n`);
      const worse = made.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        worse.map(({ message }) => english(message)),
        [],
      );
    });

  it('selects the empty title in the front matter, and the heading', async () => {
    const { text, titles } = await draftOf(
      small('title: Niche\ndescription: D.', '# Niche'),
      'glossary/en/niche.md',
      'pl',
    );
    const lines = text.split('\n');
    assert.deepEqual(
      titles.map(({ start, end }) => [lines[start.line]?.slice(0, start.character), end.character - start.character]),
      [
        ['title: ', 0],
        ['# ', 5],
      ],
    );
  });

  it("has the source's commit under the key that other translations use", async () => {
    const tree = `${small('title: Niche\ndescription: D.')}=== glossary/pl/price.md\n---\ntitle: Cena\ndescription: D.\ndefault_lang_commit: abcdef0123\n---\n`;
    const history = {
      last: new Map([['glossary/en/niche.md', COMMIT]]),
      named: new Map(),
      earlierFrontMatter: new Map(),
    };
    const { text } = await draftOf(tree, 'glossary/en/niche.md', 'pl', (root) => root.setHistory(history));
    assert.match(text, /^default_lang_commit: 0123456789abcdef$/m);
  });

  it('is based on the open article if the source locale has none', async () => {
    const tree =
      '=== glossary/en/market.md "Market"\n=== glossary/fi/lone.md "Yksin"\nTeksti.\n=== glossary/pl/market.md "Rynek"\n';
    const { text } = await draftOf(tree, 'glossary/fi/lone.md', 'pl');
    assert.match(text, /^title: {2}# Yksin$/m);
    assert.match(text, /^<!-- Teksti\. -->$/m);
  });

  it('selects the position between the quotes of TOML', async () => {
    const tree = small('', '').replace(/---\n\n---/, '+++\ntitle = "Niche"\ndescription = "D."\n+++\n# Niche');
    const { text, titles } = await draftOf(tree, 'glossary/en/niche.md', 'pl');
    assert.match(text, /^\+\+\+\ntitle = "" {2}# Niche\ndescription = "" {2}# D\.\ndraft = true\n\+\+\+\n/);
    assert.deepEqual(
      titles.map(({ start, end }) => [start.line, start.character, end.character]),
      [
        [1, 9, 9],
        [6, 2, 7],
      ],
    );
  });

  it('of invalid TOML is valid', async () => {
    const tree = small('', '').replace(
      /---\n\n---/,
      '+++\ntitle = Niche\ndescription = "D."\nkeywords = ["a", "b"]\nz = ["a", "b"]\n"x y" = c "d" \\\n[t]\n+++',
    );
    const { text } = await draftOf(tree, 'glossary/en/niche.md', 'pl');
    assert.match(text, /^keywords = \[\] {2}# a, b\nz = "a, b"\n"x y" = "c \\"d\\" \\\\"\ndraft = true\n\+\+\+$/m);
    assert.deepEqual(parseMarkdown(text).frontMatter?.errors, []);
  });

  const hostile: readonly string[] = [
    'a --> <script>alert(1)</script> <!-- b',
    '--><script>alert(1)</script>',
    '--!> x ---> y - -- -',
    '<!-- never closed',
    '- item\n  ```\n  never closed\n\nA paragraph.',
    '~~~\ncode --> code\n~~~',
    '# {{< x >}} -->\n\n<!-- a --><script>\nb -->\n</script>',
    '{{< never closed --> {% raw %} {{ x }} {{{ y',
    'a\r\n-->\r\rb',
  ];
  for (const body of hostile)
    it(`is harmless: ${JSON.stringify(body)}`, async () => {
      const { text } = await draftOf(
        small('title: "Niche\\n---\\n<script>"\ndescription: "a # b"', body),
        'glossary/en/niche.md',
        'pl',
      );
      const { frontMatter, masks, code, headings, comments } = parseMarkdown(text);
      assert.deepEqual(frontMatter?.errors, []);
      assert.ok(masks.length > 0);
      const known = [
        ...code,
        ...comments,
        ...headings.map(({ span }) => span),
        frontMatter?.span ?? { start: 0, end: 0 },
      ];
      const left = known
        .toSorted((one, other) => other.start - one.start)
        .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      assert.equal(left.trim(), '', 'everything is a comment, code, a heading or front matter');
    });
});

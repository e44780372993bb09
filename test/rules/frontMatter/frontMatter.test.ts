import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { english } from '../../../server/src/localization/index.ts';
import { filesOfTree, FRONT_MATTER_RULES, LINK_RULES, rootOf, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('invalid-front-matter', () => {
  it('reports invalid YAML, and the article keeps its title', async () => {
    await checkTree(`
      === glossary/en/capital.md
      ---
      title: Capital
      description: Capital: what it is
                   ^^^^^^^^^^^^^^^^^^^ invalid-front-matter: Put a value that contains ": " in quotes.
      ---
      === glossary/pl/market.md "Rynek"
      [kapitał](/capital)
                ^^^^^^^^ untranslated-link: 'capital' is not translated into Polish yet. The English article is 'Capital'.
      === glossary/en/list.md
      ---
      title: List
      description: a list
      keywords: [a, b
      ---
      | invalid-front-matter: A list or map in brackets is not closed or is missing a comma.
      === glossary/en/open.md
      ---
      ^^^ invalid-front-matter: The front matter is not closed. Write --- on a line of its own after its last key.
      title: Open
      description: Not closed
      Text.
    `);
  });

  it('does not report valid YAML', async () => {
    await checkTree(`
      === glossary/en/a.md
      ---
      Title: "1040: a form"
      DESCRIPTION: >
        Folded
        text
      keywords:
        - a
      # comment
      ---
      === glossary/en/1040.md
      ---
      title: 1040
      description: null values of other keys are fine
      keywords:
      ...
      ---
      A ruler.
      === glossary/en/b.md
      ---
      ^^^ missing-front-matter: The front matter has no 'title' and no 'description'.
      ---
    `);
  });

  it('does not report section pages and files outside the glossary', async () => {
    const broken = '---\n      a: b: c\n      ---';
    await checkTree(`
      === glossary/en/a.md "A"
      === glossary/en/_index.md
      ${broken}
      === README.md
      ${broken}
    `);
  });

  describe('is fixed by quotes around the value', () => {
    const values: readonly (readonly [what: string, value: string, expected: string])[] = [
      ['a colon', 'Capital: what it is', '"Capital: what it is"'],
      ['a colon and quotes', 'The "capital": what', '"The \\"capital\\": what"'],
      ['a colon and a backslash', 'C:\\dir: what', '"C:\\\\dir: what"'],
      ['text after a quoted word', '"Capital" and more', '"\\"Capital\\" and more"'],
      ['two quoted words', '"Capital" and "debt"', '"\\"Capital\\" and \\"debt\\""'],
      ['an apostrophe in quotes', "'Porter's forces'", '"Porter\'s forces"'],
      ['a backslash in quotes', '"a\\d"', '"a\\\\d"'],
      ['a first sign', '@capital', '"@capital"'],
      ['a percent sign', '%capital', '"%capital"'],
      ['a quote that is not closed', '"Capital', '"\\"Capital"'],
      ['spaces after it', 'Capital: what  ', '"Capital: what"  '],
    ];
    for (const [what, value, expected] of values) {
      it(what, async () => {
        const tree = `
          === glossary/en/capital.md
          ---
          title: Capital
          description: ${value}
          ---
        `;
        assert.ok((await fixesOfTree(tree)).includes('*! Put the value in quotes'));
        await fixTree(tree, 'Put the value in quotes', `description: ${expected}`);
      });
    }

    it('in files with Windows line ends', async () => {
      const tree = `
        === glossary/en/capital.md
        ---
        title: Capital
        description: Capital: what it is
                     ^^^^^^^^^^^^^^^^^^^ invalid-front-matter: Put a value that contains ": " in quotes.
        ---
      `;
      const options = { lineBreak: '\r\n' } as const;
      await fixTree(tree, 'Put the value in quotes', 'description: "Capital: what it is"\r', options);
    });

    it('which needs a review if a comment would become text', async () => {
      const tree = `
        === glossary/en/capital.md
        ---
        title: Capital
        description: Capital: what # or debt
                     ^^^^^^^^^^^^^^^^^^^^^^^ invalid-front-matter: Put a value that contains ": " in quotes.
        ---
      `;
      assert.deepEqual(await fixesOfTree(tree), ['* Put the value in quotes']);
    });

    it('not if that would fix nothing', async () => {
      const tree = `
        === glossary/en/capital.md
        ---
        title: Capital
        description: d
        just a line
        ^^^^^^^^^^^ invalid-front-matter: This line has no "key: value". If it continues the value above, indent it.
        keywords: [a
        ---
        | invalid-front-matter: A list or map in brackets is not closed or is missing a comma.
      `;
      assert.deepEqual(await fixesOfTree(tree), []);
    });
  });
});

function treeOf(lines: string): string {
  return `=== glossary/en/a.md\n---\n${lines}\ndescription: d\n---\n`;
}

async function findingsOf(lines: string) {
  const root = await rootOf(filesOfTree(treeOf(lines)));
  const { findings = [] } = checkFile(root, 'glossary/en/a.md') ?? {};
  return findings.filter(({ code }) => code === 'invalid-front-matter');
}

describe('invalid-front-matter of values that are parsed differently than they look', () => {
  /** A line of YAML instead of the title, and its findings. */
  const reported: readonly (readonly [line: string, message: string, fixed: string])[] = [
    ['title: Fee #2', "YAML reads '#2' as a comment; the value is 'Fee'.", 'title: "Fee #2"'],
    ['title: Say "Fee" #2 ', `YAML reads '#2' as a comment; the value is 'Say "Fee"'.`, 'title: "Say \\"Fee\\" #2" '],
    [
      'title: The #market channel',
      "YAML reads '#market channel' as a comment; the value is 'The'.",
      'title: "The #market channel"',
    ],
    ['title: C #', "YAML reads '#' as a comment; the value is 'C'.", 'title: "C #"'],
    ['title: #1 of all', "YAML reads '#1 of all' as a comment; the value is empty.", 'title: "#1 of all"'],
    ['title: !new Fee', "YAML reads '!new' as a tag; the value is 'Fee'.", 'title: "!new Fee"'],
    ['title: !new', "YAML reads '!new' as a tag; the value is empty.", 'title: "!new"'],
    ['title: &Fee', "YAML reads '&Fee' as an anchor; the value is empty.", 'title: "&Fee"'],
    ['title: [a, b]', "The value of 'title' is a list; it has to be a text.", 'title: "[a, b]"'],
    ['title: {{ x }}', "The value of 'title' is a map; it has to be a text.", 'title: "{{ x }}"'],
    ['title:\n  - a', "The value of 'title' is a list; it has to be a text.", ''],
    ['title:\n  en: a', "The value of 'title' is a map; it has to be a text.", ''],
    ['title: A\naliases:\n- Fee #2', "YAML reads '#2' as a comment; the value is 'Fee'.", '- "Fee #2"'],
    [
      'title: A\r\nx: y\r\nkeywords: a, b #2',
      "YAML reads '#2' as a comment; the value is 'a, b'.",
      'keywords: "a, b #2"',
    ],
  ];
  for (const [line, message, fixed] of reported)
    it(`reports ${JSON.stringify(line)}`, async () => {
      const found = await findingsOf(line);
      assert.deepEqual(
        found.map(({ severity, message: said }) => [severity, english(said)]),
        [['warning', message]],
      );
      assert.deepEqual(await fixesOfTree(treeOf(line)), fixed === '' ? [] : ['* Put the value in quotes']);
      if (fixed !== '') await fixTree(treeOf(line), 'Put the value in quotes', fixed);
    });

  const silent: readonly string[] = [
    'title: Fee # a comment',
    'title: Fee  # not translated: x',
    'title: Fee #todo find a better one',
    'title: Fee ## a comment',
    'title: Fee#2',
    'title: C#',
    'title: "Fee" #2',
    "title: 'Fee #2'",
    'title: >\n  Fee #2',
    'title: Fee\n#2 is a comment',
    'title: yes',
    'title: 1040',
    'title: 2024-01-31',
    'title: 🎉',
    'title: !!str Fee',
    'title: &name Fee\nlinkTitle: *name',
    'title: Fee\nweight: 2 #1',
    'title: Fee\ndraft: false #later',
    'title: Fee\nx: [a, b]',
    'title: Fee\nx: !new y',
  ];
  for (const line of silent)
    it(`does not report ${JSON.stringify(line)}`, async () => assert.deepEqual(await findingsOf(line), []));

  it('reports a list as title in TOML, and no comments', async () => {
    await checkTree(`
      === glossary/en/a.md
      +++
      title = ["a"]
              ^^^^^ warning invalid-front-matter: The value of 'title' is a list; it has to be a text.
      description = "d" #2
      +++
    `);
  });

  it('reports a title of only white space as missing', async () => {
    for (const title of ['" "', '"\\u00A0"', '"\\u200B"', '~', 'null']) {
      const root = await rootOf(filesOfTree(treeOf(`title: ${title}`)));
      const codes = checkFile(root, 'glossary/en/a.md')?.findings.map(({ code }) => code);
      assert.deepEqual(codes, ['missing-front-matter'], title);
    }
  });
});

describe('invalid-front-matter of TOML', () => {
  it('reports invalid TOML, and the article keeps its title', async () => {
    await checkTree(
      `
      === glossary/en/capital.md
      +++
      title = "Capital"
      description = what it is
                    ^^^^^^^^^^ invalid-front-matter: Put text in quotes.
      +++
      === glossary/pl/market.md "Rynek"
      [kapitał](/capital)
                ^^^^^^^^ untranslated-link: 'capital' is not translated into Polish yet. The English article is 'Capital'.
      === glossary/en/open.md
      +++
      ^^^ invalid-front-matter: The front matter is not closed. Write +++ on a line of its own after its last key.
      title = "Open"
      description = "Not closed"

      Text.
      === glossary/en/fine.md
      +++
      ^^^ missing-front-matter: The front matter has no 'description'.
      title = 'Fine'
      date = 2024-01-01
      [params]
      a = 1
      +++
    `,
    );
  });

  const values: readonly (readonly [value: string, expected: string, fix: string])[] = [
    ['what it is', '"what it is"', '*! Put the value in quotes'],
    ['"Capital" and "debt"', '"\\"Capital\\" and \\"debt\\""', '*! Put the value in quotes'],
    ['"a\\d"', '"a\\\\d"', '*! Put the value in quotes'],
    ['what # it is', '"what # it is"', '* Put the value in quotes'],
  ];
  for (const [value, expected, fix] of values)
    it(`is fixed by quotes around ${value}, one mistake after the other`, async () => {
      const tree = `
        === glossary/en/capital.md
        +++
        title = "Capital"
        description = ${value}
        keywords = more
        +++
      `;
      assert.deepEqual(await fixesOfTree(tree), [fix]);
      await fixTree(tree, 'Put the value in quotes', `description = ${expected}`);
    });
});

describe('missing-front-matter', () => {
  it('is fixed in TOML by keys of TOML, above its tables', async () => {
    const tree = `
      === glossary/en/a.md
      +++
      ^^^ missing-front-matter: The front matter has no 'title' and no 'description'.
      [params]
      a = 1
      +++

      # A "b" \\ c
    `;
    await fixTree(tree, "Insert 'title' and 'description'", 'title = "A \\"b\\" \\\\ c"\ndescription = ""');
  });

  it('reports articles without front matter or without the keys that the layout requires', async () => {
    await checkTree(`
      === glossary/en/a.md
      # A
      ^^^ missing-front-matter: This article has no front matter; it needs 'title' and 'description'.

      Text.
      === glossary/en/b.md
      ---
      ^^^ missing-front-matter: The front matter has no 'description'.
      title: B
      ---
      === glossary/en/c.md
      ---
      ^^^ missing-front-matter: The front matter has no 'title' and no 'description'.
      keywords: c
      title:
      ---
      === glossary/en/d.md
      === content/en/e.md
      ---
      ^^^ missing-front-matter: The front matter has no 'title'.
      status: done
      ---
      === content/en/f.md
      ---
      title: F
      ---
      === Texts/English/g.md
      Text.
      ^^^^^ missing-front-matter: This article has no front matter; it needs 'title' and 'description'.
    `);
  });

  it('reports the keys by the layout’s names', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "frontMatter": { "title": ["name", "title"] }, "required": ["title", "draft"] }] }
      === glossary/en/a.md
      ---
      ^^^ missing-front-matter: The front matter has no 'name' and no 'draft'.
      description: A
      ---
      === glossary/en/b.md
      ---
      title: B
      draft: false
      ---
    `);
  });

  it('does not report section pages, files outside the glossary, or anything if no key is required', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "required": [] }] }
      === glossary/en/a.md
      Text.
      === glossary/en/_index.md
      Text.
      === README.md
      Text.
    `);
  });

  describe('is fixed', () => {
    it('by front matter with the heading as title', async () => {
      const tree = `
        === glossary/en/a.md
        # A: the *first*
        ^^^^^^^^^^^^^^^^ missing-front-matter: This article has no front matter; it needs 'title' and 'description'.

        Text.
      `;
      assert.deepEqual(await fixesOfTree(tree), ['* Insert front matter']);
      await fixTree(
        tree,
        'Insert front matter',
        `
        ---
        title: "A: the first"
        description:
        ---
        `,
      );
    });

    it('by the missing keys, but not by empty ones', async () => {
      const tree = `
        === glossary/en/a.md
        ---
        ^^^ missing-front-matter: The front matter has no 'title' and no 'description'.
        keywords: a
        ---
        # A
      `;
      await fixTree(tree, "Insert 'title' and 'description'", 'title: A\ndescription:');
      const empty = `
        === glossary/en/a.md
        ---
        title:
        ---
        # A
      `;
      assert.deepEqual(await fixesOfTree(empty), ["* Insert 'description'"]);
    });

    it('in an empty front matter, and with the line ends of the file', async () => {
      const tree = `
        === glossary/en/a.md
        ---
        ^^^ missing-front-matter: The front matter has no 'title' and no 'description'.
        ---
        # A
      `;
      const title = "Insert 'title' and 'description'";
      await fixTree(tree, title, 'title: A\r\ndescription:\r', { lineBreak: '\r\n' });
    });
  });
});

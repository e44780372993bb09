import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { MOST_FINDINGS } from '../../../server/src/rules/engine/check.ts';
import { descriptions, ruleCodes, rules } from '../../../server/src/rules/engine/index.ts';
import type { Severity } from '../../../server/src/rules/engine/rule.ts';
import { checkFile, checkProblems } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { type MemoryContent, MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import { english, type Message, msg } from '../../../server/src/localization/index.ts';
import { checkTree, filesOfTree, FRONT_MATTER_RULES, LINK_RULES, rootOf, withRules } from '../../support/tree.ts';

describe('every rule', () => {
  it('has a unique code and a summary of one sentence', () => {
    assert.equal(new Set(ruleCodes).size, ruleCodes.length);
    for (const { code, summary } of rules) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(summary, /^[A-Z].*\.$/);
    }
  });

  const translated = '=== glossary/en/a.md "Target market"\n=== glossary/pl/a.md "Rynek docelowy"\n';
  const polish = `=== glossary/en/b.md "B"\n${translated}=== glossary/pl/b.md "B"`;
  const cases: readonly (readonly [code: string, tree: string])[] = [
    ['broken-link', '=== glossary/en/a.md "A"\n[x](/none)'],
    ['slug-case', '=== glossary/en/a.md "A"\n[x](/A)'],
    ['untranslated-link', '=== glossary/en/a.md "A"\n=== glossary/en/b.md "B"\n=== glossary/pl/b.md "B"\n[x](/a)'],
    [
      'wrong-locale-link',
      '=== glossary/en/a.md "A"\n=== glossary/en/b.md "B"\n=== glossary/pl/a.md "A"\n=== glossary/pl/b.md "B"\n[x](/en/a)',
    ],
    [
      'moved-link',
      '=== content/en/a.md\n---\ntitle: A\naliases: [/c/]\n---\n=== content/en/b.md\n---\ntitle: B\n---\n[x](/c/)',
    ],
    ['broken-fragment', '=== glossary/en/a.md "A"\n[x](#nope)'],
    ['invalid-front-matter', '=== glossary/en/a.md\n---\ntitle: A: B\ndescription: d\n---'],
    ['missing-front-matter', '=== glossary/en/a.md\nText.'],
    ['split-link', '=== glossary/en/a.md "A"\n=== glossary/en/b.md "B"\n[one](/a) [two](/a)'],
    ['punctuation-artefact', '=== glossary/en/a.md "A"\n=== glossary/en/b.md "B"\nSee [a](/a),. then'],
    ['punctuation-in-link-text', '=== glossary/en/a.md "A"\n=== glossary/en/b.md "B"\n[one,](/a) two'],
    ['heading-no-space', '=== glossary/en/a.md "A"\n##Heading'],
    ['html-entity', '=== glossary/en/a.md "A &#39; B"'],
    ['deprecated-term', '=== glossary/en/a.md\n---\ntitle: A\ndescription: d\ndeprecated: [Bazaar]\n---\nThe bazaar.'],
    ['duplicate-term', '=== glossary/en/a.md "Market"\n=== glossary/en/b.md "Market"'],
    ['unlinked-term', '=== glossary/en/a.md "Market"\n=== glossary/en/b.md "B"\nThe market.'],
    ['untranslated-term', `${polish}\nTo jest target market.`],
    ['untranslated-link-text', `${polish}\nTo jest [target market](/a).`],
    ['untranslated-title', '=== glossary/en/a.md "Target market"\n=== glossary/pl/a.md "Target market"'],
    ['missing-translation', `${polish}\n=== glossary/en/c.md "C"`],
    [
      'link-parity',
      `${translated}=== glossary/pl/b.md "B"\n[A](/a)\n=== glossary/en/b.md "B"\n[C](/c)\n=== glossary/en/c.md "C"\n=== glossary/pl/c.md "C"`,
    ],
    ['orphan-translation', `${translated}=== glossary/pl/b.md "B"`],
    ['untranslated-text', `${translated}The customers of a firm are not all the same to it.`],
    ['missing-section', '=== glossary/en/a.md "A"\n## One\n## Two\n=== glossary/pl/a.md "A"\n## Jeden'],
    [
      'title-mismatch',
      '=== glossary/en/a.md\n---\ntitle: Abandonment\ndescription: The abandonment of property.\n---\n' +
        '=== glossary/pl/a.md\n---\ntitle: Porzucenie\ndescription: O rezygnacji.\n---',
    ],
    [
      'inconsistent-term',
      '=== glossary/en/a.md "Market"\n=== glossary/en/b.md "B"\n[bazaar](/a) and [store](/a) and [bazaar](/a)',
    ],
    ['broken-link-syntax', '=== glossary/en/a.md "A"\n[a] (/a)'],
    ['broken-sentence', '=== glossary/en/a.md "A"\nOne part. of it.'],
    ['list-marker', '=== glossary/en/a.md "A"\n- One.\n\n– Two.'],
    ['mixed-script', '=== glossary/en/a.md "A"\nThe mаrket.'],
    ['repeated-words', '=== glossary/en/a.md "A"\nIt is on on the market.'],
    ['stop-word-link', '=== glossary/en/a.md "A"\n[and](/a)'],
    ['duplicate-article', '=== Texts/Polish/a.md "A"\n=== Texts/polish/a.md "A"'],
    ['invalid-entry', '=== glossary.csv\nterm,definition\nniche,A small market.\nprice,What one pays.\ncost'],
    ['unreadable-file', '=== glossary/en/a.md "A"\n\0'],
    ['unused-suppression', '=== glossary/en/a.md "A"\n<!-- glosswright-disable-next-line broken-link -->'],
  ];

  it('has a test in this folder', () => {
    const tried = [...cases.map(([code]) => code), 'outdated-translation']; // that one needs a history, and has it in its own test
    assert.deepEqual(tried.toSorted(), ruleCodes.toSorted());
  });

  for (const [code, tree] of cases) {
    it(`${code} has the severity of the configuration, or is off`, async () => {
      const usual = descriptions.find((rule) => rule.code === code)?.severity ?? 'error';
      const asUsual = await foundWith(tree, '{}');
      assert.equal(asUsual.includes(`${usual} ${code}`), usual !== 'off');
      for (const severity of ['error', 'warning', 'information', 'hint'])
        assert.ok((await foundWith(tree, `{ "rules": { "${code}": "${severity}" } }`)).includes(`${severity} ${code}`));
      assert.deepEqual(await foundWith(tree, `{ "rules": { "${code}": "off" } }`), []);
    });
  }
});

describe('the findings of a file', () => {
  it('are in text order', async () => {
    await withRules(...LINK_RULES, ...FRONT_MATTER_RULES).checkTree(`
      === glossary/en/a.md
      ---
      ^^^ missing-front-matter: The front matter has no 'description'.
      title: A: b
             ^^^^ invalid-front-matter: Put a value that contains ": " in quotes.
      ---
      [x](/none) [y]() [z](/A)
          ^^^^^ broken-link: There is no article 'none'.
                 ^^^^^ broken-link: This link has no target.
                           ^^ slug-case: The slug is 'a'. Links are case-sensitive.
    `);
  });

  it(`are at most ${MOST_FINDINGS}, and the last message has the number of the others`, async () => {
    const all = await messagesOf(brokenLinks(MOST_FINDINGS));
    assert.equal(all.length, MOST_FINDINGS);
    assert.equal(all.at(-1), "There is no article 'none'.");
    for (const [more, expected] of [
      [1, '1 more finding in this file is not shown'],
      [5, '5 more findings in this file are not shown'],
    ] as const) {
      const bounded = await messagesOf(brokenLinks(MOST_FINDINGS + more));
      assert.equal(bounded.length, MOST_FINDINGS);
      assert.equal(bounded.at(-1), `There is no article 'none'. (${expected}.)`);
    }
  });
});

describe('findings of a severity or more', () => {
  it('are the same as among all findings if comments suppress some', async () => {
    await checkTree(`
      === glossary/en/a.md "Market"
      === glossary/en/b.md "B"
      <!-- glosswright-disable-next-line unlinked-term -->
      The market, [x](/none).
                      ^^^^^ broken-link: There is no article 'none'.
      <!-- glosswright-disable-next-line unlinked-term -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'unlinked-term' on the next line.
      The end.
    `);
  });

  it('are as many as are shown, for any number of less severe findings', async () => {
    const text = `=== glossary/en/a.md "A"\n${'##Heading\n'.repeat(MOST_FINDINGS)}[x](/none)`;
    const root = await rootOf(filesOfTree(text));
    const path = 'glossary/en/a.md';
    const codes = (least: Severity): string[] =>
      checkFile(root, path, { least })?.findings.map(({ code }) => code) ?? [];
    assert.ok(!codes('warning').includes('broken-link'));
    assert.deepEqual(codes('error'), ['broken-link']);
  });

  it('include findings that the configuration makes more severe', async () => {
    const text = '=== glossary/en/a.md "Market"\n=== glossary/en/b.md "B"\nThe market.';
    const config = { 'glosswright.config.json': '{ "rules": { "unlinked-term": "error" } }' };
    const root = await rootOf({ ...filesOfTree(text), ...config });
    const found = checkFile(root, 'glossary/en/b.md', { least: 'error' })?.findings;
    assert.deepEqual(
      found?.map(({ code }) => code),
      ['unlinked-term'],
    );
  });
});

describe('unreadable-file', () => {
  const unreadable: readonly (readonly [what: string, content: MemoryContent, expected: string[]])[] = [
    ['may not be read', { forbidden: 'EACCES: permission denied' }, ['0 EACCES: permission denied']],
    ['is binary', 'a\0b', ['0 This is not a text file.']],
    [
      'is not valid UTF-8, with its other findings',
      Buffer.from('---\ntitle: Caf\u00e9\ndescription: d\n---\n[x](/none) caf\u00e9 [x](/none)', 'latin1'),
      [
        '14 The file is not valid UTF-8; some characters cannot be decoded.',
        "39 There is no article 'none'.",
        "55 There is no article 'none'.",
      ],
    ],
  ];
  for (const [what, content, expected] of unreadable) {
    it(`reports a file that ${what}`, async () => {
      const found = await findingsOf(
        { 'glossary/en/a.md': content },
        ({ span, message }) => `${span.start} ${english(message)}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  it('does not remove the article from the glossary, so that links to it are not broken', async () => {
    const content = { ...filesOfTree('=== glossary/en/b.md "B"\n[a](/a)'), 'glossary/en/a.md': { forbidden: 'no' } };
    const root = await rootOf(content);
    assert.deepEqual(checkFile(root, 'glossary/en/b.md')?.findings, []);
  });

  it('reports a folder that cannot be listed', async () => {
    const files = new MemoryFiles({ 'glossary/en/a.md': '' });
    files.problems = [
      { path: 'glossary/de', kind: 'forbidden', message: msg('{0}', 'EACCES: permission denied') },
      { path: 'glossary/fr', kind: 'outside-root', message: msg('The symbolic link leads out of the root.') },
    ];
    const root = new Root(MEMORY_ROOT, files);
    await root.load();
    const reported = checkProblems(root).flatMap(({ path, findings }) =>
      findings.map(({ code, severity, message }) => `${path} ${severity} ${code}: ${english(message)}`),
    );
    assert.deepEqual(reported, [
      'glossary/de error unreadable-file: EACCES: permission denied',
      'glossary/fr information unreadable-file: The symbolic link leads out of the root.',
    ]);
  });
});

/** Severity and code of the findings in the tree with the configuration. */
async function foundWith(tree: string, configuration: string): Promise<string[]> {
  const content = { ...filesOfTree(tree), 'glosswright.config.json': configuration };
  return findingsOf(content, ({ code, severity }) => `${severity} ${code}`);
}

/** An article with that many findings. */
function brokenLinks(count: number): Record<string, string> {
  return { 'glossary/en/a.md': `---\ntitle: A\ndescription: d\n---\n${'[x](/none)\n'.repeat(count)}` };
}

async function messagesOf(content: Readonly<Record<string, string>>): Promise<string[]> {
  return findingsOf(content, ({ message }) => english(message), LINK_RULES);
}

/** The findings of every file of the tree. */
async function findingsOf(
  content: Readonly<Record<string, MemoryContent>>,
  show: (finding: { code: string; severity: string; message: Message; span: { start: number } }) => string,
  on?: readonly string[],
): Promise<string[]> {
  const root = await rootOf(content, on);
  return Object.keys(content).flatMap((path) => (checkFile(root, path)?.findings ?? []).map(show));
}

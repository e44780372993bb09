import assert from 'node:assert/strict';
import { plainText } from '../../server/src/features/markup.ts';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/target-market.md "Target market"
=== glossary/en/loyalty.md "Loyalty"
=== glossary/sv/loyalty.md "Lojalitet"
=== glossary/sv/only-here.md "Bara här"
=== glossary/pl/brand.md "Marka" draft
=== glossary/pl/target-market.md "Rynek docelowy"
Patrz [marka](/brand) i [marce](/brand).
=== glossary/pl/hostile.md
---
title: '[x](command:evil) <img src=x onerror=alert(1)> \`y\` **z** \\ & | $'
description: |
  # Heading

  - <script>alert(1)</script> ![i](https://evil.example/i.png)
---
=== glossary/pl/long.md
---
title: Długi
description: ${'słowo '.repeat(200)}
---
=== glossary/pl/astral.md
---
title: Astral
description: a${'😀'.repeat(400)}
---
`;

const SITE = `
=== content/en/pod.md
---
title: Pod
---
# What it is

> A quote.

![image](/pod.png)

The *smallest*&nbsp;[unit](/node/), a \`pod_of_one\` ($n = 1$), that
is deployed &amp; **run**.

More.
=== content/en/empty.md
---
title: Empty
---
=== content/pl/pod.md
---
title: Strąk
---
Zob. [pod](/pl/pod/).
`;

let polish: EditorFixture;
let site: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/target-market.md');
  site = await EditorFixture.of(SITE, 'content/pl/pod.md');
});

describe('hover', () => {
  it('shows the concept, its definition, the other locales and the number of links', () => {
    assert.equal(
      polish.hover('Na [rynku docel|owym](/target-market)'),
      [
        '**Rynek docelowy** `target-market`',
        'Rynek docelowy.',
        'en: [Target market](<glossary:glossary/en/target-market.md>)',
        'Not linked yet.',
      ].join('\n\n'),
    );
  });

  const sureness: readonly (readonly [of: string, marked: string, said: string])[] = [
    ['an inflected form', 'Na ryn|ku docelowym.', "Inflected form of 'Rynek docelowy'. Not linked yet."],
    ['the very name', 'To rynek doce|lowy.', 'Not linked yet.'],
    ['a text that others link', 'O mar|ce.', "Inflected form of 'Marka'. Linked from one article."],
    ['an explicit link', '[rynkach doce|lowych](/target-market)', 'Not linked yet.'],
  ];
  for (const [of, marked, said] of sureness)
    it(`shows how certain a match is of ${of}`, () => assert.equal(polish.hover(marked)?.split('\n\n').at(-1), said));

  it('shows a title that several locales share once', async () => {
    const tree = ['en', 'de', 'nl', 'sv'].map((locale) => `=== glossary/${locale}/api.md "API"`).join('\n');
    const editor = await EditorFixture.of(tree, 'glossary/en/api.md');
    const links = ['de', 'nl', 'sv'].map((locale) => `[${locale}](<glossary:glossary/${locale}/api.md>)`);
    assert.equal(editor.hover('An A|PI.')?.split('\n\n').at(-2), `${links.join(', ')}: API`);
  });

  it('counts the articles that link to the concept', () => {
    assert.match(polish.hover('[marka](/bra|nd)') ?? '', /Linked from one article\.$/);
  });

  const about: readonly (readonly [what: string, marked: string, text: string | undefined])[] = [
    ['a link by its text', 'Na [ryn|ku](/target-market).', '[rynku](/target-market)'],
    ['a link by its target', 'Na [rynku](/targ|et-market).', '[rynku](/target-market)'],
    ['a link at its end', 'Na [rynku](/target-market)|.', '[rynku](/target-market)'],
    ['a mention in its base form', 'To rynek doce|lowy.', 'rynek docelowy'],
    ['a mention in an inflected form', 'Na ryn|ku docelowym.', 'rynku docelowym'],
    ['a mention at the end of a paragraph', 'Na rynku docelowym|\n\nDalej.', 'rynku docelowym'],
    ['a mention at the beginning of a paragraph', 'Raz.\n\n|Rynek docelowy.', 'Rynek docelowy'],
    ['a mention between lines with CRLF', 'Raz.\r\n\r\nNa rynku doce|lowym.\r\n\r\nDwa.', 'rynku docelowym'],
    ['a mention across a line break', 'Na rynku\ndoce|lowym.', 'rynku\ndocelowym'],
    ['a mention after astral characters', '😀😀 na rynku doce|lowym', 'rynku docelowym'],
    ['a mention in a list', '- rynek\n- ryn|ku docelowym', 'rynku docelowym'],
    ['no mention across paragraphs', 'Na rynku\n\ndoce|lowym.', undefined],
    ['no mention in code', '`rynek doce|lowy`', undefined],
    ['no mention in front matter', '---\nsubject: rynek doce|lowy\n---\n', undefined],
    ['a mention in a description', '---\ndescription: Na ryn|ku docelowym\n---\n', 'rynku docelowym'],
    ['a mention in a quoted description', '---\ndescription: "Ryn|ku docelowego"\n---\n', 'Rynku docelowego'],
    [
      'a mention in a description of several lines',
      '---\ndescription: >\n  Na rynku\n  doce|lowym.\n---\n',
      'rynku\n  docelowym',
    ],
    ['no mention in code of a description', '---\ndescription: Na `ryn|ku docelowym`\n---\n', undefined],
    ['no other word of a description', '---\ndescription: In|ny rynek docelowy.\n---\n', undefined],
    ['no key of a description', '---\ndescri|ption: Rynek docelowy.\n---\n', undefined],
    ['no other word', 'Inny ryn|ek.', undefined],
    ['no web address', '[x](https://exa|mple.com)', undefined],
    [
      'a mention in the text of a link to another site',
      '[na ryn|ku docelowym](https://example.com)',
      'rynku docelowym',
    ],
    ['a mention in the text of a reference defined elsewhere', '[na ryn|ku docelowym][x.y]', 'rynku docelowym'],
    ['no mention in the label of such a reference', '[x][ryn|ek docelowy]', undefined],
    ['a link without a target', '[rynek docelowy](|)', '[rynek docelowy]()'],
    ['a path that no article can have', '[x](/a%2F|b)', '[x](/a%2Fb)'],
    ['nothing in an empty text', '|', undefined],
  ];
  for (const [what, marked, text] of about) it(`shows ${what}`, () => assert.equal(polish.hoveredText(marked), text));

  const headings: readonly (readonly [what: string, marked: string, heading: string])[] = [
    ['a draft', '[x](/bra|nd)', '**Marka** `brand` (draft)'],
    ['a missing translation', '[x](/loy|alty)', '**Loyalty** `loyalty` (English; not translated into Polish yet)'],
    ['an article of another locale', '[x](/en/bra|nd)', '**Brand** `brand`'],
    ['a missing article', '[x](/no|-such)', "There is no article 'no-such'."],
    ['a slug with markup', '[x](/a`b|)', "There is no article 'a\\`b'."],
  ];
  for (const [what, marked, heading] of headings)
    it(`names ${what}`, () => assert.equal(polish.hover(marked)?.split('\n')[0], heading));

  it('shows an article of a third locale below the problem of the link', () => {
    assert.deepEqual(polish.hover('[x](/only|-here)')?.split('\n').slice(0, 3), [
      "There is no article 'only-here' in Polish or English; it exists in Swedish.",
      '',
      '**Bara här** `only-here` (Swedish; not translated into Polish yet)',
    ]);
  });

  const problems: readonly (readonly [what: string, marked: string])[] = [
    ['a slug in another case', '[x](/B|rand)'],
    ['a mistyped slug', '[x](/brnad|)'],
    ['a slug like no other', '[x](/no|-such)'],
    ['a slug that only a third locale has', '[x](/only|-here)'],
    ['the path of a file', '[x](/glossary/pl/br|and)'],
    ['the path of a file that is not there', '[x](/glossary/pl/brn|ad)'],
    ['a path that climbs out', '[x](/../b|rand)'],
    ['no target', '[x](|)'],
  ];
  for (const [what, marked] of problems)
    it(`shows the message of the finding for ${what}`, () => {
      const [message = ''] = polish.messages(marked);
      assert.notEqual(message, '');
      assert.equal(polish.hover(marked)?.split('\n')[0], message);
    });

  it('lists the titles of all other locales', () => {
    assert.match(
      polish.hover('[x](/loy|alty)') ?? '',
      /\n\nsv: \[Lojalitet\]\(<glossary:glossary\/sv\/loyalty\.md>\)\n\n/,
    );
  });

  it('shows at most three meanings of one word', async () => {
    const concepts = ['a', 'b', 'c', 'd'].map((slug) => `=== glossary/en/${slug}.md "Bank"`).join('\n');
    const text = (await EditorFixture.of(concepts, 'glossary/en/a.md')).hover('A ba|nk.') ?? '';
    assert.deepEqual(text.match(/`[a-d]`/g), ['`a`', '`b`', '`c`']);
    assert.equal(text.split('\n\n---\n\n').length, 3);
  });
});

describe('a hover of hostile text', () => {
  it('contains no markup of the article', () => {
    const text = polish.hover('[x](/host|ile)') ?? '';
    assert.match(
      text,
      /^\*\*\\\[x\\\]\(command:evil\) &lt;img src=x onerror=alert\(1\)> \\`y\\` \\\*\\\*z\\\*\\\* \\\\ &amp; \\\| \\\$\*\*/,
    );
    assert.match(text, /\n\n\\# Heading - &lt;script>alert\(1\)&lt;\/script> !\\\[i\\\]\(https/);
  });

  it('is cut between words', () => {
    const [, definition = ''] = polish.hover('[x](/lo|ng)')?.split('\n\n') ?? [];
    assert.match(definition, /^(?:słowo )+słowo…$/);
    assert.ok(definition.length <= 601);
  });

  it('is never cut within a character', () => {
    const [, definition = ''] = polish.hover('[x](/astr|al)')?.split('\n\n') ?? [];
    assert.match(definition, /^a(?:😀)+…$/u);
  });
});

describe('a hover in plain text', () => {
  it('has no markup at all', () => {
    assert.equal(
      polish.hover('[x](/target|-market)', plainText),
      'Rynek docelowy target-market\n\nRynek docelowy.\n\nen: Target market\n\nNot linked yet.',
    );
  });

  it('does not change the text of articles', () => {
    assert.match(polish.hover('[x](/host|ile)', plainText) ?? '', /^\[x\]\(command:evil\) <img src=x onerror/);
  });
});

/** A glossary whose article `pod` has these paragraphs. */
function podWith(paragraphs: string): string {
  return `
=== glosswright.config.json
{"layouts": [{"articles": "glossary/{slug}.{locale}.md"}]}
=== glossary/pod.en.md
# Pod

${paragraphs}
=== glossary/a.en.md "A"
`;
}

/** The definition in a hover of that article. */
async function definitionOfPod(paragraphs: string): Promise<string | undefined> {
  const editor = await EditorFixture.of(podWith(paragraphs), 'glossary/a.en.md');
  return editor.hover('A p|od.')?.split('\n\n')[1];
}

describe('a hover for articles without a description', () => {
  it('shows the first paragraph as displayed text', () => {
    assert.match(
      site.hover('[x](/p|od/)') ?? '',
      /\n\nThe smallest unit, a pod\\_of\\_one \(\\\$n = 1\\\$\), that is deployed &amp; run\.\n\n/,
    );
  });

  it('skips a paragraph of links, such as those to translations', async () => {
    const links = '[Deutsch](pod.de.md) | [Polski](pod.pl.md)';
    assert.equal(await definitionOfPod(`${links}\n\nThe smallest [unit](a.en.md).`), 'The smallest unit.');
    assert.equal(await definitionOfPod('See [the guide](guide.md).\n\nMore.'), 'See the guide.');
    assert.equal(await definitionOfPod(links), 'Deutsch \\| Polski');
  });

  it('shows no definition without a paragraph', () => {
    assert.equal(site.hover('[x](/emp|ty/)'), '**Empty** `empty`\n\nNot linked yet.');
  });
});

describe('a definition with macros', () => {
  const macros: readonly (readonly [macro: string, shown: string])[] = [
    ['A {{Glossary("Block/CSS", "block")}} of code.', 'A block of code.'],
    ['A {{Glossary("Block")}} of code.', 'A Block of code.'],
    ['Set by {{cssxref("display")}} alone.', 'Set by display alone.'],
    ['{{GlossarySidebar}}\n\nThe **first** one.', 'The first one.'],
  ];
  for (const [macro, shown] of macros)
    it(`shows ${JSON.stringify(macro)} as its text`, async () => {
      const tree = `
=== files/en-us/glossary/block/index.md
---
title: Block
slug: Glossary/Block
page-type: glossary-definition
---
${macro}
=== files/en-us/glossary/code/index.md "Code"
`;
      const editor = await EditorFixture.of(tree, 'files/en-us/glossary/code/index.md');
      assert.equal(editor.hover('A blo|ck.')?.split('\n\n')[1], shown);
    });
});

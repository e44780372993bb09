import { dedent, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixTree } = withRules(...LINK_RULES, 'unlinked-term', 'untranslated-title', 'duplicate-term');

/** `text` is below the line that declares whether the article is translated. */
const entry = (path: string, terms: string, isTranslated: 'yes' | 'no', text = ''): string =>
  [
    `=== _i18n/${path}.md`,
    '---',
    `summary: About ${path}`,
    `terms: ${terms}`,
    '---',
    '',
    `{% include disclaimer.html translated="${isTranslated}" translationOutdated="no" %}`,
    '',
    dedent(text),
  ].join('\n');

const glossary = [
  entry('en/resources/moneropedia/node', '["node", "nodes"]', 'no'),
  entry('en/resources/moneropedia/block', '["block", "coinbase-block"]', 'no'),
  entry('en/resources/moneropedia/ring', '["ring-signature"]', 'no'),
  entry('pl/resources/moneropedia/node', '["node", "węzeł", "węzła"]', 'yes'),
  entry('pl/resources/moneropedia/block', '["blok", "bloku"]', 'yes'),
  entry('pl/resources/moneropedia/ring', '["ring-signature"]', 'no'),
].join('\n');
const mining = (text: string, isTranslated: 'yes' | 'no' = 'yes'): string =>
  `${glossary}\n${entry('pl/resources/moneropedia/mining', '["mining"]', isTranslated, text)}`;

describe('macro links by @form', () => {
  const fine: readonly (readonly [what: string, text: string])[] = [
    ['by a form', '@węzła, (@bloku).'],
    ['in any case', '@Węzła @BLOKU'],
    ['of itself', '@mining'],
    ['with a suffix', '@node-based @węzeł-like'],
    ['with an apostrophe', "@node's @node’s"],
    ['in emphasis', '**@węzła** _@bloku_'],
    ['before letters that are written without spaces', '一个@node上的@blok。'],
  ];
  for (const [what, text] of fine) it(`lead to the article ${what}`, async () => checkTree(mining(text)));

  const none: readonly (readonly [what: string, text: string])[] = [
    ['e-mail addresses', 'none@getmonero.org <none@getmonero.org> a.b@none'],
    ['code', '`@none` <code>@none</code>'],
    ['addresses', 'https://example.com/@none [a](https://x.org/@none) [b]({{ site.baseurl }}/@none)'],
    ['packages and decorators', '@none/core npm/@none @None()'],
    ['names of programs, tags of the site', '@no_ne @moneropedia_article @example.com \\@none'],
    ['signs alone', '@ @- @1 @@'],
    ['links', '[a](../none) [b](/none) [c](../../../../../../none)'],
  ];
  for (const [what, text] of none) it(`are no ${what}`, async () => checkTree(mining(text)));

  it('report names that are not a form of an article in the locale or the source locale', async () => {
    await checkTree(
      mining(`
        Na @węźle i @nodes-x, @blokach
            ^^^^^ broken-link: No article lists 'węźle' in its terms. Did you mean 'węzeł'?
                     ^^^^^^^ broken-link: No article lists 'nodes-x' in its terms.
                               ^^^^^^^ broken-link: No article lists 'blokach' in its terms. Did you mean 'blok'?
      `),
    );
  });

  it('lead to the English article only by an English form', async () => {
    await checkTree(
      mining(`
        Z @coinbase-block
           ^^^^^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'blok'.
      `),
    );
  });

  it('report placeholders as information, except in a placeholder', async () => {
    await checkTree(
      mining(`
        Z @ring-signature
           ^^^^^^^^^^^^^^ information untranslated-link: 'ring' is not translated into Polish yet. The English article is 'ring signature'.
      `),
    );
    await checkTree(mining('Z @ring-signature', 'no'));
  });

  it('offer the nearest form of the concept', async () => {
    await fixTree(mining('Na @węźle i'), "Change link to 'węzeł' (node)", 'Na @węzeł i');
    await fixTree(mining('Na @węźłach-x i'), 'Remove the link', 'Na węźłach x i');
  });

  it('offer to link a term if its form is listed', async () => {
    await fixTree(mining('Dwa węzeł.'), "Link to 'node'", 'Dwa @węzeł.');
  });

  it('do not report anything else in placeholders', async () => {
    const text = 'A node of a @mining.';
    const mark = "  ^^^^ unlinked-term: 'node' refers to the concept 'node', which this article does not link to.";
    await checkTree(mining(`${text}\n${mark}`, 'yes'));
    await checkTree(mining(text, 'no'));
  });

  it('accept concepts with names that cannot be written as a macro link', async () => {
    await checkTree(
      [
        entry('en/resources/moneropedia/key', '[\\"view-key\\"]', 'no', '@view'),
        "  ^^^^ broken-link: No article lists 'view' in its terms.",
      ]
        .join('\n')
        .replace('\n  ^', '\n ^'),
    );
  });
});

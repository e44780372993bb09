import assert from 'node:assert/strict';
import { commentOf } from '../../server/src/features/draft/commentOf.ts';
import { newTranslation } from '../../server/src/features/newArticle.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { EditorFixture } from '../support/editorFixture.ts';
import { checkRename } from '../support/renaming.ts';
import { dedent, filesOfTree, rootOf } from '../support/tree.ts';

const GLOSSARY = `
=== glosswright.config.json
{"layouts": [{"articles": "glossary/{locale}/{slug}.mdx"}]}
=== glossary/en/brand.mdx "Brand"
=== glossary/en/market.mdx
---
title: Market
---

import Tip from './tip'

<Tip>Ask.</Tip>

Where {prices} meet.
=== glossary/pl/brand.mdx "Marka"
`;

describe('in MDX', () => {
  let english: EditorFixture;
  before(async () => {
    english = await EditorFixture.of(GLOSSARY, 'glossary/en/brand.mdx');
  });

  const offered: readonly (readonly [where: string, marked: string, after: string | undefined])[] = [
    ['a paragraph', 'A [mar|].', 'A [market](/market).'],
    ['the children of an element', '<Tip>\n  [mar|]\n</Tip>', '<Tip>\n  [market](/market)\n</Tip>'],
    ['`href` of an element', '<a href="/mar|">a</a>', '<a href="/market">a</a>'],
    ['`href` of a component', '<Card title="a" href="/mar|" />', '<Card title="a" href="/market" />'],
    ['`to` of a component', "<Docs.Link to='/mar|'>a</Docs.Link>", "<Docs.Link to='/market'>a</Docs.Link>"],
    ['`to` of an element', '<a to="/mar|">a</a>', undefined],
    ['an expression', 'A {"[mar|]"}.', undefined],
    ['an expression of an attribute', '<Card title={"[mar|]"} />', undefined],
    ['another attribute', '<Card title="[mar|]" />', undefined],
    ['a module', "export const a = '[mar|]'", undefined],
    ['a comment', '{/* [mar|] */}', undefined],
  ];
  for (const [where, marked, after] of offered)
    it(`completion ${after === undefined ? 'does not offer' : 'offers'} a concept in ${where}`, () => {
      if (after === undefined) assert.deepEqual(english.complete(marked), []);
      else assert.equal(english.accept(marked, 'replace'), after);
    });

  it('a hover shows the first paragraph of an article, without modules and tags', () => {
    assert.match(english.hover('A [market](/mar|ket).') ?? '', /Where \{prices\} meet\./);
  });

  it('a rename changes the targets of Markdown, elements and components', async () =>
    checkRename(
      `
      === glosswright.config.json
      {"layouts": [{"articles": "glossary/{locale}/{slug}.mdx"}]}
      === glossary/en/brand.mdx "Brand"
      === glossary/en/market.mdx "Market"
      A [br¦and](/brand#history), <a href="/brand">a brand</a> and a file [brand](./brand.mdx).
      <Card title="/brand" href="/brand" text={'/brand'} />
      `,
      'mark',
      `
      glossary/en/brand.mdx > glossary/en/mark.mdx
      glossary/en/market.mdx: A [brand](/mark#history), <a href="/mark">a brand</a> and a file [brand](./mark.mdx).
      glossary/en/market.mdx: <Card title="/brand" href="/mark" text={'/brand'} />
      `,
    ));

  it('a draft keeps modules, and has comments in braces', async () => {
    const files = filesOfTree(`
      === glosswright.config.json
      {"layouts": [{"articles": "glossary/{locale}/{slug}.mdx"}]}
      === glossary/pl/brand.mdx "Marka"
      === glossary/en/market.mdx
      ---
      title: Market
      ---

      import Tip from './tip'

      ## Where *prices* meet

      {/* glosswright-disable-next-line broken-link */}
      <Tip>
      Ask. {/* a friend */}
      </Tip>

      {/* by the editors */}
    `);
    const root = await rootOf(files);
    const subject = root.subject('glossary/en/market.mdx', files['glossary/en/market.mdx'] ?? '');
    assert.ok(subject);
    const articles = { uriOf: (path: string) => path, textOf: (path: string) => files[path] };
    const changes = newTranslation(subject, 'pl', articles)?.edit.documentChanges ?? [];
    const [text = ''] = changes.flatMap((change) =>
      'edits' in change ? change.edits.flatMap((edit) => ('newText' in edit ? [edit.newText] : [])) : [],
    );
    const body = text.slice(parseMarkdown(text, 'mdx').frontMatter?.span.end);
    assert.equal(
      body.trim(),
      dedent(`
        import Tip from './tip'

        ## Where *prices* meet

        {/* <Tip>
        Ask. {/* a friend *\\/}
        </Tip> */}

        {/* by the editors */}
      `).trim(),
    );
  });

  const comments: readonly (readonly [text: string, comment: string])[] = [
    ['a', '{/* a */}'],
    ['a */ b', '{/* a *\\/ b */}'],
    ['a --> {{ b }}', '{/* a --> {{ b }} */}'],
    [' \n', ''],
  ];
  for (const [text, comment] of comments)
    it(`the comment for ${JSON.stringify(text)} is one comment`, () => {
      const written = commentOf(text, 'mdx');
      assert.equal(written, comment);
      const { comments: found } = parseMarkdown(written, 'mdx');
      assert.deepEqual(found, written === '' ? [] : [{ start: 0, end: written.length }]);
    });
});

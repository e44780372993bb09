import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseMarkdown } from '../../../server/src/markdown/parseMarkdown.ts';
import { articleSoup } from '../../markdown/soup.ts';
import { applied, EditorFixture, textEditsOf } from '../../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/niche.md "Niche"
=== glossary/en/market.md "Market"
=== glossary/en/customer.md "Customer"
`;
const HEAD = '---\ntitle: Niche\ndescription: D.\n---\n\n';
/** The position of the cursor has no effect. */
const MARKED_HEAD = HEAD.replace('Niche', 'Ni|che');
const RUNS = 1500;

/** Any Markdown with terms in it. */
const anyBody = fc
  .array(fc.oneof(articleSoup, fc.constantFrom(' market ', ' customer ', ' a market, ')), { maxLength: 12 })
  .map((parts) => parts.join(''));

function linksIn(text: string): number {
  return parseMarkdown(HEAD + text).links.length;
}

/** Code and formulas. */
function codeIn(body: string): string[] {
  const { text, code } = parseMarkdown(HEAD + body);
  return code.map(({ start, end }) => text.slice(start, end));
}

describe('linking all first mentions, in any Markdown', () => {
  let editor: EditorFixture;
  before(async () => {
    editor = await EditorFixture.of(GLOSSARY, 'glossary/en/niche.md');
  });

  it('creates links, does not change code and formulas, and changes nothing the second time', function () {
    this.timeout(300_000);
    let linked = 0;
    fc.assert(
      fc.property(anyBody, (before) => {
        const action = editor.linking(MARKED_HEAD + before).all;
        if (!action) return;
        const edits = textEditsOf(action);
        const after = applied(HEAD + before, edits).slice(HEAD.length);
        const written = edits.filter(({ newText }) => newText.includes('](')).length;
        assert.deepEqual([linksIn(after), codeIn(after)], [linksIn(before) + written, codeIn(before)]);
        assert.equal(editor.linking(MARKED_HEAD + after).all, undefined);
        linked++;
      }),
      { numRuns: RUNS },
    );
    assert.ok(linked > RUNS / 20, `only ${linked} texts had something to link`);
  });
});

import assert from 'node:assert/strict';
import { completeAction, completingEdit } from '../../server/src/features/markComplete.ts';
import { applyEdits } from '../../server/src/rules/engine/fixAll.ts';
import { EditorFixture } from '../support/editorFixture.ts';

const PAGE = { path: 'docs/{locale}/terms.md', entries: { kind: 'headings', levels: [2] } };
const GLOSSARY = `
=== glosswright.config.json
${JSON.stringify({ layouts: [{ articles: 'glossary/{locale}/{slug}.md', pages: [PAGE] }] })}
=== glossary/en/niche.md "Niche"
=== glossary/pl/niche.md "Nisza"
=== docs/en/terms.md
# Terms

## Reach

How many see it.
`;
const ARTICLE = 'glossary/pl/niche.md';
const TERMS = 'docs/en/terms.md';
const TARGET = { uri: 'x', version: 1, documentChanges: true, createsFiles: true, renamesFiles: true };

let fixture: EditorFixture;
before(async () => {
  fixture = await EditorFixture.of(GLOSSARY, ARTICLE);
});

/** The text without the mark of the draft at `|`; undefined if there is none. */
function completed(path: string, marked: string): string | undefined {
  const { subject, offset, text } = fixture.at(path).open(marked);
  const edit = completingEdit(subject, offset);
  return edit && applyEdits(text, [edit]);
}

/** The titles of the actions at `|`. */
function offered(path: string, marked: string): string[] {
  const { subject, offset } = fixture.at(path).open(marked);
  const position = subject.lines.positionAt(offset);
  return completeAction(subject, { start: position, end: position }, TARGET).map(({ title }) => title);
}

describe('marking a draft as complete', () => {
  const cases: readonly (readonly [what: string, path: string, marked: string, after: string | undefined])[] = [
    ['removes the key', ARTICLE, '---\ntitle: N\ndraft: true\n---\n|\nT.\n', '---\ntitle: N\n---\n\nT.\n'],
    ['removes front matter that has nothing else', ARTICLE, '---\ndraft: true\n---\n\n# N|\n\nT.\n', '# N\n\nT.\n'],
    ['removes it up to the text', ARTICLE, '+++\r\ndraft = true\r\n+++\r\n|T.\r\n', 'T.\r\n'],
    ['removes it from TOML', ARTICLE, '+++\ntitle = "N"\ndraft = true\n+++\n|\n', '+++\ntitle = "N"\n+++\n\n'],
    ['keeps CRLF', ARTICLE, '---\r\ndraft: true\r\ntitle: N\r\n---\r\n|', '---\r\ntitle: N\r\n---\r\n'],
    ['keeps a comment behind it', ARTICLE, '---\ndraft: true # mine\n---\n|', '---\n # mine\n---\n'],
    ['changes no complete article', ARTICLE, '---\ntitle: N\ndraft: false\n---\n|T.\n', undefined],
    ['changes no empty file', ARTICLE, '|', undefined],
    [
      'removes the comment of an entry',
      TERMS,
      '# T\n\n## Reach|\n\n<!-- glosswright-draft -->\nHow.\n\n## Till\n\n<!-- glosswright-draft -->\nA.\n',
      '# T\n\n## Reach\n\nHow.\n\n## Till\n\n<!-- glosswright-draft -->\nA.\n',
    ],
    [
      'changes no complete entry',
      TERMS,
      '# T\n\n## Reach|\n\nHow.\n\n## Till\n\n<!-- glosswright-draft -->\nA.\n',
      undefined,
    ],
    ['changes nothing outside of entries', TERMS, '# T|\n\n## Reach\n\n<!-- glosswright-draft -->\nHow.\n', undefined],
  ];
  for (const [what, path, marked, after] of cases) it(what, () => assert.equal(completed(path, marked), after));

  it('is offered in the head of the draft', () => {
    const head = '---\ntitle: N\ndraft: |true\n---\n\n# N\n\nText.\n';
    assert.deepEqual(offered(ARTICLE, head), ['Mark as complete']);
    assert.deepEqual(offered(ARTICLE, head.replace('|', '').replace('Text', 'Te|xt')), []);
    assert.deepEqual(offered(ARTICLE, '---\ntitle: |N\n---\n'), []);
  });

  it('has a lens if the client has a command', () => {
    const draft = '---\ntitle: N\ndraft: true\n---\n';
    const lens = 'Draft: Mark as Complete | mark "glossary:glossary/pl/niche.md" {"line":1,"character":7}';
    assert.ok(fixture.at(ARTICLE).lenses(draft, { markComplete: 'mark' }).includes(lens));
    assert.ok(!fixture.at(ARTICLE).lenses(draft).join().includes('Draft'));
    assert.ok(!fixture.at(ARTICLE).lenses('---\ntitle: N\n---\n', { markComplete: 'mark' }).join().includes('Draft'));
  });
});

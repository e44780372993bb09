import assert from 'node:assert/strict';
import { applied, EditorFixture, textEditsOf } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/target-market.md "Target market"
=== glossary/pl/brand.md "Marka"
`;

const TITLED = '---\ntitle: T\ndescription: D\n---\n';

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

function titles(marked: string): string[] {
  return polish.actions(TITLED + marked).map(({ title }) => title);
}

/** The text after the action of that title. */
function done(marked: string, title: string): string {
  const action = polish.actions(marked).find((each) => each.title === title);
  return action ? applied(marked.replace('|', ''), textEditsOf(action)) : `'${title}' is not offered`;
}

describe('code actions', () => {
  const fixes: readonly (readonly [title: string, marked: string, after: string])[] = [
    ["Change link to 'brand' (Marka)", '[x](/brnd|)', '[x](/brand)'],
    ["Change link to 'target-market' (Target market)", '[x](/target_market|#a)', '[x](/target-market#a)'],
    ['Remove the link', '[*x*](/no-such|)', '*x*'],
    ['Link to the English article instead', '[x](/target-market|)', '[x](/en/target-market)'],
  ];
  for (const [title, marked, after] of fixes)
    it(title, () => assert.equal(done(TITLED + marked, title), TITLED + after));

  it('are offered for the findings at the cursor only', () => {
    assert.deepEqual(titles('|abc [x](/brnd)'), []);
    assert.ok(titles('abc [x](/br|nd) [y](/trget-market)').includes("Change link to 'brand' (Marka)"));
    assert.ok(!titles('abc [x](/br|nd) [y](/trget-market)').includes("Change link to 'target-market' (Target market)"));
  });

  it('refer to the finding that they fix, as it was reported', () => {
    const [action] = polish.actions(`${TITLED}[x](/brnd|)`);
    const [{ code, message, range } = { code: '', message: '', range: undefined }] = action?.diagnostics ?? [];
    assert.deepEqual([code, message], ['broken-link', "There is no article 'brnd'. Did you mean 'brand'?"]);
    assert.deepEqual(range, { start: { line: 4, character: 4 }, end: { line: 4, character: 9 } });
  });

  it('are quick fixes, the most certain one preferred', () => {
    const actions = polish.actions(`${TITLED}[x](/target_market|)`);
    assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ["Change link to 'target-market' (Target market)"],
    );
  });

  it('change only the version that they were created for', () => {
    const [action] = polish.actions(`${TITLED}[x](/brnd|)`, { version: 7 });
    const [change] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, {
      uri: 'glossary:glossary/pl/brand.md',
      version: 7,
    });
  });

  it('create a complete article, and never overwrite one', () => {
    const action = polish.actions(`${TITLED}[x](/target-market|)`).find(({ title }) => title.startsWith('Create'));
    const uri = 'glossary:glossary/pl/target-market.md';
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const newText = '---\ntitle:  # Target market\ndescription:  # Target market.\ndraft: true\n---\n\n';
    assert.equal(action?.title, "Create article 'target-market' in Polish");
    assert.deepEqual(action.edit?.documentChanges, [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: top, newText }] },
    ]);
  });

  it('rename a translation without a source article, and never replace one', async () => {
    const orphan = await EditorFixture.of(
      '=== glossary/en/container.md "Container"\n=== glossary/de/containers.md "Behälter"',
      'glossary/de/containers.md',
    );
    const renames = (target = {}) =>
      orphan.actions('# Beh|älter', target).filter(({ title }) => title === "Rename to 'container' (Container)");
    const [action] = renames();
    assert.deepEqual(action?.edit?.documentChanges, [
      {
        kind: 'rename',
        oldUri: 'glossary:glossary/de/containers.md',
        newUri: 'glossary:glossary/de/container.md',
        options: { overwrite: false, ignoreIfExists: false },
      },
    ]);
    assert.deepEqual(renames({ renamesFiles: false }), []);
    assert.deepEqual(renames({ documentChanges: false }), []);
  });

  for (const lacking of [{ createsFiles: false }, { documentChanges: false }]) {
    it(`create nothing for a client without support (${Object.keys(lacking).join('')})`, () => {
      const left = polish.actions(`${TITLED}[x](/target-market|)`, lacking).map(({ title }) => title);
      assert.deepEqual(left, ['Link to the English article instead']);
    });
  }

  it('are plain changes for a client without versioned edits', () => {
    const [action] = polish.actions(`${TITLED}[x](/brnd|)`, { documentChanges: false });
    const range = { start: { line: 4, character: 4 }, end: { line: 4, character: 9 } };
    assert.deepEqual(action?.edit, { changes: { 'glossary:glossary/pl/brand.md': [{ range, newText: '/brand' }] } });
  });

  it('use UTF-16 columns after astral characters and CRLF', () => {
    const text = `${TITLED}😀 [😀](/brnd|)`.replaceAll('\n', '\r\n');
    assert.equal(done(text, "Change link to 'brand' (Marka)"), `${TITLED}😀 [😀](/brand)`.replaceAll('\n', '\r\n'));
  });
});

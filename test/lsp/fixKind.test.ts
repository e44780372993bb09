import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { FixKindEdit } from '../../server/src/features/fixKind/fixKindEdit.ts';
import { msg } from '../../server/src/localization/index.ts';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { Client, cursor, pullClient } from '../support/client.ts';
import { applied } from '../support/editorFixture.ts';
import { article, serverFixture } from '../support/serverFixture.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const PL = 'glossary/pl/rynek.md';
const OTHER = 'glossary/pl/cena.md';
const GLOSSARY = {
  'glossary/en/rynek.md': article('Market', '[m](/Marka)'),
  'glossary/en/marka.md': article('Brand'),
  'glossary/en/cena.md': article('Price'),
  'glossary/pl/marka.md': article('Marka', '##Nie ten rodzaj'),
  [OTHER]: article('Cena', '[m](/Marka) i [m](/MARKA), [x](/nigdzie)'),
  [PL]: article('Rynek'),
};

/** A page of entries, and pages of the site, of which one is not valid UTF-8; each with a heading without a space. */
const PAGES = {
  'glosswright.config.json': JSON.stringify({
    layouts: [
      {
        sourceLocale: 'en',
        pages: [{ path: 'docs/glossary.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }],
        data: [
          {
            path: 'docs/terms.yml',
            locale: 'en',
            entries: { kind: 'yaml', id: 'id', term: 'term', definition: 'def' },
          },
        ],
        site: [{ path: 'docs/{any**}.md', locale: 'en' }],
      },
    ],
  }),
  'docs/glossary.md': '# Glossary\n\n## Market\n\nWhere goods are sold.\n\n##Price\n',
  'docs/terms.yml': '- { id: cost, term: Cost, def: "##What is paid" }\n',
  'docs/guide.md': '##Guide\n',
  'docs/other.md': Buffer.concat([Buffer.from('##Other\n'), Buffer.from([0xff, 0x0a])]),
};

const previewingClient = {
  ...pullClient,
  workspace: {
    ...pullClient.workspace,
    workspaceEdit: { ...pullClient.workspace.workspaceEdit, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...pullClient.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

const IN_FILE = "Fix all 'slug-case' in this file";
const IN_GLOSSARY = "Fix all 'slug-case' in the glossary, with a preview";

async function actionsAt(client: Client, marked: string): Promise<{ text: string; actions: CodeAction[] }> {
  const { text, position } = cursor(article('Rynek', marked));
  await client.open(PL, text);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(PL) },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return { text, actions: actions.filter(({ title }) => title.startsWith('Fix all')) };
}

function changesOf(action: CodeAction | undefined): TextDocumentEdit[] {
  return (action?.edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
}

describe('fixing all findings of a kind', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, previewingClient));
  afterEach(async () => place.client.close(PL));

  it('changes the file, and only these findings', async () => {
    const { text, actions } = await actionsAt(place.client, '[a](/Mar|ka), [b](/CENA)\n\n##Inny rodzaj\n');
    const [change] = changesOf(actions.find(({ title }) => title === IN_FILE));
    const edits = (change?.edits ?? []).map(
      ({ range, newText }: TextDocumentEdit['edits'][number] & { newText?: string }) => ({
        range,
        newText: newText ?? '',
      }),
    );
    assert.equal(applied(text, edits), article('Rynek', '[a](/marka), [b](/cena)\n\n##Inny rodzaj\n'));
  });

  const offered: readonly (readonly [what: string, marked: string, titles: readonly string[]])[] = [
    ['of one finding, only in the glossary', '[a](/Mar|ka)', [IN_GLOSSARY]],
    ['of a finding that has no certain fix, nowhere', '[a](/nig|dzie), [b](/nigdzie)', []],
    ['without a finding at the cursor, nowhere', 'Cz|ysto. [a](/Marka), [b](/CENA)', []],
  ];
  for (const [what, marked, titles] of offered)
    it(what, async () => {
      const { actions } = await actionsAt(place.client, marked);
      assert.deepEqual(
        actions.map(({ title }) => title),
        titles,
      );
    });

  it('changes the glossary after a preview, in open and other files', async () => {
    const { client } = place;
    const { actions } = await actionsAt(client, '[a](/Mar|ka)');
    const [action] = actions;
    assert.equal(action?.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    const counts = changesOf(resolved).map(({ textDocument, edits }) => [
      textDocument.uri,
      textDocument.version === null,
      edits.length,
    ]);
    assert.deepEqual(
      new Set(counts),
      new Set([
        [client.uri('glossary/en/rynek.md'), true, 1],
        [client.uri(OTHER), true, 2],
        [client.uri(PL), false, 1],
      ]),
    );
    assert.deepEqual(resolved.edit?.changeAnnotations, {
      'slug-case': { label: "Fixes of 'slug-case'", needsConfirmation: true },
    });
    const ids = changesOf(resolved).flatMap(({ edits }) =>
      edits.map((edit) => 'annotationId' in edit && edit.annotationId),
    );
    assert.deepEqual(new Set(ids), new Set(['slug-case']));
  });

  it('changes pages of entries and pages of the site, but not damaged files', async () => {
    await withTemporaryTree(PAGES, async ({ root }) => {
      const client = await Client.start(root, previewingClient);
      await client.open('docs/guide.md');
      const position = { line: 0, character: 7 };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: client.uri('docs/guide.md') },
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['quickfix'] },
      });
      const action = actions.find(
        ({ title }) => title === "Fix all 'heading-no-space' in the glossary, with a preview",
      );
      const resolved = await client.request<CodeAction>('codeAction/resolve', action);
      assert.deepEqual(
        changesOf(resolved).map(({ textDocument, edits }) => [textDocument.uri, edits.length]),
        [
          [client.uri('docs/glossary.md'), 1],
          [client.uri('docs/guide.md'), 1],
        ],
      );
      const { message } = await client.until<{ message: string }>('window/showMessage', () => true);
      assert.equal(
        message,
        "1 file with 'heading-no-space' is not changed, because it is read only or not valid UTF-8: other.md.",
      );
      await client.stop();
    });
  });

  for (const data of [
    undefined,
    1,
    { fixKind: 1 },
    { fixKind: { uri: 1, code: 'slug-case' } },
    { fixKind: { uri: 'file:///elsewhere.md', code: 'slug-case' } },
  ])
    it(`is not offered for data of other programs: ${JSON.stringify(data)}`, async () => {
      const action = { title: 'x', data };
      const resolved = await place.client.request<CodeAction>('codeAction/resolve', action);
      assert.equal(resolved.edit, undefined);
    });
});

describe('the preview of fixes in a glossary', () => {
  it('is limited, with a notice', () => {
    const edit = new FixKindEdit('x');
    const text = 'a';
    const fix = {
      title: msg('Fix'),
      preferred: true,
      certain: true,
      edits: [{ span: { start: 0, end: 1 }, newText: 'b' }],
    };
    const finding = {
      code: 'x',
      severity: 'error',
      message: msg('x'),
      span: { start: 0, end: 1 },
      target: undefined,
      about: 'x',
      weight: 0,
      fixes: () => [fix],
    } as const;
    const add = (uri: string): void =>
      edit.add({ uri, version: null, lines: new LineIndex(text), findings: [finding], isProtected: false });
    for (let file = 0; file < 200; file++) add(`file:///${file}.md`);
    assert.deepEqual([edit.files, edit.isCut], [200, false]);
    add('file:///last.md');
    assert.deepEqual([edit.files, edit.isCut], [200, true]);
  });
});

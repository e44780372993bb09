import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings, quickFixes } from './language.ts';
import { activePath, open } from './workspace.ts';

/** A line that is appended to the Polish article, its finding, the fix to apply, and the line after it. */
const fixes: readonly (readonly [line: string, code: string, at: string, fix: RegExp, after: string])[] = [
  [
    'Patrz [rynek](/target-markett).',
    'broken-link',
    '/target-markett',
    /^Change link to 'target-market'/,
    'Patrz [rynek](/target-market).',
  ],
  ['Patrz [rynek](/no-such-thing).', 'broken-link', '/no-such', /^Remove the link/, 'Patrz rynek.'],
  ['Patrz [rynek](/Target-Market).', 'slug-case', '/Target', /target-market/, 'Patrz [rynek](/target-market).'],
  ['Patrz [rynek](/en/target-market).', 'wrong-locale-link', '/en/target', /Polish/, 'Patrz [rynek](/target-market).'],
  [
    'Patrz [rynek docelowy,](/target-market) tam.',
    'punctuation-in-link-text',
    ',](',
    /./,
    'Patrz [rynek docelowy](/target-market), tam.',
  ],
  [
    'Patrz [rynek](/target-market) [docelowy](/target-market).',
    'split-link',
    '](/target-market) [d',
    /./,
    'Patrz [rynek docelowy](/target-market).',
  ],
  ['To nowa nisza rynkowa.', 'unlinked-term', 'nisza rynkowa', /^Link/, 'To nowa [nisza rynkowa](/market-niche).'],
  [
    'To nasz target market.',
    'untranslated-term',
    'target market',
    /Rynek docelowy|rynek docelowy/,
    'To nasz [rynek docelowy](/target-market).',
  ],
  ['##Nagłówek', 'heading-no-space', '##Nag', /./, '## Nagłówek'],
];

describe('a fix', () => {
  for (const [line, code, at, title, after] of fixes)
    it(`of ${code}: ${line}`, async () => {
      const { document } = await open('glossary/pl/brand-loyalty.md');
      await append(document, line);
      const isFound = (): boolean =>
        vscode.languages.getDiagnostics(document.uri).some((found) => codeOf(found) === code);
      await eventually(`${code} is found`, isFound);

      const actions = await quickFixes(document, at);
      const fix = actions.find((action) => title.test(action.title));
      assert(fix?.edit, `Offered: ${actions.map((action) => action.title).join(', ')}`);
      await vscode.workspace.applyEdit(fix.edit);

      assert.equal(document.lineAt(document.lineCount - 2).text, after);
      await eventually('the finding is gone', () => !isFound());
    });

  it('of an untranslated link creates the translation as a draft', async () => {
    const source = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(''),
      'glossary/en/price.md',
    );
    await vscode.workspace.fs.writeFile(
      source,
      new TextEncoder().encode('---\ntitle: Price\ndescription: A sum.\n---\n'),
    );
    const { document } = await open('glossary/pl/brand-loyalty.md');
    await append(document, 'Patrz [cena](/price).');
    await eventually('the link is found', () =>
      findings(document).some((text) => text.includes("'price' is not translated")),
    );

    const create = (await quickFixes(document, '/price')).find((action) => action.title.startsWith('Create'));
    assert(create?.edit, 'There is no fix that creates the article.');
    await vscode.workspace.applyEdit(create.edit);
    assert(create.command, 'The fix does not open the draft.');
    await vscode.commands.executeCommand(create.command.command, ...(create.command.arguments ?? []));
    assert.equal(activePath(), 'glossary/pl/price.md');
    const { selection } = vscode.window.activeTextEditor ?? {};
    assert.deepEqual([selection?.active.line, selection?.active.character], [1, 'title: '.length]);

    await eventually('the draft is known', () =>
      findings(document).some((text) => text.includes("'price' is only a draft in Polish")),
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(source, '../../pl/price.md'));
    await vscode.workspace.fs.delete(source);
  });
});

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverKnows } from './language.ts';
import { closeAll, open } from './workspace.ts';

/** Calls a tool like an assistant. In tests, VS Code confirms automatically. */
async function call(name: string, input: object): Promise<unknown> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(`glosswright_${name}`, options);
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value);
}

describe('the language model tools', () => {
  before(async () => {
    const { document } = await open('glossary/pl/target-market.md');
    await serverKnows(document);
  });
  after(closeAll);

  it('are those of the manifest', () => {
    const manifest: { contributes: { languageModelTools: { name: string }[] } } =
      vscode.extensions.getExtension('glosswright.glosswright')?.packageJSON;
    const known = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('glosswright_'));
    assert.deepEqual(known.toSorted(), manifest.contributes.languageModelTools.map(({ name }) => name).toSorted());
  });

  const calls: readonly (readonly [name: string, input: object, expected: RegExp])[] = [
    ['lookup_term', { term: 'rynkach docelowych' }, /"concept":"target-market".*"evidence":"inflected"/],
    ['translate_terms', { text: 'A target market.', locale: 'en', to: 'pl' }, /"preferred":"Rynek docelowy"/],
    ['check_text', { text: 'To [nisza](/market-niche) i [cel](/target-marke).', locale: 'pl' }, /"code":"broken-link"/],
    ['missing_translations', { locale: 'pl' }, /"missing":\[/],
    ['read_entry', { concept: 'target-market', locale: 'pl' }, /Mała piekarnia/],
  ];
  for (const [name, input, expected] of calls)
    it(`${name} returns a result`, async () => assert.match(JSON.stringify(await call(name, input)), expected));

  it('report why there is no result', async () => {
    await assert.rejects(call('read_entry', { concept: 'nothing' }), /There is no concept 'nothing'/);
  });
});

import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import type { NewArticle } from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { filesOfTree } from '../support/tree.ts';
import { type TemporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const SOURCE = `---
title: Market
description: Where people trade.
keywords: [Customer, basics, rare]
---

# Market

People who [buy](/customer).
`;
const glossary = {
  'glossary/en/market.md': SOURCE,
  'glossary/en/customer.md': article('Customer').replace('---\n\n', 'keywords: [basics]\n---\n\n'),
  'glossary/en/share.md': article('Share').replace('---\n\n', 'keywords: [basics]\n---\n\n'),
  'glossary/pl/customer.md': article('Klient').replace('---\n\n', 'keywords: [podstawy]\n---\n\n'),
  'glossary/pl/share.md': article('Udział', 'Zob. [rynek](/market) i [yksin](/lone).').replace(
    '---\n\n',
    'keywords: [podstawy]\n---\n\n',
  ),
  'glossary/fi/lone.md': article('Yksin', 'Teksti.'),
};
const PL = 'glossary/pl/share.md';

/** The texts of the file that fixes of a report create. */
function createdBy(report: string, path: string): string[] {
  const fixes = jsonReport(report).findings.flatMap((finding) => finding.fixes);
  return fixes.flatMap(({ create }) => (create?.path === path ? [create.text] : []));
}

/** The texts that fixes of a report add to the file for the concept. */
function addedBy(report: string, path: string, concept: string): string[] {
  const found = jsonReport(report).findings.filter((finding) => finding.concept === concept);
  return found.flatMap(({ fixes }) =>
    fixes.flatMap(({ change }) =>
      change?.path === path ? change.edits.map(({ newText }) => `${newText.trim()}\n`) : [],
    ),
  );
}

async function reported({ root }: TemporaryTree, path: string, ...more: string[]): Promise<string[]> {
  return createdBy((await command(root, 'check', '--format', 'json', ...more)).out, path);
}

function textIn({ documentChanges = [] }: WorkspaceEdit): string {
  const edits = documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
  return edits.map((edit) => ('newText' in edit ? edit.newText : '')).join('');
}

/** The drafts of the editor: from its quick fixes in an article, and its command at the link. */
async function edited({ root }: TemporaryTree, path: string, needle: string): Promise<string[]> {
  const client = await Client.start(root, pullClient);
  const text = await client.open(path);
  const before = text.slice(0, text.indexOf(needle) + 1).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const textDocument = { uri: client.uri(path) };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const created = actions.filter(({ title }) => title.startsWith('Create')).map(({ edit }) => textIn(edit ?? {}));
  const missing = await client.request<NewArticle | null>('glosswright/missingArticle', { textDocument, position });
  await client.stop();
  return [...created, ...(missing ? [textIn(missing.edit)] : [])];
}

describe('the draft of an article', () => {
  it('is the same in the editor, in a report and from `glosswright new`', async () =>
    withTemporaryTree(glossary, async (tree) => {
      const { out } = await command(tree.root, 'new', 'market', '--locale', 'pl');
      assert.match(out, /^keywords: \[Klient, podstawy\] {2}# not translated: rare$/m);
      assert.match(out, /^<!-- People who \[buy\]\(\/customer\)\. -->$/m);
      // The fix of the missing translation, and of the link to it.
      assert.deepEqual(await reported(tree, 'glossary/pl/market.md'), [out, out]);
      assert.deepEqual(await edited(tree, PL, '/market'), [out, out]);
    }));

  it('is the same for an entry on a page, also in a merged report', async () =>
    withTemporaryTree(filesOfTree(ENTRY_GLOSSARY), async (tree) => {
      const { out } = await command(tree.root, 'new', 'brand', '--locale', 'pl');
      assert.match(out, /^## Brand \{#brand\}$/m);
      const report = (await command(tree.root, 'check', '--format', 'json')).out;
      assert.deepEqual(addedBy(report, 'docs/pl/glossary.md', 'brand'), [out]);
      tree.write({ 'shard.json': (await command(tree.root, 'check', '--format', 'json', '--shard', '1/1')).out });
      assert.deepEqual(addedBy((await command(tree.root, 'merge', 'shard.json')).out, 'docs/pl/glossary.md', 'brand'), [
        out,
      ]);
      const texts = await edited(tree, 'docs/en/glossary.md', 'Brand');
      assert.deepEqual(
        texts.map((text) => `${text.trim()}\n`),
        [out],
      );
    }));

  it('is the same if the source locale has no article to translate', async () =>
    withTemporaryTree(glossary, async (tree) => {
      const { out } = await command(tree.root, 'new', 'lone', '--locale', 'pl');
      assert.match(out, /Teksti\./);
      assert.deepEqual(await reported(tree, 'glossary/pl/lone.md'), [out]);
      assert.deepEqual(await edited(tree, PL, '/lone'), [out, out]);
    }));

  it('is the same in the merged report of a shard', async () =>
    withTemporaryTree(glossary, async (tree) => {
      const { out } = await command(tree.root, 'new', 'market', '--locale', 'pl');
      tree.write({ 'shard.json': (await command(tree.root, 'check', '--format', 'json', '--shard', '1/1')).out });
      const texts = createdBy((await command(tree.root, 'merge', 'shard.json')).out, 'glossary/pl/market.md');
      assert.deepEqual(texts, [out, out]);
    }));

  it('is based on the current article that it translates, with a cache too', async () =>
    withTemporaryTree(glossary, async (tree) => {
      const before = process.env['XDG_CACHE_HOME'];
      process.env['XDG_CACHE_HOME'] = tree.path('.cache');
      after(() => {
        if (before === undefined) delete process.env['XDG_CACHE_HOME'];
        else process.env['XDG_CACHE_HOME'] = before;
      });
      const cached = async (): Promise<string[]> => await reported(tree, 'glossary/pl/market.md', '--cache');
      // Recently written files are never cached.
      for (const path of Object.keys(glossary)) utimesSync(tree.path(path), 1_500_000_000, 1_500_000_000);
      assert.equal((await cached()).length, 2);
      tree.write({ 'glossary/en/market.md': SOURCE.replace('People who', 'Everyone who') });
      const { out } = await command(tree.root, 'new', 'market', '--locale', 'pl');
      assert.match(out, /Everyone who/);
      assert.deepEqual(await cached(), [out, out]);
    }));
});

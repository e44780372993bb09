import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings } from './language.ts';
import { open, uriOf } from './workspace.ts';

/** Changes files outside VS Code, as git or another program does. */
function write(path: string, text: string): void {
  const file = uriOf(path).fsPath;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const ARTICLE = '---\ntitle: Market share\ndescription: A part of all that is sold.\n---\n';

describe('files that change outside VS Code', () => {
  const created = ['glossary/en/market-share.md', 'glossary/en/share-of-market.md', 'glosswright.config.json'];
  afterEach(() => created.forEach((path) => rmSync(uriOf(path).fsPath, { force: true })));

  it('are indexed when they are created, renamed and deleted', async () => {
    const { document } = await open('glossary/en/brand-loyalty.md');
    await append(document, 'See [share](/market-share) and [share](/share-of-market).');
    /** Waits until these links are broken, and no others. */
    const broken = async (...slugs: string[]): Promise<unknown> =>
      eventually(`missing: ${slugs.join(', ')}`, () => {
        const found = findings(document).join('\n');
        return ['market-share', 'share-of-market'].every(
          (slug) => found.includes(`There is no article '${slug}'`) === slugs.includes(slug),
        );
      });
    await broken('market-share', 'share-of-market');

    write('glossary/en/market-share.md', ARTICLE);
    await broken('share-of-market');

    renameSync(uriOf('glossary/en/market-share.md').fsPath, uriOf('glossary/en/share-of-market.md').fsPath);
    await broken('market-share');

    rmSync(uriOf('glossary/en/share-of-market.md').fsPath);
    await broken('market-share', 'share-of-market');
  });

  it('change the findings if they are a configuration', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await eventually('the broken link is found', () => findings(document).length === 1);
    write('glosswright.config.json', '{ "rules": { "broken-link": "off" } }');
    await eventually('the rule is off', () => findings(document).length === 0);
    rmSync(uriOf('glosswright.config.json').fsPath);
    await eventually('the rule is on again', () => findings(document).length === 1);
  });
});

describe('settings', () => {
  it('apply when they are changed', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    const severity = (): vscode.DiagnosticSeverity | undefined =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'glosswright')?.severity;
    await eventually('the broken link is an error', () => severity() === vscode.DiagnosticSeverity.Error);
    const settings = vscode.workspace.getConfiguration('glosswright');
    const target = vscode.ConfigurationTarget.Workspace;

    await settings.update('rules', { 'broken-link': 'information' }, target);
    await eventually('it is information', () => severity() === vscode.DiagnosticSeverity.Information);

    await settings.update('rules', undefined, target);
    await eventually('it is an error again', () => severity() === vscode.DiagnosticSeverity.Error);
  });
});

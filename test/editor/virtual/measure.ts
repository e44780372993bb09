import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { hoverText } from '../language.ts';
import { say } from '../mochaInBrowser/run.ts';
import { open } from '../workspace.ts';
import { LARGE_ARTICLE } from './files/glossaries.ts';
import { testFiles } from './testFiles.ts';

const LIMIT = 60_000;
const RESTARTS = 3;

/** The benchmark reads these lines. */
function measured(what: string, milliseconds: number): void {
  say('line', `measured: ${what}: ${Math.round(milliseconds)} ms`);
}

/** Resolves at the first hover over the text. Asks again meanwhile, as for a user who moves the mouse. */
async function hoverOver(document: vscode.TextDocument, text: string): Promise<void> {
  const shown: string[] = [];
  const ask = (): boolean => {
    void hoverText(document, text).then((hover) => hover !== '' && shown.push(hover));
    return shown.length > 0;
  };
  await eventually('a hover', ask, LIMIT);
}

/** Opens an article, and measures until the hover of its first link; `isRestart`: restarts the server before. */
async function firstHover(what: string, isRestart: boolean): Promise<void> {
  const { files } = await testFiles();
  const { document } = await open(LARGE_ARTICLE);
  const link = /\]\((\/[^)]+)\)/.exec(document.getText())?.[1] ?? '';
  if (isRestart) await vscode.commands.executeCommand('glosswright.restartServer');
  const readBefore = files.requests.read;
  const started = performance.now();
  const since = (event: string): void => measured(`${what} to ${event}`, performance.now() - started);
  const others = isRestart ? [] : startOfOthers(document, since);
  await hoverOver(document, link);
  since('the first hover');
  await eventually('all files are read', () => files.requests.read - readBefore >= 4999, LIMIT);
  since('the last file');
  await Promise.all(others);
}

function isActive(): boolean | undefined {
  return vscode.extensions.getExtension('glosswright.glosswright')?.isActive;
}

/** Measures what else starts with the first Markdown document: the first hover competes with it. */
function startOfOthers({ uri }: vscode.TextDocument, since: (event: string) => void): Promise<void>[] {
  const hasSymbols = async (): Promise<boolean> => {
    const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', uri);
    return symbols?.length > 0;
  };
  return [
    eventually('the activation', isActive, LIMIT).then(() => since('the activation')),
    // It has a server in a worker too.
    eventually('symbols', hasSymbols, LIMIT).then(() => since("the first answer of VS Code's own Markdown extension")),
  ];
}

describe('measured with 5,000 articles in a virtual workspace', function () {
  this.timeout(2 * LIMIT);
  this.retries(0);

  it('the first hover', async () => {
    await firstHover('from the opened article', false);
  });

  it('the activation, as VS Code measures it', async () => {
    await vscode.commands.executeCommand('perfview.show');
    const row = await eventually('the row of the extension', () => {
      const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
      return /^\|? *glosswright\.glosswright *\|(.*)$/m.exec(text)?.[1];
    });
    const [, load = '', call = ''] = row.split('|').map((cell) => cell.trim());
    measured('loading the code of the extension', Number(load));
    measured('its activation', Number(call));
  });

  for (let restart = 1; restart <= RESTARTS; restart++)
    it(`the first hover after restart ${restart}`, async () => {
      await firstHover('from the start of the server', true);
    });
});

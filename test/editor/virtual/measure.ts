import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { hoverText } from '../language.ts';
import { say } from '../mochaInBrowser/run.ts';
import { open } from '../workspace.ts';
import { LARGE_ARTICLE } from './files/glossaries.ts';
import { testFiles } from './testFiles.ts';

/** Milliseconds for each request for a file. */
const DELAY = 20;
const LIMIT = 60_000;
const RESTARTS = 3;

/** The benchmark reads these lines. */
function measured(what: string, milliseconds: number): void {
  say('line', `measured: ${what}: ${Math.round(milliseconds)} ms`);
}

/** Opens an article, and measures until the hover of its first link; `restart`s the server before. */
async function firstHover(what: string, restart: boolean): Promise<void> {
  const { files } = await testFiles();
  files.delay = DELAY;
  const { document } = await open(LARGE_ARTICLE);
  const link = /\]\((\/[^)]+)\)/.exec(document.getText())?.[1] ?? '';
  if (restart) await vscode.commands.executeCommand('glosswright.restartServer');
  const readBefore = files.requests.read;
  const started = performance.now();
  await eventually('a hover', async () => (await hoverText(document, link)) !== '', LIMIT);
  measured(`${what} to the first hover`, performance.now() - started);
  await eventually('all files are read', () => files.requests.read - readBefore >= 4999, LIMIT);
  measured(`${what} to the last file`, performance.now() - started);
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

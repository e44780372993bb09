import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { hoverText } from '../language.ts';
import { say } from '../mochaInBrowser/run.ts';
import { open } from '../workspace.ts';
import { LARGE_ARTICLE } from './files/glossaries.ts';
import { testFiles } from './testFiles.ts';

/** Milliseconds that each request takes. */
const DELAY = 20;

describe('a virtual workspace with 5,000 articles', function () {
  this.timeout(80_000);
  this.retries(0);

  for (const round of [1, 2, 3])
    it(`the first hover, round ${round}`, async () => {
      const { files } = await testFiles();
      files.delay = DELAY;
      const { document } = await open(LARGE_ARTICLE);
      const link = /\]\((\/[^)]+)\)/.exec(document.getText())?.[1] ?? '';
      if (round > 1) await vscode.commands.executeCommand('glosswright.restartServer');
      const { requests } = files;
      const before = { ...requests };
      const extension = vscode.extensions.getExtension('glosswright.glosswright');
      const times: Record<string, number> = {};
      const noted = (name: string, isSo: () => boolean): Promise<unknown> =>
        eventually(name, isSo, 30_000).then(() => (times[name] = Math.round(performance.now() - started)));
      const started = performance.now();
      void noted('active', () => extension?.isActive ?? false);
      void noted('listing', () => requests.list > before.list);
      await eventually('a hover', async () => (await hoverText(document, link)) !== '', 30_000);
      const took = Math.round(performance.now() - started);
      const [stats, reads] = [requests.stat - before.stat, requests.read - before.read];
      say(
        'line',
        `measured: first hover ${took} ms (${JSON.stringify(times)}, ${stats} stats, ${reads} reads, ${requests.mostReads} at once)`,
      );
      await eventually('everything is read', () => requests.read - before.read >= 4999, 30_000);
      say('line', `measured: all read ${Math.round(performance.now() - started)} ms`);
    });
});

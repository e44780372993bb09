import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const RUN = join(import.meta.dirname, '../../server/src/git/run.ts');

describe('runGit', () => {
  it('reports that git cannot be started if no file descriptor is free', function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows does not limit file descriptors like this');
      this.skip();
    }
    const script = `
      const { closeSync, openSync } = require('node:fs');
      const { runGit } = require(${JSON.stringify(RUN)});
      const version = () => runGit(process.cwd(), ['version'], { take: () => undefined });
      (async () => {
      await version(); // loads what it needs
      const open = [];
      try {
        for (;;) open.push(openSync('/dev/null'));
      } catch {}
      const runs = [];
      // From none free to enough for one of the three pipes.
      for (let free = 0; free < 5; free++) {
        runs.push(await version());
        closeSync(open.pop());
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const descriptor of open) closeSync(descriptor);
      runs.push(await version());
      console.log(JSON.stringify(runs));
      })();
    `;
    const args = ['--require', 'tsx/cjs', '-e', script];
    const output = execFileSync('sh', ['-c', 'ulimit -n 200; exec "$0" "$@"', process.execPath, ...args], {
      encoding: 'utf8',
    });
    const runs: { readonly complaint: string; readonly code?: number }[] = JSON.parse(output);
    assert.equal(runs[0]?.complaint, 'git cannot be started');
    assert.equal(runs.at(-1)?.code, 0);
  });
});

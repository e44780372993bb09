import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { program } from '../support/client.ts';
import { RawClient } from '../support/rawClient.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const WATCHDOG = join(import.meta.dirname, '../../server/src/lsp/watchdog.ts');

/** Runs a script with a watchdog that is impatient; the client is a process by its number. */
async function blocked(client: number): Promise<{ output: string; signal: NodeJS.Signals | null }> {
  const script = `
    const { Watchdog } = require(${JSON.stringify(WATCHDOG)});
    const watchdog = new Watchdog({ beat: 20, patience: 200 });
    watchdog.clientIs(${client});
    setTimeout(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4000);
      console.log('unblocked');
    }, 200);
  `;
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', script], { stdio: 'pipe' });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return { output, signal: child.signalCode };
}

/** The number of a process that there is no longer. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** A script that runs an action when its process gets the signal SIGUSR2. */
function onSignal(action: string): Record<string, string> {
  return { 'signal.cjs': `process.on('SIGUSR2', () => { require('fs').writeSync(2, 'signal\\n'); ${action} });` };
}

describe('a process whose event loop is blocked', () => {
  it('is ended when its client is gone', async () => {
    assert.deepEqual(await blocked(await endedProcess()), { output: '', signal: 'SIGKILL' });
  });

  it('is not ended while its client is running', async () => {
    assert.deepEqual(await blocked(process.pid), { output: 'unblocked\n', signal: null });
  });

  it('is ended as a server when the editor has crashed', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows has no signals; see the previous tests');
      this.skip();
    }
    await withTemporaryTree(onSignal('for (;;);'), async (tree) => {
      const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { rootUri: null, capabilities: {} } };
      const editor = `
        const { spawn } = require('node:child_process');
        const args = ['--require', ${JSON.stringify(tree.path('signal.cjs'))}, ${JSON.stringify(program)}, 'lsp', '--stdio'];
        const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
        const message = ${JSON.stringify(initialize)};
        message.params.processId = process.pid;
        const text = JSON.stringify(message);
        server.stdin.write('Content-Length: ' + text.length + '\\r\\n\\r\\n' + text);
        server.stdout.once('data', () => server.kill('SIGUSR2'));
      `;
      const child = spawn(process.execPath, ['-e', editor], { stdio: ['ignore', 'ignore', 'pipe'] });
      await once(child.stderr, 'data');
      child.kill('SIGKILL');
      // The server has the same pipe: it closes when both have ended.
      await once(child.stderr, 'close');
    });
  });
});

describe('an uncaught error', () => {
  it('is logged, and the server continues', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows has no signals');
      this.skip();
    }
    await withTemporaryTree(onSignal("throw new Error('uncaught in the test');"), async (tree) => {
      const client = new RawClient({ NODE_OPTIONS: `--require ${tree.path('signal.cjs')}` });
      try {
        const options = { cacheFolder: null };
        await client.ask(1, 'initialize', { rootUri: null, capabilities: {}, initializationOptions: options });
        await client.send({ method: 'initialized', params: {} });
        client.process.kill('SIGUSR2');
        await client.until(({ params }) =>
          JSON.stringify(params ?? '').includes('unexpected: Error: uncaught in the test'),
        );
        assert.deepEqual((await client.ask(2, 'workspace/symbol', { query: 'x' })).result, []);
      } finally {
        client.end();
      }
    });
  });
});

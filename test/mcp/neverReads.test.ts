import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from '../support/client.ts';
import { article } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const LONG = 'A long text. '.repeat(10_000);
/** More than pipes hold, and more than the server may answer at once. */
const REQUESTS = 2000;

describe('an MCP client that never reads', function () {
  this.timeout(60_000);

  it('gets no more responses than fit in the pipes, and its requests wait', async () =>
    withTemporaryTree({ 'glossary/en/market.md': article('Market', LONG) }, async ({ root }) => {
      const server = spawn(process.execPath, [program, 'mcp', root], { stdio: ['pipe', 'pipe', 'ignore'] });
      const send = (message: object): boolean =>
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      const clientInfo = { name: 'test', version: '1' };
      send({ id: 0, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
      await once(server.stdout, 'readable');
      send({ method: 'notifications/initialized' });
      const name = 'x'.repeat(200); // so that they do not fit into the pipe
      for (let id = 1; id <= REQUESTS; id++)
        send({
          id,
          method: 'tools/call',
          params: { name: 'read_entry', arguments: { concept: 'market' }, _meta: { name } },
        });
      // What has been sent is not read, because the answers are not.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      assert.ok(server.stdin.writableLength > 0, 'the server has read all requests');
      assert.equal(server.exitCode, null);
      let size = 0;
      server.stdout.on('data', (bytes: Uint8Array) => (size += bytes.length));
      server.stdin.end();
      await once(server, 'close');
      assert.equal(server.exitCode, 0);
      assert.ok(size > LONG.length * 40, `only ${size} bytes have been answered`);
    }));
});

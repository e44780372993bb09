import assert from 'node:assert/strict';
import { RawClient } from '../support/rawClient.ts';

const HELLO = { processId: null, rootUri: null, capabilities: {}, initializationOptions: { cacheFolder: null } };
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;

describe('the order of messages', () => {
  let client: RawClient;
  beforeEach(() => {
    client = new RawClient();
  });
  afterEach(() => client.end());

  const hello = async (): Promise<void> => {
    assert.ok((await client.ask('hello', 'initialize', HELLO)).result);
    await client.send({ method: 'initialized', params: {} });
  };
  const isAlive = async (): Promise<void> => {
    const { result } = await client.ask('alive', 'workspace/symbol', { query: 'x' });
    assert.deepEqual(result, []);
  };

  for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'shutdown', 'brew'])
    it(`rejects a request before initialize: ${method}`, async () => {
      assert.equal((await client.ask(1, method, {})).error?.code, NOT_INITIALIZED);
      await hello();
      await isAlive();
    });

  it('ignores notifications before initialize, except exit', async () => {
    await client.send({ method: 'initialized', params: {} });
    await client.send({ method: 'textDocument/didOpen', params: {} });
    await client.send({ method: '$/cancelRequest', params: { id: 1 } });
    await client.send({ method: 'exit' });
    assert.equal(await client.exited(), 1);
    assert.deepEqual(client.received, []);
  });

  it('rejects a second initialize, and continues', async () => {
    await hello();
    assert.equal((await client.ask(2, 'initialize', HELLO)).error?.code, INVALID_REQUEST);
    await isAlive();
  });

  for (const params of [undefined, null, [], 'x', 5])
    it(`accepts an initialize after one without parameters: ${JSON.stringify(params)}`, async () => {
      assert.equal((await client.ask(1, 'initialize', params)).error?.code, INVALID_PARAMS);
      await hello();
      await isAlive();
    });

  const odd: readonly object[] = [
    { processId: 1.5, rootUri: 7, workspaceFolders: 'x', capabilities: 5, initializationOptions: [] },
    { processId: -1, workspaceFolders: [null, 5, {}, { uri: 7 }], capabilities: null, initializationOptions: 'x' },
    {
      processId: 2 ** 40,
      capabilities: { workspace: { workspaceEdit: { resourceOperations: 5 } }, textDocument: 'x' },
    },
    { capabilities: { workspace: null, window: [], experimental: 7 }, initializationOptions: { glosswright: [[]] } },
  ];
  for (const params of odd)
    it(`accepts an initialize with invalid parameters, or another after it: ${JSON.stringify(params)}`, async () => {
      const { error } = await client.ask(1, 'initialize', params);
      if (error) await hello();
      else await client.send({ method: 'initialized', params: {} });
      await isAlive();
    });

  for (const method of [
    'textDocument/diagnostic',
    'workspace/diagnostic',
    'textDocument/hover',
    'initialize',
    'shutdown',
    'brew',
  ])
    it(`rejects a request after shutdown: ${method}`, async () => {
      await hello();
      await client.ask(1, 'shutdown');
      assert.equal(
        (await client.ask(2, method, { textDocument: { uri: 'file:///a.md' } })).error?.code,
        INVALID_REQUEST,
      );
      await client.send({ method: 'exit' });
      assert.equal(await client.exited(), 0);
    });

  for (const params of [undefined, null, {}, { id: null }, { id: {} }, [], [1], 'x', { id: 77 }, { id: 'no such' }])
    it(`ignores a cancellation of an unknown request: ${JSON.stringify(params)}`, async () => {
      await hello();
      await client.send({ method: '$/cancelRequest', ...(params === undefined ? {} : { params }) });
      await isAlive();
    });

  for (const id of [null, {}, [], true])
    it(`answers a request with an unusual ID: ${JSON.stringify(id)}`, async () => {
      await hello();
      await client.send({ id, method: 'textDocument/hover', params: {} });
      const { error } = await client.until((message) => message.id === null);
      assert.equal(error?.code, INVALID_REQUEST);
      await isAlive();
    });

  for (const message of ['null', '5', '"x"', '[]', '[[]]', '{}', '{"id":1}', '{"method":7}', '{"id":null,"error":1}'])
    it(`ignores invalid messages: ${message}`, async () => {
      await hello();
      client.process.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
      await isAlive();
    });

  it('starts once, even if the client sends initialized several times', async () => {
    await hello();
    await client.send({ method: 'initialized', params: {} });
    await client.send({ method: 'initialized', params: {} });
    await isAlive();
  });

  it('exits if its output is closed', async () => {
    await hello();
    client.process.stdout.destroy();
    for (let id = 0; id < 50; id++) await client.send({ id, method: 'workspace/symbol', params: { query: '' } });
    assert.equal(await client.exited(), 1);
  });
});

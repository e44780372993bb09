import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { program } from './client.ts';

/** A client of the built program. The list of its folders may change; without one, it has no roots. */
export async function mcpClient(cwd: string, args: readonly string[], roots?: readonly string[]): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: roots ? { roots: { listChanged: true } } : {} },
  );
  if (roots)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((path) => ({ uri: pathToFileURL(path).href })),
    }));
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], cwd }));
  return client;
}

import { t } from '../localization/index.ts';
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorMessage } from '../disk/fileErrors.ts';
import { boundRequests } from '../mcp/boundRequests.ts';
import { createMcpServer } from '../mcp/server.ts';
import type * as Sdk from '../mcp/sdk.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { mcpCommand } from './options/commands.ts';
import { readArguments } from './options/declaration.ts';

/** `glosswright mcp`: answers a client over standard input and output until the client ends it. */
export async function runMcp(args: string[]): Promise<number> {
  const parsed = readArguments(mcpCommand, args);
  if (parsed instanceof Refusal) return refuse(parsed);
  const [given, ...others] = parsed.positionals;
  if (others.length > 0) return refuse(new Refusal(t('mcp: specify one folder')));
  const folder = given === undefined ? undefined : folderAt(given);
  if (folder instanceof Refusal) return refuse(folder);
  const sdk = loadSdk();
  if (sdk instanceof Refusal) return refuse(sdk);
  const server = createMcpServer(sdk, folder);
  const transport = new sdk.StdioServerTransport();
  const ended = new Promise<void>((resolveEnded) => {
    server.server.onclose = resolveEnded; // oxlint-disable-line unicorn/prefer-add-event-listener -- no event target
    process.stdin.once('end', () => void server.close());
    process.stdin.once('close', () => void server.close());
  });
  await server.connect(transport);
  boundRequests(transport, process.stdin);
  await ended;
  return EXIT.clean;
}

function folderAt(path: string): string | Refusal {
  const stats = statSync(resolve(path), { throwIfNoEntry: false });
  return stats?.isDirectory() ? realpathSync(resolve(path)) : new Refusal(t("mcp: '{0}' is not a folder", path));
}

/** Loaded here, because no other command needs it. A refusal if the file is missing or damaged. */
function loadSdk(): typeof Sdk | Refusal {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
    return require('../mcp/sdk.ts') as typeof Sdk;
  } catch (error) {
    const [reason = ''] = errorMessage(error).split('\n', 1);
    return new Refusal(t('mcp: the server cannot be loaded: {0}. Install the npm package again', reason));
  }
}

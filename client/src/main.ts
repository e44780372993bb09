import type { ExtensionContext } from 'vscode';
import type { ExtensionApi } from './activate.ts';
import type * as Entry from './extension.ts';

// The entry of the extension in both hosts, in one file, because most of it is the same. Only the part of the current host runs.

/** The exports of both entries. */
type HostEntry = Pick<typeof Entry, 'activate' | 'deactivate'>;

// oxlint-disable-next-line eslint/no-restricted-globals -- only Node has it
const isNode = typeof process === 'object' && process.versions?.node !== undefined;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of these files
const entry = (isNode ? require('./extension.ts') : require('./web/extension.ts')) as HostEntry;

/** Called for the first Markdown file, and in folders that look like a glossary. */
export function activate(context: ExtensionContext): ExtensionApi {
  return entry.activate(context);
}

export async function deactivate(): Promise<void> {
  await entry.deactivate();
}

import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../workspace/configurationFile.ts';
import type { ClientFeatures } from './capabilities.ts';

/** What a glossary is made of. */
const PATTERNS = ['**/*.{md,markdown}', `**/${CONFIGURATION_FILE}`, '**/.gitignore'];

/** Asks the client to report changed files. Without it the server notices them only when it reads the tree again. */
export async function watchFiles(connection: Connection, { watchesFiles }: ClientFeatures): Promise<void> {
  if (!watchesFiles) return;
  const watchers = PATTERNS.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

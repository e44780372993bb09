import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './capabilities.ts';

const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.{md,markdown}' },
  // The configuration, and the baseline that it may name.
  { globPattern: '**/*.json' },
  { globPattern: '**/.gitignore' },
  // Former addresses.
  { globPattern: '**/_redirects*' },
  // A deleted folder is reported by its own name, without the articles that were in it.
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Asks the client to report changed files. Without it the server notices them only when it reads the tree again. */
export async function watchFiles(connection: Connection, { watchesFiles }: ClientFeatures): Promise<void> {
  if (!watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
}

/** The events that say what they have to: a file, and what has become of it. */
export function fileEvents(changes: readonly FileEvent[]): FileEvent[] {
  const types: ReadonlySet<unknown> = new Set([FileChangeType.Created, FileChangeType.Changed, FileChangeType.Deleted]);
  return changes.filter((event: Partial<FileEvent> | null) => typeof event?.uri === 'string' && types.has(event.type));
}

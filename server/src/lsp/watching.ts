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
  { globPattern: '**/*.{md,markdown,mdx}' },
  // Data files that contain entries, or may be the first to do so.
  { globPattern: '**/*.{yml,yaml,toml,csv,tsv,tbx}' },
  // JSON data files; the configuration and its baseline.
  { globPattern: '**/*.json' },
  { globPattern: '**/.gitignore' },
  // Redirects.
  { globPattern: '**/_redirects*' },
  // A deleted folder is reported without the articles in it.
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Asks the client to report changed files. Otherwise, the server only detects them by rescans. */
export async function watchFiles(connection: Connection, { watchesFiles }: ClientFeatures): Promise<void> {
  if (!watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
}

/** The valid events. */
export function fileEvents(changes: readonly FileEvent[]): FileEvent[] {
  const types: ReadonlySet<unknown> = new Set([FileChangeType.Created, FileChangeType.Changed, FileChangeType.Deleted]);
  return changes.filter((event: Partial<FileEvent> | null) => typeof event?.uri === 'string' && types.has(event.type));
}

import type { Connection } from 'vscode-languageserver';
import { virtualRepository } from '../session/virtualRepository.ts';
import type { Host } from './host.ts';
import { filesOfClient } from './virtualFiles.ts';

/** A Web Worker: the client has all files. `isBase64`: whether the connection cannot carry bytes. */
export function webHost(connection: Connection, isBase64 = false): Host {
  const disk = filesOfClient(connection, isBase64);
  return {
    filesOf: () => disk.files,
    rootAround: () => undefined,
    repositoryOf: () => virtualRepository,
    indexWriter: () => undefined,
    readLanguage: () => undefined,
    observe: async (events) => disk.observe(events),
  };
}

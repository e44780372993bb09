import type { Connection, FileEvent } from 'vscode-languageserver';
import { isVirtual, keyOfUri } from '../disk/fileKey.ts';
import { type RemoteDisk, remoteDisk } from '../disk/remote/remoteDisk.ts';
import { clientFileServer } from './fileServer.ts';

/** The files that the client serves. `isBase64`: whether the connection cannot carry bytes. */
export function filesOfClient(connection: Connection, isBase64: boolean): RemoteDisk {
  return remoteDisk(clientFileServer(connection, isBase64));
}

/** The events of files that are not on disk. */
export function virtualEvents(events: readonly FileEvent[]): FileEvent[] {
  return events.filter(({ uri }) => {
    const key = keyOfUri(uri);
    return key !== undefined && isVirtual(key);
  });
}

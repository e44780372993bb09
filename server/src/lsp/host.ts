import type { FileEvent } from 'vscode-languageserver';
import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import type { IndexWriter } from '../root/cache/indexWriter.ts';
import type { InterfaceLanguage } from '../localization/render.ts';
import type { Repository } from '../session/repository.ts';

/** The functions of the host that the server runs in: Node, or a Web Worker. */
export interface Host {
  /** The files of a root. */
  readonly filesOf: (root: FileKey) => Files;
  /** The root of an opened folder or file that may be above it; undefined if there is none. */
  readonly rootAround: (opened: FileKey) => FileKey | undefined;
  /** The repository of a root; undefined if the root cannot have one. */
  readonly repositoryOf: (root: FileKey) => Repository | undefined;
  /** Caches indexes if the client wants that; otherwise, or without a folder for them, undefined. */
  readonly indexWriter: (initializationOptions: unknown) => IndexWriter | undefined;
  /** Reads a language of the interface with its translations. Without them, everything is in English. */
  readonly readLanguage: (tag: string) => InterfaceLanguage | undefined;
  /** Processes file events before the session does. Undefined if there is nothing to wait for. */
  readonly observe: (events: readonly FileEvent[]) => Promise<void> | undefined;
}

import { type Files, filesOf } from './filesOf.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

export type { FileKind, Files } from './filesOf.ts';

/** The files of the local disk. */
export const diskFiles: Files = filesOf(nodeFileSystem);

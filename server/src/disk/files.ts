import { type Files, filesOf } from './filesOf.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

export type { FileKind, Files } from './filesOf.ts';

/** The files of this machine. */
export const diskFiles: Files = filesOf(nodeFileSystem);

import { setFlagsFromString } from 'node:v8';

/** A flag of V8. Node warns on standard error about flags that its version does not support. */
export interface V8Flag {
  readonly flag: string;
  /** The newest major version of Node that is tested with the flag. */
  readonly newest: number;
}

/** Sets the flags that this version of Node is tested with, for all threads. */
export function setV8Flags(flags: readonly V8Flag[]): void {
  const version = Number.parseInt(process.versions.node, 10);
  for (const { flag, newest } of flags) if (version <= newest) setFlagsFromString(flag);
}

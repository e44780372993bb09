/** Gets every path that a run accesses on disk; see `DiskWitness`. */
export interface Witness {
  /** Call before the path is read or looked at. */
  readonly see: (path: string) => void;
  /** Call before the names in the folder are read. */
  readonly seeFolder: (path: string) => void;
  /** Call before it is asked whether there is anything at the path, or a link that leads somewhere; what it is does not matter. */
  readonly seePresence: (path: string) => void;
  /** Call where a symbolic link was followed: its path does not tell when what is behind it changes. */
  readonly giveUp: () => void;
}

let current: Witness | undefined;

/** Makes all functions that look at the disk tell the witness; undefined ends that. */
export function useWitness(next: Witness | undefined): void {
  current = next;
}

/** The witness of this run, if there is one. */
export function witness(): Witness | undefined {
  return current;
}

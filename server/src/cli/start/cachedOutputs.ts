import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isStillSo, type PathState } from '../../disk/diskWitness.ts';
import { readBytes } from '../../disk/readBytes.ts';
import { version } from '../../version.ts';

/** The folder of the cached outputs in the user's cache folder. */
export const RUNS_FOLDER = 'runs';

/** Change this whenever the format changes. */
const FORMAT = 1;
const OURS = /^[0-9a-f]{16}\.run(?:\.\d+\.tmp)?$/;
/** Maximum number of files in the folder, one for each combination of folder and arguments. */
const MOST_FILES = 64;
/** Maximum size in bytes. A run with more output is not cached. */
const LARGEST = 32 * 1024 * 1024;
/** Sizes in bytes: of the checksum, and of the length of the description after it. */
const CHECKSUM = 4;
const LENGTH = 4;

/** The output of a run. */
export interface Output {
  /** Standard output. */
  readonly out: Buffer;
  /** Lines on standard error. */
  readonly said: readonly string[];
  readonly code: number;
}

/** The content of the file before the standard output. */
interface Description {
  /** All dependencies of the output besides the disk. */
  readonly key: string;
  readonly said: readonly string[];
  readonly code: number;
  /** The states of the disk that the run saw, by path. */
  readonly seen: readonly (readonly [path: string, state: PathState])[];
}

/** Environment variables that change the output of `check` or of git. Those for colors matter only in terminals, and are few. */
const VARIABLES = (
  'GITHUB_WORKSPACE HOME USERPROFILE XDG_CONFIG_HOME PATH LANG LANGUAGE LC_ALL LC_COLLATE LC_MESSAGES ' +
  'NODE_ICU_DATA NODE_OPTIONS TZ NO_COLOR FORCE_COLOR TERM CI TEAMCITY_VERSION'
).split(' ');

/**
 * The outputs of runs of `check`, each with the state of everything on disk that it depends on. If nothing has changed, the same
 * call has the same output, and the program need not even be loaded. `folder` is as trusted as the cached code of the program
 * next to it: both belong to this user.
 */
export class CachedOutputs {
  private readonly key: string;
  private readonly file: string;
  private readonly folder: string;

  /** `args`: without the language of the interface, which is `language`. */
  constructor(folder: string, args: readonly string[], language: string) {
    const { env, versions, execArgv, stdout } = process;
    const variables = VARIABLES.map((name) => env[name] ?? null);
    const machine = [versions, execArgv, process.cwd(), stdout.isTTY, process.getuid?.() ?? null, variables];
    this.key = JSON.stringify([version, args, language, machine]);
    this.folder = folder;
    this.file = join(folder, fileName(this.key));
  }

  /** Returns the cached output of this call; undefined if it would print something else now. */
  find(): Output | undefined {
    try {
      const cached = this.read();
      return cached?.key === this.key && cached.seen.every(([path, state]) => isStillSo(path, state))
        ? cached
        : undefined;
    } catch {
      return undefined; // not written by `keep`
    }
  }

  /** Does nothing if writing is impossible. */
  keep({ out, said, code }: Output, seen: ReadonlyMap<string, PathState>): void {
    const description: Description = { key: this.key, said, code, seen: [...seen] };
    const bytes = encode(description, out);
    if (bytes.length > LARGEST) return;
    const unfinished = `${this.file}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, bytes, { mode: 0o600, flag: 'wx' });
      renameSync(unfinished, this.file);
      deleteOldest(this.folder);
    } catch {
      deleteIfPossible(unfinished);
    }
  }

  private read(): (Description & Output) | undefined {
    const all = readBytes(this.file, LARGEST);
    if (!all || all.length < CHECKSUM + LENGTH) return undefined;
    if (all.readUInt32LE(0) !== crc32(all.subarray(CHECKSUM))) return undefined;
    const end = CHECKSUM + LENGTH + all.readUInt32LE(CHECKSUM);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum proves that `encode` wrote it
    const description = JSON.parse(all.toString('utf8', CHECKSUM + LENGTH, end)) as Description;
    return { ...description, out: all.subarray(end) };
  }
}

/** Two checksums make collisions unlikely, and the file contains the key for the case of a collision. */
function fileName(key: string): string {
  return `${hex(crc32(key))}${hex(crc32(key, FORMAT))}.run`;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function encode(description: Description, out: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify(description));
  const all = Buffer.concat([Buffer.alloc(CHECKSUM + LENGTH), json, out]);
  all.writeUInt32LE(json.length, CHECKSUM);
  all.writeUInt32LE(crc32(all.subarray(CHECKSUM)), 0);
  return all;
}

function deleteIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder does not exist or cannot be written.
  }
}

/** Limits the number of files in the folder. Files of others are not deleted. */
function deleteOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => OURS.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, modified: statSync(path).mtimeMs }))
    .toSorted((one, other) => other.modified - one.modified);
  for (const { path } of files.slice(MOST_FILES)) rmSync(path, { force: true });
}

import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { readBytes } from '../../disk/readBytes.ts';

/** Maximum number of files in the folder: there is one for each command, Node version and installation. */
const MOST_FILES = 16;
const OURS = /^[a-z]+-[0-9a-f]{8}\.code(?:\.\d+\.tmp)?$/;
/** Maximum size in bytes. The code of the whole program has about 2 MB. */
const LARGEST = 32 * 1024 * 1024;
/** Size of the checksum before the rest, in bytes. */
const CHECKSUM = 4;
/** Size of the length of the table after the checksum, in bytes. */
const LENGTH = 4;
/**
 * A run that has compiled this many times as much code as the file contains writes the file again: the first run may have needed
 * little.
 */
const MUCH_MORE = 1.1;

/** The entry of a part in the file. */
interface Entry {
  readonly name: string;
  /** Changes with the file of the part. */
  readonly state: string;
  /** Size of its code in bytes. The code follows in the order of the table. */
  readonly length: number;
}

/** The start of the file. */
interface Table {
  /** Size of all functions that were compiled when the file was written, in bytes. */
  readonly compiled: number;
  readonly entries: readonly Entry[];
}

interface Compiled {
  readonly state: string;
  readonly script: Script;
}

/**
 * The compiled code of one command, from an earlier run. V8 compiles a function when it is first called, which takes half of a
 * short run. The file caches V8's result. It is ignored if the program, Node or flags are different, or if it is damaged.
 */
export class CodeCache {
  private readonly folder: string;
  private readonly file: string;
  private readonly known: KnownCode;
  private readonly compiled = new Map<string, Compiled>();
  /** Whether the file lacks code that this run has. */
  private isIncomplete = false;

  /** `command` and `program`, the path of the program, determine the file in the folder. */
  constructor(folder: string, command: string, program: string) {
    this.folder = folder;
    this.file = join(folder, fileName(command, program));
    this.known = readCode(this.file);
  }

  /** Compiles the source of a part. `state` changes with the source. */
  compile(name: string, state: string, source: string, filename: string): Script {
    const cachedData = this.known.parts.get(`${name} ${state}`);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected === true) this.isIncomplete = true;
    this.compiled.set(name, { state, script });
    return script;
  }

  /** Writes the code of this run if the file lacks some of it. Does nothing if that is impossible. */
  save(): void {
    if (!this.isIncomplete && compiledBytes() < this.known.compiled * MUCH_MORE) return;
    const unfinished = `${this.file}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, encode(this.compiled), { mode: 0o600, flag: 'wx' });
      renameSync(unfinished, this.file);
      deleteOldest(this.folder);
    } catch {
      deleteIfPossible(unfinished);
    }
  }
}

function deleteIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder does not exist or cannot be written.
  }
}

function fileName(command: string, program: string): string {
  const { version, arch, versions } = process;
  const hash = crc32([program, version, versions.v8, arch].join('\n'));
  return `${command}-${hash.toString(16).padStart(8, '0')}.code`;
}

function encode(compiled: ReadonlyMap<string, Compiled>): Buffer {
  const code = Array.from(compiled, ([name, { state, script }]) => ({ name, state, bytes: script.createCachedData() }));
  const entries = code.map(({ name, state, bytes }): Entry => ({ name, state, length: bytes.length }));
  const content: Table = { compiled: compiledBytes(), entries };
  const table = Buffer.from(JSON.stringify(content));
  const all = Buffer.concat([Buffer.alloc(CHECKSUM + LENGTH), table, ...code.map(({ bytes }) => bytes)]);
  all.writeUInt32LE(table.length, CHECKSUM);
  all.writeUInt32LE(crc32(all.subarray(CHECKSUM)), 0);
  return all;
}

/** Returns the size of all functions that V8 has compiled so far, in bytes, without optimized code. */
function compiledBytes(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** The content of the file. */
interface KnownCode {
  /** As in the table. */
  readonly compiled: number;
  /** By part and state. */
  readonly parts: ReadonlyMap<string, Buffer>;
}

/** Returns the code in the file; empty if the file does not exist or is damaged. */
function readCode(file: string): KnownCode {
  try {
    const all = readBytes(file, LARGEST);
    if (all && all.readUInt32LE(0) === crc32(all.subarray(CHECKSUM))) return decode(all);
  } catch {
    // The file cannot be read.
  }
  return { compiled: 0, parts: new Map() };
}

function decode(all: Buffer): KnownCode {
  let from = CHECKSUM + LENGTH + all.readUInt32LE(CHECKSUM);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum proves that `encode` wrote it
  const { compiled, entries } = JSON.parse(all.toString('utf8', CHECKSUM + LENGTH, from)) as Table;
  const parts = new Map<string, Buffer>();
  for (const { name, state, length } of entries) {
    parts.set(`${name} ${state}`, all.subarray(from, from + length));
    from += length;
  }
  return { compiled, parts };
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

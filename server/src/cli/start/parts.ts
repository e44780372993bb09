import { Buffer } from 'node:buffer';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { decodeUtf8Quickly } from '../../disk/decodeQuickly.ts';
import { readRegularFile } from '../../disk/readBytes.ts';
import type { CodeCache } from './codeCache.ts';

/** The folder of the parts. `scripts/build.mjs` writes them. */
const FOLDER = join(__dirname, 'parts');
/** Maximum size in bytes. The largest part has less than 1 MB. */
const LARGEST = 16 * 1024 * 1024;

/** Around the source of a part. */
const FUNCTION_START = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const FUNCTION_END = Buffer.from('\n})');

/** Loads parts of the program. Each part is a file in `dist/parts` that is read and compiled on first use. */
export class Parts {
  private readonly cache: CodeCache | undefined;
  private readonly loaded = new Map<string, { exports: unknown }>();

  /** Without a cache, all parts are compiled from source. */
  constructor(cache: CodeCache | undefined) {
    this.cache = cache;
  }

  /** Returns the exports of the part with this file name. */
  load(name: string): unknown {
    const known = this.loaded.get(name);
    if (known) return known.exports;
    const path = join(FOLDER, name);
    const script = this.compile(name, path);
    const module = { exports: {} };
    this.loaded.set(name, module);
    const load = createRequire(path);
    const loadOther = (id: string): unknown => (id.startsWith('./') ? this.load(id.slice('./'.length)) : load(id));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the function that `compile` writes around the source
    (script.runInThisContext() as PartFunction)(module.exports, loadOther, module, path, FOLDER);
    return module.exports;
  }

  private compile(name: string, path: string): Script {
    const read = readRegularFile(path, LARGEST);
    if ('problem' in read) throw new Error(read.problem);
    // Joined as bytes: V8 copies a joined text before it compiles it.
    const bytes = Buffer.concat([FUNCTION_START, read.bytes, FUNCTION_END]);
    const source = decodeUtf8Quickly(bytes) ?? bytes.toString('utf8');
    if (!this.cache) return new Script(source, { filename: path });
    const { size, mtimeMs } = statSync(path);
    return this.cache.compile(name, `${size} ${mtimeMs}`, source, path);
  }
}

type PartFunction = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

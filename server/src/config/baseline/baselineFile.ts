import type { FileKey } from '../../disk/fileKey.ts';
import type { Files } from '../../disk/files.ts';
import { type Baseline, KnownFindings, NOTHING_KNOWN } from './baseline.ts';
import { parseBaseline } from './format.ts';

/** The baseline that a configuration names. While its file is broken, the last valid one stays in force. */
export class BaselineFile {
  current: Baseline = NOTHING_KNOWN;
  /** What is wrong with the file. */
  error: string | undefined;
  private readonly root: FileKey;
  private readonly files: Files;
  private path: string | undefined;
  /** The stamp of the file as it was read. */
  private state = '';

  constructor(root: FileKey, files: Files) {
    this.root = root;
    this.files = files;
  }

  /** Reads the file of that path from the root. One that is not there knows nothing: somebody is about to write it. */
  load(path: string | undefined): void {
    if (path !== this.path) this.current = NOTHING_KNOWN;
    this.path = path;
    this.error = undefined;
    this.state = this.stateNow();
    const result = path === undefined ? undefined : this.files.readNamed(this.root, path);
    if (!result) this.current = NOTHING_KNOWN;
    else if (result.kind === 'unreadable') this.error = `'${path}' cannot be read: ${result.message}`;
    else {
      const parsed = parseBaseline(result.text);
      if ('entries' in parsed) this.current = new KnownFindings(parsed.entries);
      else this.error = `'${path}' is ${parsed.error}`;
    }
  }

  /** Whether the file is another one than was read. */
  hasChanged(): boolean {
    return this.state !== this.stateNow();
  }

  private stateNow(): string {
    if (this.path === undefined) return '';
    const stamp = this.files.stat(this.root, this.path);
    return stamp ? JSON.stringify(stamp) : 'missing';
  }
}

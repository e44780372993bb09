import { t } from '../../localization/index.ts';
import type { FileKey } from '../../disk/fileKey.ts';
import type { Files } from '../../disk/files.ts';
import { type Baseline, KnownFindings, NOTHING_KNOWN } from './baseline.ts';
import { parseBaseline } from './format.ts';

/** The baseline in the configuration. While its file is invalid, the last valid one is used. */
export class BaselineFile {
  current: Baseline = NOTHING_KNOWN;
  /** The reason why the file is invalid. */
  error: string | undefined;
  private readonly root: FileKey;
  private readonly files: Files;
  private path: string | undefined;
  /** The stamp of the file when it was read. */
  private state = '';

  constructor(root: FileKey, files: Files) {
    this.root = root;
    this.files = files;
  }

  /** Reads the file at the path relative to the root. A missing file is an empty baseline: it may be created later. */
  load(path: string | undefined): void {
    if (path !== this.path) this.current = NOTHING_KNOWN;
    this.path = path;
    this.error = undefined;
    this.state = this.stateNow();
    const result = path === undefined ? undefined : this.files.readNamed(this.root, path);
    if (!result) this.current = NOTHING_KNOWN;
    else if (result.kind === 'unreadable')
      this.error = t("the baseline '{0}' cannot be read: {1}", path ?? '', result.message);
    else {
      const parsed = parseBaseline(result.text);
      if ('entries' in parsed) this.current = new KnownFindings(parsed.entries);
      else this.error = t("the baseline '{0}' is not valid: {1}", path ?? '', parsed.error);
    }
  }

  /** Whether the file has changed since it was read. */
  hasChanged(): boolean {
    return this.state !== this.stateNow();
  }

  private stateNow(): string {
    if (this.path === undefined) return '';
    const stamp = this.files.stat(this.root, this.path);
    return stamp ? JSON.stringify(stamp) : 'missing';
  }
}

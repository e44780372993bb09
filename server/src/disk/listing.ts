import type { Message } from '../localization/index.ts';
import type { CachedListing } from './cachedListing.ts';
import type { IdentityOptions } from './fileKey.ts';
import type { FileStamp } from './fileStamp.ts';
import type { FileSystem } from './fileSystem.ts';

/** A file found below a root. */
export interface FileEntry extends FileStamp {
  /** Relative to the root, with `/`, in NFC; otherwise as spelled on disk. */
  readonly path: string;
  /** Absolute, exactly as spelled on disk: the path to open. */
  readonly diskPath: string;
}

/** Something below a root that is not listed, with the reason. */
export interface FileProblem {
  /** Relative to the root, '' for the root itself; for `bad-pattern` the pattern. */
  readonly path: string;
  readonly kind:
    'missing' | 'forbidden' | 'outside-root' | 'same-name' | 'too-deep' | 'too-many-files' | 'bad-pattern' | 'other';
  readonly message: Message;
}

/** A symbolic link below the root whose target is also below the root: two names of one file or folder. */
export interface SymlinkEntry {
  readonly path: string;
  /** Relative to the root, without links. */
  readonly target: string;
}

export interface ListOptions {
  /** Globs relative to the root; see `excludeGlobs`. */
  readonly exclude?: readonly string[];
  /** In lower case; the comparison ignores case. Default: the extensions of Markdown. */
  readonly extensions?: readonly string[];
  readonly signal?: AbortSignal;
  /** Called for each folder before it is read (`content/pl`, not for the root): if false, its content is left out. */
  readonly wanted?: (folder: string) => boolean;
  /**
   * Folders (`glossary`, `content/docs`) that are walked even if they are symbolic links, if the target is a folder of
   * the root that is not wanted itself.
   */
  readonly through?: readonly string[];
  /** The root as spelled on disk, if that differs from the key: on Linux, if its name is decomposed. */
  readonly diskRoot?: string;
  readonly identity?: IdentityOptions;
  readonly maximumFiles?: number;
  /** The cached listing of an earlier run. Unchanged folders are not read again; the stamps of their files are still compared. */
  readonly cached?: CachedListing | undefined;
}

/** The options and the file system of the root. */
export interface WalkOptions extends ListOptions {
  readonly fileSystem: FileSystem;
}

export interface FileListing {
  /** Sorted by path, in code units; without files that are unchanged since the cached listing. */
  readonly files: readonly FileEntry[];
  /** 1 for each unchanged file, by its item number in the cached listing. */
  readonly same?: Uint8Array | undefined;
  readonly links: readonly SymlinkEntry[];
  /** Whether there are symbolic links without a target. */
  readonly hasDeadLinks?: boolean;
  readonly problems: readonly FileProblem[];
}

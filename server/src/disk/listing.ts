import type { Message } from '../localization/index.ts';
import type { CachedListing } from './cachedListing.ts';
import type { IdentityOptions } from './fileKey.ts';
import type { FileStamp } from './fileStamp.ts';
import type { FileSystem } from './fileSystem.ts';

/** A file found below a root. */
export interface FileEntry extends FileStamp {
  /** Relative to the root, with `/`, in NFC; otherwise as the folder listing spells it. */
  readonly path: string;
  /** Absolute, exactly as the disk spells it: the path to open. */
  readonly diskPath: string;
}

/** Something below a root that was left out. */
export interface FileProblem {
  /** Relative to the root, '' for the root itself; for `bad-pattern` the pattern. */
  readonly path: string;
  readonly kind:
    'missing' | 'forbidden' | 'outside-root' | 'same-name' | 'too-deep' | 'too-many-files' | 'bad-pattern' | 'other';
  readonly message: Message;
}

/** A symbolic link below the root, and the place below the root where it leads: two names of one file or folder. */
export interface SymlinkEntry {
  readonly path: string;
  /** Relative to the root, without links. */
  readonly target: string;
}

export interface ListOptions {
  /** Globs relative to the root; see `excludeGlobs`. */
  readonly exclude?: readonly string[];
  /** In lower case; names are compared without case. Those of Markdown when not given. */
  readonly extensions?: readonly string[];
  readonly signal?: AbortSignal;
  /** Asked for each folder before it is read (`content/pl`, not for the root): false leaves out all that is in it. */
  readonly wanted?: (folder: string) => boolean;
  /** Folders (`glossary`, `content/docs`) that are walked through where they are symbolic links to a folder of the root that is not wanted itself. */
  readonly through?: readonly string[];
  /** The root as the disk spells it, where that is not the key: on Linux when its name is decomposed. */
  readonly diskRoot?: string;
  readonly identity?: IdentityOptions;
  readonly maximumFiles?: number;
  /** What was kept of an earlier listing: a folder that is as it was then is not read again. Its files are looked at. */
  readonly cached?: CachedListing | undefined;
}

/** The options, with the file system that the root is in. */
export interface WalkOptions extends ListOptions {
  readonly fileSystem: FileSystem;
}

export interface FileListing {
  /** Sorted by path, in code units; without those that are as they were kept. */
  readonly files: readonly FileEntry[];
  /** 1 for each file, by its number in what was kept, that is as it was. */
  readonly same?: Uint8Array | undefined;
  readonly links: readonly SymlinkEntry[];
  /** Whether there are symbolic links that lead nowhere by now. */
  readonly hasDeadLinks?: boolean;
  readonly problems: readonly FileProblem[];
}

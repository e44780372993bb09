import type { DirectoryEntry } from './fileSystem.ts';

/** The content of a folder that matters for listing articles. */
export interface FolderContent {
  /**
   * Names of the files and folders to list, in NFC, sorted so that the resulting paths are sorted: the name of a folder
   * ends in `/`, as in the paths of its files.
   */
  readonly names: readonly string[];
  /** Items that are not plain files, or whose spelling on disk differs from `names`. Most files have no record here. */
  readonly special: ReadonlyMap<string, SpecialItem>;
  /** Duplicates that are left out: names that differ only in the encoding of accents. */
  readonly twins: readonly string[];
  readonly hasGitignore: boolean;
  /** Whether a repository starts here. */
  readonly hasGit: boolean;
}

export interface SpecialItem {
  readonly kind: ItemKind;
  readonly diskName: string;
}

export type ItemKind = 'file' | 'folder' | 'link';

/** @param extensions in lower case, with the dot */
export function folderContent(entries: readonly DirectoryEntry[], extensions: readonly string[]): FolderContent {
  const names: string[] = [];
  const decomposed: (readonly [name: string, item: SpecialItem])[] = [];
  const special = new Map<string, SpecialItem>();
  let hasGitignore = false;
  let hasGit = false;

  for (const entry of entries) {
    const diskName = entry.name;
    // A symbolic link does not count, as in git.
    if (diskName === '.gitignore') hasGitignore = entry.isFile();
    else if (diskName === '.git') hasGit = true;

    const kind = kindOf(entry, extensions);
    if (kind === undefined) continue;
    const nfc = toNfc(diskName);
    const name = kind === 'folder' ? `${nfc}/` : nfc;
    if (nfc !== diskName) {
      decomposed.push([name, { kind, diskName }]);
      continue;
    }
    names.push(name);
    if (kind !== 'file') special.set(name, { kind, diskName });
  }

  const twins = addDecomposed(names, special, decomposed);
  return { names: names.toSorted(), special, twins, hasGitignore, hasGit };
}

/** Whether a file name may be that of an article, ignoring case. */
export function hasExtension(name: string, extensions: readonly string[]): boolean {
  if (extensions.some((extension) => name.endsWith(extension))) return true;
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

/** Whether a folder is always excluded: hidden folders and `node_modules`. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function kindOf(entry: DirectoryEntry, extensions: readonly string[]): ItemKind | undefined {
  if (entry.isFile()) return hasExtension(entry.name, extensions) ? 'file' : undefined;
  if (isSkippedFolder(entry.name)) return undefined;
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : undefined;
}

/** If the disk has both spellings of a name, the composed one wins because keys are composed. */
function addDecomposed(
  names: string[],
  special: Map<string, SpecialItem>,
  decomposed: readonly (readonly [name: string, item: SpecialItem])[],
): string[] {
  if (decomposed.length === 0) return [];
  const taken = new Set(names);
  const twins: string[] = [];
  for (const [name, item] of decomposed) {
    if (taken.has(name)) {
      twins.push(name.replace(/\/$/, ''));
      continue;
    }
    taken.add(name);
    names.push(name);
    special.set(name, item);
  }
  return twins;
}

/** Characters below U+0300 do not change in NFC, and most names contain no others. */
function toNfc(name: string): string {
  return /[\u0300-\uFFFF]/.test(name) ? name.normalize('NFC') : name;
}

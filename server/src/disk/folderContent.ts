import type { DirectoryEntry } from './fileSystem.ts';

/** The content of one folder that is relevant for listing articles. */
export interface FolderContent {
  /**
   * What to look at, in NFC, sorted so that walking through it gives sorted paths: the name of a folder ends in `/`, where its
   * files' paths will have one.
   */
  readonly names: readonly string[];
  /** What is not a plain file that the disk spells as `names` does. Nearly all are, and need no record. */
  readonly special: ReadonlyMap<string, SpecialItem>;
  /** Excluded duplicates whose names differ only in the encoding of accents. */
  readonly twins: readonly string[];
  readonly hasGitignore: boolean;
  /** A repository of its own starts here. */
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
    // git does not follow a link in place of this file either.
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

/** Folders that are always excluded: hidden ones and `node_modules`. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function kindOf(entry: DirectoryEntry, extensions: readonly string[]): ItemKind | undefined {
  if (entry.isFile()) return hasExtension(entry.name, extensions) ? 'file' : undefined;
  if (isSkippedFolder(entry.name)) return undefined;
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : undefined;
}

/** Where the disk has both spellings of a name, the composed one is taken: it is the one that keys lead to. */
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

/** Below U+0300 nothing decomposes further, and most names stay below. */
function toNfc(name: string): string {
  return /[\u0300-\uFFFF]/.test(name) ? name.normalize('NFC') : name;
}

import { type FileSystem, linkStatsAt } from './fileSystem.ts';
import { ignoreRules, type IgnoreRules, type IgnoreRulesOptions } from './ignoreRules.ts';
import { maximumConfigurationSize, maximumDepth } from './limits.ts';
import { parentFolder } from './parentFolder.ts';

export interface RulesAbove {
  readonly rules: IgnoreRules;
  /** The path of the folder that `rules` expect, ending in `/`; '' at the top of the repository. */
  readonly rulesPrefix: string;
}

/**
 * The rules of the `.gitignore` files above a folder, up to the top of its repository.
 *
 * There are none if they ignore the folder itself: a user who opens an ignored folder wants its files.
 */
export function rulesAbove(fileSystem: FileSystem, diskFolder: string, options: IgnoreRulesOptions): RulesAbove {
  const none = { rules: ignoreRules(options), rulesPrefix: '' };
  const segments = segmentsBelowRepository(fileSystem, diskFolder);
  if (segments === undefined || segments.length === 0) return none;

  let { rules } = none;
  let folder = ancestor(diskFolder, segments.length);
  let place = '';
  for (const segment of segments) {
    const gitignore = readGitignore(fileSystem, folder);
    if (gitignore !== undefined) rules = rules.and(place, gitignore);
    folder = `${folder}/${segment}`;
    place = place === '' ? segment.normalize('NFC') : `${place}/${segment.normalize('NFC')}`;
    if (rules.ignoresFolder(place)) return none;
  }
  return { rules, rulesPrefix: `${place}/` };
}

/** The names of the folders from the top of the repository down; undefined outside a repository. */
function segmentsBelowRepository(fileSystem: FileSystem, diskFolder: string): string[] | undefined {
  const segments: string[] = [];
  let folder = diskFolder;
  for (let steps = 0; steps <= maximumDepth; steps++) {
    if (linkStatsAt(fileSystem, `${folder}/.git`)) return segments;
    const parent = parentFolder(folder);
    if (parent === undefined) return undefined;
    segments.unshift(folder.slice(folder.lastIndexOf('/') + 1));
    folder = parent;
  }
  return undefined;
}

function ancestor(folder: string, steps: number): string {
  return steps === 0 ? folder : ancestor(parentFolder(folder) ?? folder, steps - 1);
}

function readGitignore(fileSystem: FileSystem, folder: string): string | undefined {
  const diskPath = `${folder}/.gitignore`;
  // A symbolic link does not count, as in git.
  if (!linkStatsAt(fileSystem, diskPath)?.isFile()) return undefined;
  const read = fileSystem.readText({ diskPath }, maximumConfigurationSize);
  return read.kind === 'text' ? read.text : undefined;
}

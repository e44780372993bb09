import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** An event of a watcher: 1 created, 2 changed, 3 deleted. `path` is relative to the tree's folder. */
export interface RawEvent {
  readonly path: string;
  readonly type: 1 | 2 | 3;
  /** The change of its folder is reported as well. */
  readonly isInFolder?: true;
}

export function event(path: string, type: RawEvent['type']): RawEvent {
  return { path, type };
}

/** The paths of everything below a folder of the tree, folders included; links are not followed. */
export function pathsBelow(tree: string, folder: string): string[] {
  const at = join(tree, folder);
  if (!lstatSync(at, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found: string[] = [];
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    if (entry.name === '.git') continue;
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    found.push(inside);
    if (entry.isDirectory()) found.push(...pathsBelow(tree, inside));
  }
  return found.toSorted();
}

/** The events of a step: those that it returns, and those of its changes elsewhere, through links or before it fails. */
export function watched(tree: string, step: () => readonly RawEvent[]): readonly RawEvent[] {
  const before = contentsOf(tree);
  const named = step();
  const isNamed = ({ path }: RawEvent) => named.some((each) => `${path}/`.startsWith(`${each.path}/`));
  return [...named, ...changesBetween(before, contentsOf(tree)).filter((each) => !isNamed(each))];
}

/** The content of everything in the tree, by path. */
function contentsOf(tree: string): ReadonlyMap<string, string> {
  return new Map(pathsBelow(tree, '').map((path) => [path, contentAt(join(tree, path))]));
}

function contentAt(path: string): string {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  return stat.isDirectory() ? 'folder' : `file ${readFileSync(path, 'utf8')}`;
}

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): RawEvent[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => event(path, 3));
  const others = [...after].filter(([path, content]) => before.get(path) !== content);
  return [...gone, ...others.map(([path]) => event(path, before.has(path) ? 2 : 1))];
}

import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a watcher could report: 1 created, 2 changed, 3 deleted. `path`: from the tree's folder. */
export interface RawEvent {
  readonly path: string;
  readonly type: 1 | 2 | 3;
  /** Reported by the change of its folder as well. */
  readonly isInFolder?: true;
}

export function event(path: string, type: RawEvent['type']): RawEvent {
  return { path, type };
}

/** The paths of all that is below a folder of the tree, folders too, through no links. */
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

/** What a watcher reports of a step: the events that the step names, and what it does elsewhere, through links or before it fails. */
export function watched(tree: string, step: () => readonly RawEvent[]): readonly RawEvent[] {
  const before = contentsOf(tree);
  const named = step();
  const isNamed = ({ path }: RawEvent) => named.some((each) => `${path}/`.startsWith(`${each.path}/`));
  return [...named, ...changesBetween(before, contentsOf(tree)).filter((each) => !isNamed(each))];
}

/** The content of all that is in the tree, by path. */
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

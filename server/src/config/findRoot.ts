import { dirname, join } from 'node:path';
import { detectLayouts } from '../glossary/detectLayouts.ts';
import { presets } from '../glossary/layouts/index.ts';
import { LayoutPaths } from '../glossary/layoutPaths.ts';
import { isThere, namesIn } from '../disk/lookUp.ts';
import { CONFIGURATION_FILE } from './configurationFile.ts';

/** Maximum number of folders searched for an article. In a real layout, the first one is found early. */
const MOST_FOLDERS = 500;

/** The nearest of the folder and its ancestors with a configuration file or a known layout; paths as spelled on disk. */
export function findRoot(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (isRoot(current)) return current;
    if (dirname(current) === current) return undefined;
  }
}

/** Whether the folder has a configuration file, or articles of a known layout. */
export function isRoot(folder: string): boolean {
  return isThere(join(folder, CONFIGURATION_FILE)) || hasLayout(folder);
}

function hasLayout(folder: string): boolean {
  const prefixes = new Set(presets.flatMap((layout) => LayoutPaths.of(layout)?.prefixes ?? []));
  for (const prefix of prefixes) {
    const budget = { left: MOST_FOLDERS };
    if (isThere(join(folder, prefix)) && hasArticle(folder, prefix, budget)) return true;
  }
  return false;
}

/** Breadth first: `content/en/a.md` is found before anything below `content/en/docs/` is read. */
function hasArticle(root: string, prefix: string, budget: { left: number }): boolean {
  const waiting = [prefix];
  for (let path = waiting.shift(); path !== undefined && budget.left > 0; path = waiting.shift()) {
    budget.left--;
    const entries = entriesOf(join(root, path));
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path + entry.name);
    if (detectLayouts(files).length > 0) return true;
    for (const entry of entries) if (entry.isDirectory()) waiting.push(`${path}${entry.name}/`);
  }
  return false;
}

function entriesOf(folder: string) {
  try {
    return namesIn(folder);
  } catch {
    return []; // missing or unreadable: not a root
  }
}

import { markdownExtensions } from '../../markdown/flavor.ts';

/** Returns the folder of a path, `''` or ending in `/`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The name of a file without its folder and extension. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

/** Returns the extension in lower case, with the dot; `''` if there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

export function isMarkdown(path: string): boolean {
  return markdownExtensions.includes(extensionOf(path));
}

/** Returns the kind of data that the extension names. */
export function dataKindOf(path: string): DataKind | undefined {
  return DATA_KINDS.get(extensionOf(path));
}

export type DataKind = 'yaml' | 'json' | 'toml' | 'csv' | 'tsv' | 'tbx';

const DATA_KINDS = new Map<string, DataKind>([
  ['.tbx', 'tbx'],
  ['.yml', 'yaml'],
  ['.yaml', 'yaml'],
  ['.json', 'json'],
  ['.toml', 'toml'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
]);

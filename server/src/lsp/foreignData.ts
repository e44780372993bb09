import type { Root } from '../root/root.ts';

const DATA_FILE = /\.(?:ya?ml|json|toml|csv|tsv|tbx)$/i;

/** Whether the file is data that is not part of a glossary. Clients open all data files, because only the layouts say which are. */
export function isForeignData(root: Root, path: string): boolean {
  return DATA_FILE.test(path) && root.locate(path)?.place.kind !== 'entryData';
}

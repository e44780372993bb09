import { diskFiles } from '../../server/src/disk/files.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { Root } from '../../server/src/root/root.ts';

/** The root of a folder, with the links of all articles. */
export async function openedRoot(folder: string): Promise<Root> {
  const root = new Root(keyOfPath(folder), diskFiles);
  await root.load();
  await root.readLinks();
  return root;
}

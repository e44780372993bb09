import { isAbsolute } from 'node:path';
import { version } from '../version.ts';
import { cacheHome, isCacheOff } from '../disk/cacheHome.ts';
import { CacheFolder, type IndexStore } from '../root/cache/cacheFolder.ts';

/** The folder for cached indexes: `cacheFolder` from the initialization options; none if that is null; by default, the user's cache folder. */
export function indexStore(initializationOptions: unknown): IndexStore | undefined {
  if (isCacheOff()) return undefined;
  const folder = wishIn(initializationOptions);
  return folder === undefined ? undefined : new CacheFolder(folder, version);
}

function wishIn(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('cacheFolder' in options)) return cacheHome();
  const { cacheFolder } = options;
  return typeof cacheFolder === 'string' && isAbsolute(cacheFolder) ? cacheFolder : undefined;
}

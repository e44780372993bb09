import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The cache folder of Glosswright for this user; undefined if there is no such folder or the cache is off. */
export function cacheHome(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string | undefined {
  if (isCacheOff(environment)) return undefined;
  const given = (name: string): string | undefined => {
    const path = environment[name];
    return path !== undefined && isAbsolute(path) ? path : undefined;
  };
  const usual: Partial<Record<NodeJS.Platform, string | undefined>> = {
    win32: given('LOCALAPPDATA'),
    darwin: join(home, 'Library', 'Caches'),
  };
  const base = platform in usual ? usual[platform] : (given('XDG_CACHE_HOME') ?? join(home, '.cache'));
  return base !== undefined && isAbsolute(base) ? join(base, 'glosswright') : undefined;
}

/** Whether the environment variable `GLOSSWRIGHT_CACHE` turns the cache off. */
export function isCacheOff({ GLOSSWRIGHT_CACHE: wish = '' }: Environment = process.env): boolean {
  return /^(?:off|0|no|false)$/i.test(wish);
}

import { URI } from 'vscode-uri';
import { platform as thisPlatform } from './platform.ts';

/**
 * Identifies a file: an absolute path with forward slashes, in NFC, without `.`, `..` or a trailing slash.
 * `/home/a/x.md`, `c:/a/x.md` (drive letter in lower case), `//server/share/x.md` (host in lower case). If the scheme
 * of the file is not `file`, the path follows its scheme and authority: `vscode-vfs://github/owner/name/x.md`,
 * `memfs:///x.md`.
 *
 * Letters keep their case because the key is also the name that users see. Where the file system ignores case, compare
 * `foldKey(key)`.
 */
export type FileKey = string & { readonly __brand: 'FileKey' };

/** How the file system compares names. */
export interface IdentityOptions {
  readonly caseInsensitive: boolean;
}

/** By default, file systems of Windows and macOS ignore case; others do not. */
export const platformIdentity: IdentityOptions = {
  caseInsensitive: thisPlatform === 'win32' || thisPlatform === 'darwin',
};

/** The scheme and authority of a virtual file. A drive has one letter. */
const VIRTUAL = /^[a-z][a-z0-9+.-]+:\/\/[^/]*(?=\/)/i;

/** Whether the scheme of the file is not `file`, so the file has no path on disk. */
export function isVirtual(key: FileKey): boolean {
  return VIRTUAL.test(key);
}

/** The key of a URI, regardless of how its path is escaped; undefined for other URIs, and for a URI with a query or fragment. */
export function keyOfUri(uri: string): FileKey | undefined {
  // Without a scheme the library would assume `file:`.
  if (!/^file:\//i.test(uri)) return virtualKey(uri);
  const parsed = parseUri(uri);
  if (parsed === undefined || parsed.path.includes('\0')) return undefined;

  const host = parsed.authority.toLowerCase();
  if (host !== '' && host !== 'localhost') return windowsKey(`//${host}${parsed.path}`);
  if (/^\/[a-z]:/i.test(parsed.path)) return windowsKey(parsed.path.slice(1));
  return brand(`/${joinSegments(parsed.path.split('/'))}`);
}

function virtualKey(uri: string): FileKey | undefined {
  if (!/^(?!https?:)[a-z][a-z0-9+.-]+:\//i.test(uri)) return undefined;
  const parsed = parseUri(uri);
  if (!parsed?.path.startsWith('/') || parsed.path.includes('\0') || parsed.query !== '' || parsed.fragment !== '')
    return undefined;
  return brand(`${parsed.scheme}://${parsed.authority}/${joinSegments(parsed.path.split('/'))}`);
}

/** The key of an absolute path in the notation of the platform. The caller has to resolve relative paths. */
export function keyOfPath(path: string, platform: NodeJS.Platform = thisPlatform): FileKey {
  return platform === 'win32' ? windowsKey(path) : brand(`/${joinSegments(path.split('/'))}`);
}

/** The URI as VS Code writes it: `file:///c%3A/a/x.md`, `file://server/share/x.md`. */
export function uriOfKey(key: FileKey): string {
  return uriOfParts(key);
}

/**
 * The URI of a path as spelled on disk, for clients that open it. On Linux, a file with a decomposed name can only be
 * opened under that spelling, so the URI of its key would not find it.
 */
export function uriOfDiskPath(diskPath: string, platform: NodeJS.Platform = thisPlatform): string {
  return uriOfParts(platform === 'win32' ? withoutDevicePrefix(diskPath).replaceAll('\\', '/') : diskPath);
}

/** A path for file system calls, with forward slashes, which Windows accepts too. For a listed file, use its `diskPath`. */
export function pathOfKey(key: FileKey): string {
  return key;
}

/**
 * The key for comparisons: two names are the same file if their folded keys are equal. Never show or open it. Final and
 * medial sigma are equal, as in NTFS and APFS.
 */
export function foldKey(key: FileKey, identity: IdentityOptions = platformIdentity): string {
  return identity.caseInsensitive ? fold(key) : key;
}

/** The path from `root` to `key`, in the case of `key`; '' for the root itself, undefined if `key` is outside the root. */
export function relativePath(
  root: FileKey,
  key: FileKey,
  identity: IdentityOptions = platformIdentity,
): string | undefined {
  if (key === root) return '';
  const prefix = root.endsWith('/') ? root : `${root}/`;
  if (key.startsWith(prefix)) return key.slice(prefix.length);
  return identity.caseInsensitive ? relativeFolded(root, key) : undefined;
}

/**
 * The key of a file below `root`; undefined for paths that could lead outside: `..`, an absolute path, a NUL; below a
 * Windows root also `:` (drives, alternate streams) and names that Windows trims.
 */
export function joinKey(root: FileKey, relative: string): FileKey | undefined {
  if (/^[/\\]/.test(relative) || relative.includes('\0')) return undefined;
  const windows = isWindowsKey(root);
  if (windows && relative.includes(':')) return undefined;
  const segments = relative.split('/');
  // On Linux, a name may contain a backslash, but `..\` is rejected there too.
  const unsafe = relative.split(/[/\\]/).some((segment) => segment === '..' || (windows && /.[. ]$/.test(segment)));
  if (unsafe) return undefined;

  const below = joinSegments(windows ? relative.split(/[/\\]/) : segments);
  if (below === '') return root;
  return brand(root.endsWith('/') ? root + below : `${root}/${below}`);
}

function parseUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}

function uriOfParts(path: string): string {
  const virtual = VIRTUAL.exec(path)?.[0];
  if (virtual !== undefined) {
    const [scheme = '', authority = ''] = virtual.split('://');
    return URI.from({ scheme, authority, path: path.slice(virtual.length) }).toString();
  }
  const unc = /^\/\/([^/]+)(.*)$/.exec(path);
  if (unc) return URI.from({ scheme: 'file', authority: unc[1] ?? '', path: unc[2] ?? '' }).toString();
  return URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString();
}

function windowsKey(path: string): FileKey {
  const slashes = withoutDevicePrefix(path).replaceAll('\\', '/');
  const unc = /^\/\/([^/]+)(.*)$/.exec(slashes);
  if (unc) {
    const below = joinSegments((unc[2] ?? '').split('/'));
    return brand(`//${(unc[1] ?? '').toLowerCase()}${below === '' ? '' : `/${below}`}`);
  }
  const [drive = '', ...rest] = slashes.split('/');
  if (/^[a-z]:$/i.test(drive)) return brand(`${drive.toLowerCase()}/${joinSegments(rest)}`);
  return brand(`/${joinSegments(slashes.split('/'))}`);
}

/** `\\?\C:\x` and `\\?\UNC\server\share` are long-path spellings of the same files. */
function withoutDevicePrefix(path: string): string {
  return path.replace(/^[\\/]{2}[?.][\\/]UNC[\\/]/i, '//').replace(/^[\\/]{2}[?.][\\/]/, '');
}

function isWindowsKey(key: FileKey): boolean {
  return /^[a-z]:/.test(key) || key.startsWith('//');
}

/** Resolves `.`, `..` and empty segments; `..` at the top stays at the top, as in file systems. */
function joinSegments(segments: readonly string[]): string {
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return kept.join('/');
}

/** Compares by segment because folding can change the length of a name. */
function relativeFolded(root: FileKey, key: FileKey): string | undefined {
  const above = root.endsWith('/') ? root.slice(0, -1) : root;
  const depth = above.split('/').length;
  const segments = key.split('/');
  if (fold(segments.slice(0, depth).join('/')) !== fold(above)) return undefined;
  return segments.slice(depth).join('/');
}

function fold(key: string): string {
  return key.toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

/** The only function that creates a key. */
function brand(path: string): FileKey {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand can only be asserted
  return path.normalize('NFC') as FileKey;
}

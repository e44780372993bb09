/** The parent folder of an absolute path with `/`; undefined for the top of a drive, a share, or a virtual file system. */
export function parentFolder(path: string): string | undefined {
  const top = /^(?:[a-z][a-z0-9+.-]+:\/\/[^/]*|[a-z]:|\/\/[^/]+\/[^/]+)?\/?/i.exec(path)?.[0] ?? '';
  if (path.length <= top.length) return undefined;
  return path.slice(0, Math.max(path.lastIndexOf('/'), top.length));
}

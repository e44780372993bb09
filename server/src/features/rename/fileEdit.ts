import type { Glossary } from '../../glossary/glossary.ts';
import { encodeSlug, fileAddress, type LinkOrigin } from '../../glossary/linkTarget.ts';
import { relativePath } from '../../glossary/relativePath.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import { writtenTarget } from '../../markdown/htmlLinks.ts';
import type { Link } from '../../markdown/types.ts';
import { pathOf, plain, suffixOf } from './targetEdit.ts';

/** A link by the path of a file, which may move, in a file that may move. */
export interface FileChange {
  readonly link: Link;
  /** The target as written. */
  readonly written: string;
  /** The origin of the link before and after the rename. */
  readonly before: LinkOrigin;
  readonly after: LinkOrigin;
  /** The path of the linked file before and after the rename. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The target of the same file in the form of the link: absolute or relative, with or without an extension. */
export function renamedFile(glossary: Glossary, change: FileChange): string | undefined {
  const { link, written, before, after, from, to } = change;
  if (to === undefined || (from === to && before.path === after.path)) return written;
  const path = plain(pathOf(written), link);
  const named = markdownExtensionOf(path) !== undefined ? to : to.replace(/(?:\/_?index)?\.(?:mdx?|markdown)$/i, '');
  const slash = path.endsWith('/') ? '/' : '';
  const target = encodeSlug(inFormOf(glossary, path, named, after)) + slash + suffixOf(written);
  const read = glossary.links.reader.read(plain(target, link), after);
  return read.kind === 'path' && read.path === fileAddress(to) ? writtenTarget(link, target) : undefined;
}

function inFormOf({ layout }: Glossary, path: string, to: string, after: LinkOrigin): string {
  const { rootAlias, rootFolder } = layout;
  if (rootAlias !== undefined && path.startsWith(rootAlias) && to.startsWith(rootFolder))
    return rootAlias + to.slice(rootFolder.length);
  if (path.startsWith('/')) return `/${to}`;
  const relative = relativePath(after.path, to);
  return path.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
}

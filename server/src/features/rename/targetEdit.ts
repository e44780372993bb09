import { relativePath } from '../../glossary/relativePath.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { encodeSlug, type LinkOrigin, type LinkTarget } from '../../glossary/linkTarget.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import { unescapeHtml, writtenTarget } from '../../markdown/htmlLinks.ts';
import { unescape } from '../../markdown/linkSyntax.ts';
import type { Link } from '../../markdown/types.ts';
import { asSlug, type Renaming } from './renaming.ts';
import { underscored, writtenAs } from './writtenAs.ts';

type ConceptTarget = Extract<LinkTarget, { kind: 'concept' }>;

/** A link to a renamed concept, or a link in a renamed article. */
export interface TargetChange {
  readonly link: Link;
  /** The target as written. */
  readonly written: string;
  /** The origin of the link before and after the rename. */
  readonly before: LinkOrigin;
  readonly after: LinkOrigin;
  /** Undefined for a link to a concept that is not renamed. */
  readonly renaming: Renaming | undefined;
  /** The new path of the link's article, if links to files are possible. */
  readonly path: string | undefined;
}

/** The start of a query or a fragment. An entity is neither. */
const SUFFIX = /\?|(?<!&)#/;

/**
 * The target of the same concept under its new name, with everything else unchanged; the same target if it is still valid.
 * Undefined if there is none. The result is always verified by resolving it.
 */
export function renamedTarget(glossary: Glossary, change: TargetChange): string | undefined {
  const { link, before, after, renaming } = change;
  const now = glossary.links.reader.read(link.target, before);
  if (now.kind !== 'concept') return undefined;
  const wanted = { ...now, slug: renaming?.to ?? now.slug };
  const leads = (target: string | undefined): target is string =>
    target !== undefined && isSame(glossary.links.reader.read(plain(target, link), after), wanted);
  for (const find of [inFragment, inPlace, unchanged, asFile, asAddress]) {
    const found = find(glossary, change, now);
    const target = found === undefined ? undefined : writtenTarget(link, found);
    if (leads(target)) return target;
  }
  return undefined;
}

/** Replaces only the fragment, if it is the id of an entry. */
function inFragment(
  glossary: Glossary,
  { link, written, renaming }: TargetChange,
  now: ConceptTarget,
): string | undefined {
  const suffix = suffixOf(written);
  if (!renaming || now.isFragment !== true || !suffix.startsWith('#')) return undefined;
  const isOwn = asSlug(glossary, decoded(plain(suffix.slice(1), link))) === now.slug;
  return isOwn ? `${pathOf(written)}#${encoded(renaming.to, suffix)}` : undefined;
}

/** Replaces only the slug, if the target contains it. */
function inPlace(
  glossary: Glossary,
  { link, written, renaming }: TargetChange,
  now: ConceptTarget,
): string | undefined {
  if (!renaming) return undefined;
  const segments = pathOf(written).split('/');
  const wanted = now.slug.split('/');
  for (let at = segments.length - wanted.length; at >= 0; at--) {
    const found = segments.slice(at, at + wanted.length).map((segment) => decoded(plain(segment, link)));
    const last = found.at(-1) ?? '';
    const ending = asSlug(glossary, last) === wanted.at(-1) ? '' : (markdownExtensionOf(last) ?? '');
    const name = found.join('/').slice(0, -ending.length || undefined);
    if (asSlug(glossary, name) !== now.slug) continue;
    const slug = encoded(newSlug(glossary, name, renaming), segments.slice(at, at + wanted.length).join('/'));
    const path = [...segments.slice(0, at), slug + ending, ...segments.slice(at + wanted.length)].join('/');
    return path + suffixOf(written);
  }
  return undefined;
}

function unchanged(_: Glossary, { written }: TargetChange): string {
  return written;
}

/** For a link to a file whose relative path changes. */
function asFile(_: Glossary, { link, written, after, path }: TargetChange): string | undefined {
  if (path === undefined || markdownExtensionOf(pathOf(plain(written, link))) === undefined) return undefined;
  return encodeSlug(relativePath(after.path, path)) + suffixOf(written);
}

/** The address from the root of the site. */
function asAddress(
  glossary: Glossary,
  { after, renaming, written }: TargetChange,
  now: ConceptTarget,
): string | undefined {
  const name = renaming ? underscored(renaming.written) : now.slug;
  const to = now.locale ?? glossary.articles.bareLocale(after.locale);
  const address = glossary.links.writer.addressOf(
    glossary.layout.foldsSlugs ? name : (renaming?.to ?? now.slug),
    to,
    after.locale,
  );
  return address && address + suffixOf(written);
}

function newSlug(glossary: Glossary, name: string, { usual, written, to }: Renaming): string {
  return glossary.layout.foldsSlugs ? underscored(writtenAs(name, usual, written)) : to;
}

/** The slug, encoded like the old one: letters beyond ASCII stay unencoded if they were. */
function encoded(slug: string, before: string): string {
  // oxlint-disable-next-line no-control-regex -- the pattern matches characters beyond ASCII
  const keepsLetters = /[^\u0000-\u007f]/.test(before);
  if (!keepsLetters) return encodeSlug(slug);
  // oxlint-disable-next-line no-control-regex -- the pattern matches characters beyond ASCII
  return slug.replaceAll(/[\u0000-\u007f]+/g, encodeSlug);
}

function isSame(read: LinkTarget, wanted: ConceptTarget): boolean {
  return (
    read.kind === 'concept' &&
    read.slug === wanted.slug &&
    read.locale === wanted.locale &&
    read.suffix === wanted.suffix
  );
}

/** The target without the escapes of this kind of link. */
export function plain(written: string, { kind }: Link): string {
  if (kind === 'html') return unescapeHtml(written);
  return kind === 'autolink' ? written : unescape(written);
}

export function pathOf(written: string): string {
  return written.slice(0, endOfPath(written));
}

export function suffixOf(written: string): string {
  return written.slice(endOfPath(written));
}

function endOfPath(written: string): number {
  const end = written.search(SUFFIX);
  return end < 0 ? written.length : end;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment; // a lone `%` is literal
  }
}

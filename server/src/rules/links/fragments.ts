import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { typosAllowed } from '../../matching/editDistance.ts';
import { nearest } from '../../matching/nearest.ts';
import { type Anchor, type Anchors, hasAnchor } from '../../markdown/anchors/anchors.ts';
import type { Link } from '../../markdown/types.ts';
import type { Edit } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/**
 * Fragments that are never reported: anchors of many themes; IDs of footnotes, blocks and lines; data that applications read from
 * the address.
 */
const NEVER_JUDGED =
  /^(?:top|main|main-content|content|page|header|footer|nav|navigation|sidebar|search|toc|table-?of-?contents|comments|_?(?:user-content-)?fn(?:ref)?\W?.*|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|[\^!/].*|.*[={}$].*)$/is;

/**
 * Returns the decoded fragment of a link's target. Undefined if there is none to check: an empty fragment, `#top`, a footnote, a
 * line of a file, a text fragment (`#:~:text=`) or a template expression.
 */
export function fragmentIn(target: string): string | undefined {
  const sharp = target.indexOf('#');
  if (sharp < 0) return undefined;
  const written = target
    .slice(sharp + 1)
    .replace(/:~:[^]*$/, '')
    .trim();
  if (written === '') return undefined;
  const fragment = decoded(written).normalize('NFC');
  return NEVER_JUDGED.test(fragment) || target.includes('{{') || target.includes('{%') ? undefined : fragment;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone `%` is literal
  }
}

/** The article that a link to the concept opens; undefined if the link itself is wrong. */
export function articleBehind({ glossary }: Subject, slug: string, locale: string): ArticleFacts | undefined {
  return glossary.articles.get(slug, locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale);
}

/**
 * Whether the locale's article has the section in a link to the concept. Also true for a link without a section, and if not all
 * anchors of the article are known.
 */
export function hasSection(
  { glossary }: Subject,
  { slug, suffix }: { readonly slug: string; readonly suffix: string },
  locale: string,
): boolean {
  const fragment = fragmentIn(suffix);
  const article = fragment === undefined ? undefined : glossary.articles.get(slug, locale);
  const anchors = article && glossary.anchors.of(article.path);
  return fragment === undefined || !anchors?.isComplete || hasAnchor(anchors, fragment);
}

/** An anchor that the author probably meant. `sure`: it differs only in case, separators or diacritics. */
export interface NearAnchor {
  readonly anchor: Anchor;
  readonly sure: boolean;
}

const MOST = 3;

/** Returns the anchors most similar to a fragment that does not exist, best first. */
export function nearestAnchors({ all }: Anchors, fragment: string): readonly NearAnchor[] {
  const wanted = foldedAnchor(fragment);
  const same = all.filter(
    ({ id, heading }) => foldedAnchor(id) === wanted || (heading !== undefined && foldedAnchor(heading) === wanted),
  );
  const others = all.filter((anchor) => !same.includes(anchor));
  const near = nearest(others, wanted, { textOf: ({ id }) => foldedAnchor(id), most: typosAllowed(wanted.length) });
  return [
    ...same.map((anchor) => ({ anchor, sure: same.length === 1 && wanted !== '' })),
    ...near.map((anchor) => ({ anchor, sure: false })),
  ].slice(0, MOST);
}

/** Returns the letters and digits of an ID or heading, without case and diacritics. */
export function foldedAnchor(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/**
 * Returns the heading of a translation at the position of the fragment's heading in the source article. Undefined if the headings
 * of the two articles do not correspond.
 */
export function counterpart(source: Anchors, translation: Anchors, fragment: string): Anchor | undefined {
  const theirs = source.all.filter(isHeading);
  const ours = translation.all.filter(isHeading);
  const isAlike = theirs.length === ours.length && theirs.every(({ level }, at) => level === ours[at]?.level);
  const at = theirs.findIndex(({ id }) => id === fragment);
  return isAlike && at >= 0 ? ours[at] : undefined;
}

function isHeading({ heading }: Anchor): boolean {
  return heading !== undefined;
}

/** Returns the edit that replaces the fragment of the link's target. `undefined` removes the fragment. */
export function fragmentEdit({ document }: Subject, { targetSpan, target }: Link, id: string | undefined): Edit {
  const written = document.text.slice(targetSpan.start, targetSpan.end);
  const newText = id === undefined ? '' : `#${encodeFragment(id)}`;
  const sharp = written.search(/\\?(?<!&)#/);
  if (sharp < 0) return { span: targetSpan, newText: target.slice(0, target.indexOf('#')) + newText };
  return { span: { start: targetSpan.start + sharp, end: targetSpan.end }, newText };
}

/** Keeps letters of all scripts, and encodes characters that would end the target. */
function encodeFragment(id: string): string {
  return id.replaceAll(
    /[\s()<>"'%\\[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

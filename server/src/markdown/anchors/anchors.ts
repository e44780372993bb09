import type { Flavor } from '../flavor.ts';
import { parseMarkdown } from '../parseMarkdown.ts';
import type { MarkdownDocument, Span } from '../types.ts';
import { explicitId, writtenHeading } from './explicitIds.ts';
import { headingIds, type HeadingIdStyle, plausibleIds } from './headingIds.ts';
import { htmlHeadings, markedAnchors } from './markedAnchors.ts';
import { mayHaveMoreAnchors } from './externalAnchors.ts';

/** A position in a page that the fragment of a link can name. */
export interface Anchor {
  readonly id: string;
  /** The rendered heading; undefined for a standalone anchor, such as `<a id="x">`. */
  readonly heading: string | undefined;
  /** The heading level; 0 for a standalone anchor. */
  readonly level: number;
  /** Whether the author wrote the id; otherwise the site generator derives it from the heading. */
  readonly isExplicit: boolean;
  /** The span that the link leads to. */
  readonly span: Span;
}

/** The anchors of a page. */
export interface Anchors {
  /** In text order, with the ids that the site generator makes. */
  readonly all: readonly Anchor[];
  /** The headings without explicit ids: rendered, and as written, because some generators keep the markup. */
  readonly seen: readonly string[];
  readonly written: readonly string[];
  /** False if the page contains something that can add more anchors, such as an include. */
  readonly isComplete: boolean;
}

/** Returns the anchors of a text, which it parses. */
export function anchorsIn(text: string, flavor: Flavor, style: HeadingIdStyle): Anchors {
  return anchorsOf(parseMarkdown(text, flavor), style);
}

/** Returns the anchors of a page. A heading with an explicit id has only that id. Linear time. */
export function anchorsOf(document: MarkdownDocument, style: HeadingIdStyle): Anchors {
  const { text } = document;
  const headings = document.headings.map((heading) => ({ heading, ...explicitId(text, heading) }));
  const unnamed = headings.filter(({ explicit }) => explicit === undefined);
  const seen = unnamed.map((each) => each.seen);
  const ids = headingIds(seen, style);
  const made = new Map(unnamed.map(({ heading }, at) => [heading, ids[at] ?? '']));
  const ofHeadings = headings.map(({ heading, explicit, seen: shown }): Anchor => {
    const id = explicit?.id ?? made.get(heading) ?? '';
    return { id, heading: shown, level: heading.level, isExplicit: explicit !== undefined, span: heading.span };
  });
  const known = new Set(ofHeadings.map(({ id }) => id));
  const ofTags = markedAnchors(document)
    .filter(({ id }) => !known.has(id))
    .map(({ id, span }): Anchor => ({ id, heading: undefined, level: 0, isExplicit: true, span }));
  const all = [...ofHeadings, ...ofTags].filter(({ id }) => id !== '').toSorted(byStart);
  return {
    all,
    seen: [...seen, ...htmlHeadings(document)],
    written: unnamed.map(({ heading }) => writtenHeading(text, heading)),
    isComplete: !mayHaveMoreAnchors(document),
  };
}

interface Ids {
  readonly known: ReadonlySet<string>;
  /** The ids of other generators; computed on first use. */
  plausible: ReadonlySet<string> | undefined;
}

const idsOf = new WeakMap<Anchors, Ids>();

/** Whether the page has the anchor, by the id of any common generator. `id` must be in NFC. */
export function hasAnchor(anchors: Anchors, id: string): boolean {
  let ids = idsOf.get(anchors);
  if (!ids) idsOf.set(anchors, (ids = { known: inNfc(anchors.all.map((each) => each.id)), plausible: undefined }));
  if (ids.known.has(id)) return true;
  ids.plausible ??= inNfc([...plausibleIds(anchors.seen), ...plausibleIds(anchors.written)]);
  return ids.plausible.has(id);
}

function inNfc(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => id.normalize('NFC')));
}

/** Returns the anchor with the id, or the heading for which another generator makes that id. `id` must be in NFC. */
export function anchorNamed({ all }: Anchors, id: string): Anchor | undefined {
  const known = all.find((anchor) => anchor.id.normalize('NFC') === id);
  return known ?? all.find(({ heading, isExplicit }) => !isExplicit && plausibleIds([heading ?? '']).has(id));
}

function byStart(one: Anchor, other: Anchor): number {
  return one.span.start - other.span.start;
}

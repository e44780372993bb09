import { msg } from '../../../localization/index.ts';
import { unescapeHtml } from '../../../markdown/htmlLinks.ts';
import { leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import type { PageFormat, SourceProblem } from '../source.ts';
import { type ComponentTag, componentTags } from './componentTags.ts';
import { isEntryName } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, type PlacedText } from './foundEntry.ts';
import { htmlText } from './htmlText.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { bounded, definitionIn } from './shownText.ts';

type ComponentFormat = Extract<PageFormat, { readonly kind: 'component' }>;

const ESCAPE = /\\(["'`\\])/g;
/** The text before the name in a closing tag. */
const CLOSING = /(?:<\/|\{\{[<%]?\s*\/|\{%-?\s*(?:\/|end))\s*$/;
const MAX_DELIMITER = 20;
/** A blank line. */
const PARAGRAPH_END = /\n[ \t]*\r?\n(?=\s*\S)/;

/** Finds entries that are shortcodes or components with the term in an attribute. */
export function entriesOfComponents(
  document: MarkdownDocument,
  format: ComponentFormat,
  readPart: ReadPart,
): FoundEntries {
  const { text } = document;
  const tags = componentTags(document, format.name);
  const leaves = leafSpans(document);
  const entries: FoundEntry[] = [];
  const problems: SourceProblem[] = [];
  for (const [at, tag] of tags.entries()) {
    const next = tags[at + 1]?.start ?? text.length;
    const read = (): Reading<FoundEntry | undefined> => {
      return { value: entryOf(document, leaves, format, { tag, next }), start: tag.start, end: next };
    };
    const entry = readPart(ENTRY, tag.start, read, next - tag.start);
    if (entry !== undefined) entries.push(entry);
    else
      problems.push({
        message: msg("'{0}' has no '{1}'.", format.name, format.term),
        span: { start: tag.start, end: tag.end },
      });
  }
  return { entries, problems };
}

const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

/** Reads the entry of a tag; undefined if it has no term. */
function entryOf(
  document: MarkdownDocument,
  leaves: readonly LeafSpan[],
  format: ComponentFormat,
  { tag, next }: { readonly tag: ComponentTag; readonly next: number },
): FoundEntry | undefined {
  const { text } = document;
  const term = valueOf(text, tag, format.term);
  if (term === undefined || !isEntryName(term.text)) return undefined;
  const id = valueOf(text, tag, format.id);
  return withBoundedDefinition({
    names: [term],
    explicitId: id === undefined || id.text === '' ? undefined : { id: id.text, span: id.span },
    madeId: undefined,
    definition: valueOf(text, tag, format.definition) ?? contentOf(document, leaves, { tag, next, name: format.name }),
    span: { start: tag.start, end: next },
  });
}

function withBoundedDefinition(entry: FoundEntry): FoundEntry {
  const { definition } = entry;
  if (definition === undefined || definition.text === '') return { ...entry, definition: undefined };
  return { ...entry, definition: { ...definition, text: bounded(definition.text) } };
}

function valueOf(text: string, { attributes }: ComponentTag, name: string | undefined): PlacedText | undefined {
  const span = name === undefined ? undefined : attributes.get(name);
  if (span === undefined) return undefined;
  const written = text.slice(span.start, span.end).replaceAll(ESCAPE, '$1');
  return { text: unescapeHtml(written).replaceAll(/\s+/g, ' ').trim(), span };
}

/** Returns the first paragraph between the opening and the closing tag, which must come before the next entry. */
function contentOf(
  document: MarkdownDocument,
  leaves: readonly LeafSpan[],
  { tag, next, name }: { readonly tag: ComponentTag; readonly next: number; readonly name: string },
): PlacedText | undefined {
  if (tag.isSelfClosing) return undefined;
  const { text } = document;
  const end = closingTag(text, { start: tag.end, end: next }, name);
  if (end === undefined) return undefined;
  // A paragraph can begin before the tag.
  for (let at = Math.max(0, firstAtLeast(leaves, tag.end, startOf) - 1); at < leaves.length; at++) {
    const leaf = leaves[at];
    if (leaf === undefined || leaf.start >= end) break;
    const inside = { start: Math.max(leaf.start, tag.end), end: Math.min(leaf.end, end) };
    const definition = inside.start < inside.end ? definitionIn(document, inside) : undefined;
    if (definition !== undefined) return definition;
  }
  // HTML blocks have no leaves.
  const source = text.slice(tag.end, end);
  const lead = source.length - source.trimStart().length;
  const length = source.slice(lead).search(PARAGRAPH_END);
  return htmlText(text, { start: tag.end + lead, end: length < 0 ? end : tag.end + lead + length });
}

/** Returns the start of the closing tag. */
function closingTag(text: string, { start, end }: Span, name: string): number | undefined {
  const source = text.slice(start, end);
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
    const opening = CLOSING.exec(source.slice(Math.max(0, at - MAX_DELIMITER), at));
    if (opening) return start + at - opening[0].length;
  }
  return undefined;
}

function startOf({ start }: LeafSpan): number {
  return start;
}

import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import type { TagPattern } from '../layout.ts';
import { foldName } from '../macros/foldName.ts';
import type { MacroSyntax } from '../macros/macroSyntax.ts';
import { tagSyntax } from '../macros/tags.ts';
import { componentTags } from '../sources/pages/componentTags.ts';

/** Links that a pattern must find, and the share of them that must name a term. */
const MIN_LINKS = 3;
const MIN_NAMED = 0.9;
const MOST_PATTERNS = 4;
/** Components and shortcodes can be about anything: the name, or the attribute with the id, must be about terms. */
const WORDS = 'gloss|term|tooltip|defin|abbr|acronym|jargon|concept|lexi|vocab';
const OF_TERMS = new RegExp(WORDS, 'i');
/** An attribute that is about terms, in the tag that starts before it. */
const ATTRIBUTE_OF_TERMS = new RegExp(String.raw`^[^<>%]*?\s[\w-]*(?:${WORDS})[\w-]*\s*=`, 'i');
/** UTF-16 units of a tag that are searched for such an attribute. */
const MOST_OF_TAG = 300;
const TEXT_ATTRIBUTES = ['text', 'title', 'label'];
const OPENING =
  /<([A-Z][\w.]{0,40})(?=[\s/>])|\{\{[<%]\s*([\w-]{1,40})(?=[\s/>%])|\{%-?\s*(include\s+)?([\w./-]{1,60})(?=\s)/g;

/** A pattern, and how many links it finds that name a term. */
export interface FoundTag {
  readonly pattern: TagPattern;
  readonly count: number;
}

/** The tag without its attributes. */
type Tag = Pick<TagPattern, 'kind' | 'name'>;

/** Finds the shortcodes, components and includes that mention terms. `ids` and `names`: of the concepts. */
export function tagsIn(
  texts: readonly string[],
  { ids, names }: { readonly ids: Iterable<string>; readonly names: Iterable<string> },
): FoundTag[] {
  const tags = tagsOf(texts);
  if (tags.length === 0) return [];
  const documents = texts.filter((text) => text.search(OPENING) >= 0).map((text) => parseMarkdown(text));
  const known = { ids: new Set(Array.from(ids, foldName)), names: new Set(Array.from(names, foldName)) };
  return tags.flatMap((tag) => bestPatterns(documents, tag, known)).slice(0, MOST_PATTERNS);
}

/** The tags that may be about terms: sites have hundreds of others, and each is looked for in all texts. */
function tagsOf(texts: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const text of texts)
    for (const { 0: opening, 1: component, 2: shortcode, 3: include, 4: liquid, index } of text.matchAll(OPENING)) {
      const name = component ?? shortcode ?? liquid ?? '';
      const from = index + opening.length;
      if (!OF_TERMS.test(name) && !ATTRIBUTE_OF_TERMS.test(text.slice(from, from + MOST_OF_TAG))) continue;
      const kind = component === undefined ? (include === undefined ? 'shortcode' : 'include') : 'component';
      tags.set(`${kind} ${name}`, { kind, name });
    }
  return [...tags.values()];
}

/** The patterns that find terms, those with an id first. */
function bestPatterns(
  documents: readonly MarkdownDocument[],
  tag: Tag,
  known: { readonly ids: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): FoundTag[] {
  const attributes = attributesOf(documents, tag);
  const text = TEXT_ATTRIBUTES.find((each) => attributes.has(each));
  const withId = [...attributes]
    .filter((id) => id !== text && (OF_TERMS.test(tag.name) || OF_TERMS.test(id)))
    .flatMap((id) => surePattern({ ...tag, id, text }, documents, known.ids));
  if (!OF_TERMS.test(tag.name)) return withId;
  const others = withId.map(({ pattern }) => tagSyntax(pattern));
  return [...withId, ...surePattern({ ...tag, id: undefined, text }, documents, known.names, others)];
}

/** The pattern if nearly all that it finds are names. `others`: of patterns that come first. */
function surePattern(
  pattern: TagPattern,
  documents: readonly MarkdownDocument[],
  names: ReadonlySet<string>,
  others: readonly MacroSyntax[] = [],
): FoundTag[] {
  const syntax = tagSyntax(pattern);
  const targets = documents.flatMap((document) => {
    const taken = new Set(others.flatMap((other) => other.find(document).map(({ span }) => span.start)));
    return syntax.find(document).flatMap(({ span, target }) => (taken.has(span.start) ? [] : [target]));
  });
  const named = targets.flatMap((target) => syntax.keysOf(target).find((key) => names.has(key)) ?? []);
  const isSure = named.length >= MIN_LINKS && named.length >= targets.length * MIN_NAMED;
  return isSure && new Set(named).size > 1 ? [{ pattern, count: named.length }] : [];
}

function attributesOf(documents: readonly MarkdownDocument[], { kind, name }: Tag): Set<string> {
  const tags = documents.flatMap((document) => componentTags(document, kind === 'include' ? 'include' : name));
  return new Set(tags.flatMap(({ attributes }) => Array.from(attributes.keys())));
}

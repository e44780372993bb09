import { msg } from '../../localization/index.ts';
import type { Link, MarkdownDocument, Span } from '../../markdown/types.ts';
import type { TagPattern } from '../layout.ts';
import { type ComponentTag, componentTags } from '../sources/pages/componentTags.ts';
import { foldName } from './foldName.ts';
import type { MacroSyntax, NameSlot } from './macroSyntax.ts';

/** UTF-16 units between a tag and its end, and of an unfinished tag. */
const MAX_LENGTH = 1000;
/** A character that would end the value. */
const NEVER = /["\\\n]/;

/**
 * A shortcode, component or include, by its name: `{{< term id="niche" >}}`, `<Term id="niche">text</Term>`,
 * `{% include term.html id="niche" %}`.
 */
export function tagSyntax(pattern: TagPattern): MacroSyntax {
  const { id } = pattern;
  return {
    find: (document) => linksIn(document, pattern),
    nameAt: ({ text }, cursor) => nameAt(text, cursor, pattern),
    // Sites make an id of a name with spaces.
    keysOf: (name) => [
      ...new Set([foldName(name), ...(id === undefined ? [] : [foldName(name).replaceAll(' ', '-')])]),
    ],
    namesOf: ({ slug, pathSlug, title, aliases }) =>
      id === undefined ? [...(title === undefined ? [] : [title]), ...aliases, slug, pathSlug] : [slug, pathSlug],
    aliasInProse: (alias) => alias,
    write: (names, text) => writeTag(pattern, names, text),
    namesAreSlugs: true,
    hasTitles: id === undefined,
    leadsToSource: false,
    missing: (name) => msg("There is no article '{0}'.", name),
  };
}

function linksIn(document: MarkdownDocument, pattern: TagPattern): Link[] {
  const links: Link[] = [];
  for (const tag of tagsOf(document, pattern)) {
    const link = linkOf(document, tag, pattern);
    if (link && link.span.start >= (links.at(-1)?.span.end ?? 0)) links.push(link);
  }
  return links;
}

/** The opening tags with the name. An include has it as the first value. */
function tagsOf(document: MarkdownDocument, { kind, name }: TagPattern): ComponentTag[] {
  const tags = componentTags(document, kind === 'include' ? 'include' : name);
  return tags.filter(({ start, attributes }) => {
    const isComponent = document.text.charAt(start) === '<';
    if (kind !== 'include') return isComponent === (kind === 'component');
    const first = attributes.get('0');
    return !isComponent && first !== undefined && document.text.slice(first.start, first.end) === name;
  });
}

function linkOf({ text }: MarkdownDocument, tag: ComponentTag, pattern: TagPattern): Link | undefined {
  const content = contentOf(text, tag, pattern);
  const shown = pattern.text === undefined ? content?.span : tag.attributes.get(pattern.text);
  const named = pattern.id === undefined ? shown : tag.attributes.get(pattern.id);
  const target = named && plain(text.slice(named.start, named.end));
  if (!named || target === undefined || target === '') return undefined;
  return {
    kind: 'macro',
    span: { start: tag.start, end: content?.end ?? tag.end },
    text: shown === undefined ? '' : plain(text.slice(shown.start, shown.end)),
    textSpan: shown ?? named,
    target,
    targetSpan: named,
  };
}

/** The text between the tag and its end, and the offset behind that; undefined if it has no end. */
function contentOf(
  text: string,
  tag: ComponentTag,
  { kind, name }: TagPattern,
): { readonly span: Span; readonly end: number } | undefined {
  if (tag.isSelfClosing || kind === 'include') return undefined;
  const after = text.slice(tag.end, tag.end + MAX_LENGTH);
  const written = escaped(name);
  const closing = new RegExp(
    kind === 'component'
      ? String.raw`</${written}\s*>`
      : String.raw`\{\{[<%]?\s*/\s*${written}\s*[>%]?\}\}|\{%-?\s*end${written}\s*-?%\}`,
  ).exec(after);
  if (!closing) return undefined;
  const opening = new RegExp(String.raw`(?:<|\{\{[<%]?\s*|\{%-?\s*)${written}(?=[\s/>%}])`).exec(after);
  if (opening && opening.index < closing.index) return undefined;
  const end = tag.end + closing.index;
  return { span: { start: tag.end, end }, end: end + closing[0].length };
}

function writeTag(
  { kind, name, id, text: shown }: TagPattern,
  names: readonly string[],
  text: string,
): string | undefined {
  const [own] = names;
  if (own === undefined || NEVER.test(own + text) || /[<>{}]/.test(own + text)) return undefined;
  const isName = names.some((each) => foldName(each) === foldName(text));
  if (id === undefined && !isName) return undefined; // the text alone names the concept
  const values = [
    ...(id === undefined ? [] : [{ place: id, value: own }]),
    ...(shown === undefined ? [] : [{ place: shown, value: text }]),
  ];
  const written = values
    .toSorted((one, other) => positionOf(one.place) - positionOf(other.place))
    .map(({ place, value }) => (isPosition(place) ? `"${value}"` : `${place}="${value}"`));
  const inside = [name, ...written].join(' ');
  const content = shown === undefined ? text : undefined;
  if (kind === 'include') return shown === undefined && !isName ? undefined : `{% include ${inside} %}`;
  if (kind === 'component') return content === undefined ? `<${inside} />` : `<${inside}>${content}</${name}>`;
  return content === undefined ? `{{< ${inside} >}}` : `{{< ${inside} >}}${content}{{< /${name} >}}`;
}

/** Values by position come first. */
function positionOf(place: string): number {
  return isPosition(place) ? Number(place) : Infinity;
}

function isPosition(place: string): boolean {
  return /^\d+$/.test(place);
}

/** The id around the cursor, in a tag that may be unfinished. */
function nameAt(text: string, cursor: number, { kind, name, id }: TagPattern): NameSlot | undefined {
  if (id === undefined) return undefined;
  const before = text.slice(Math.max(0, cursor - MAX_LENGTH), cursor);
  const opening =
    kind === 'component'
      ? '<'
      : kind === 'include'
        ? String.raw`\{%-?\s*include\s+`
        : String.raw`\{\{[<%]?\s*|\{%-?\s*`;
  const value = isPosition(id) ? String.raw`\s+(["'])?` : String.raw`[^>}]*?\s${escaped(id)}\s*=\s*\{?\s*(["'\x60])`;
  const found = new RegExp(String.raw`(?:${opening})${escaped(name)}(?![\w-])${value}([^"'\x60\s<>{}=]*)$`).exec(
    before,
  );
  if (!found) return undefined;
  const [, quote, typed = ''] = found;
  const rest = /^[^"'`\s<>{}]*/.exec(text.slice(cursor, cursor + MAX_LENGTH))?.[0] ?? '';
  if (quote === undefined && rest.includes('=')) return undefined;
  return { span: { start: cursor - typed.length, end: cursor + rest.length }, text: '' };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

import { msg } from '../../localization/index.ts';
import type { Link, Span } from '../../markdown/types.ts';
import type { MacroSyntax, NameSlot } from './macroSyntax.ts';
import { openShortcode, type Quoted, quotedAround, readQuoted, skipSpace } from './quoted.ts';

/** The shortcodes that link a concept, at the start of the text between the braces. */
const NAME = /\{\{[<%]\s*glossary_(?:tooltip|definition)(?=[\s/>%])/y;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*/uy;
const BARE_VALUE = /[^\s"'`=<>/]+/y;
/** An unclosed id, with its opening quote. */
const OPEN_ID = /(?<=\s)term_id\s*=\s*(["'`][^"'`\s]*)$/;
const ID = /^[^\s"'`<>{}]*/;
/** A character that would end the front matter's own quotes. */
const QUOTE = /["`\\\n]/;

/**
 * The Hugo shortcode of kubernetes.io: `{{< glossary_tooltip text="Pods" term_id="pod" >}}`, also with `%`. The site
 * finds the term by its file name, ignoring case, and falls back to the source article if there is no translation.
 */
export const glossaryTooltip: MacroSyntax = {
  find: ({ text, shortcodes }) => shortcodes.flatMap((span) => macroIn(text, span) ?? []),
  nameAt: ({ text }, cursor) => nameIn(text, cursor),
  keysOf: (name) => [name.trim().toLowerCase()],
  namesOf: ({ slug, pathSlug }) => [slug, pathSlug],
  aliasInProse: (alias) => alias,
  write: ([name], text) =>
    name === undefined || QUOTE.test(text) ? undefined : `{{< glossary_tooltip text="${text}" term_id="${name}" >}}`,
  namesAreSlugs: true,
  leadsToSource: false,
  missing: (name) => msg("There is no article '{0}'.", name),
};

function macroIn(text: string, span: Span): Link | undefined {
  NAME.lastIndex = span.start;
  if (!NAME.test(text)) return undefined;
  const attributes = attributesIn(text, NAME.lastIndex, span.end);
  const id = attributes.get('term_id');
  if (!id || id.text.trim() === '') return undefined;
  const shown = attributes.get('text');
  return {
    kind: 'macro',
    span,
    text: shown?.text.replaceAll(/\s+/g, ' ').trim() ?? '',
    textSpan: shown?.span ?? id.span,
    target: id.text.trim(),
    targetSpan: id.span,
  };
}

/** The value of `term_id` around the cursor; `text` can come before or after it. */
function nameIn(text: string, cursor: number): NameSlot | undefined {
  const open = openShortcode(text, cursor);
  if (!open) return undefined;
  NAME.lastIndex = open.start;
  if (!NAME.test(text)) return undefined;
  const from = NAME.lastIndex;
  const value = OPEN_ID.exec(text.slice(from, cursor));
  if (!value) return undefined;
  const quote = cursor - (value[1] ?? '').length;
  const span = quotedAround(text, quote, cursor, open.end, ID);
  if (!span) return undefined;
  const shown = attributesIn(text, from, quote).get('text') ?? attributesIn(text, span.end + 1, open.end).get('text');
  return { span, text: shown?.text ?? '' };
}

/** Returns the attributes `name="value"` before `limit`. The first of several with the same name wins. */
function attributesIn(text: string, from: number, limit: number): Map<string, Quoted> {
  const found = new Map<string, Quoted>();
  for (let position = skipSpace(text, from, limit); position < limit; position = skipSpace(text, position, limit)) {
    ATTRIBUTE.lastIndex = position;
    const name = ATTRIBUTE.exec(text)?.[1];
    if (name === undefined) {
      position++;
      continue;
    }
    const value = readQuoted(text, ATTRIBUTE.lastIndex, limit) ?? readBare(text, ATTRIBUTE.lastIndex);
    if (value && !found.has(name)) found.set(name, value);
    position = Math.max(value?.end ?? 0, ATTRIBUTE.lastIndex);
  }
  return found;
}

function readBare(text: string, from: number): Quoted | undefined {
  BARE_VALUE.lastIndex = from;
  const value = BARE_VALUE.exec(text)?.[0];
  if (value === undefined) return undefined;
  const end = from + value.length;
  return { text: value, span: { start: from, end }, end };
}

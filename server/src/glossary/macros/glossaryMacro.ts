import { msg } from '../../localization/index.ts';
import type { FrontMatter, Link, Span } from '../../markdown/types.ts';
import { foldSlug } from '../foldSlug.ts';
import type { MacroSyntax, NameSlot } from './macroSyntax.ts';
import { openShortcode, quotedAround, readQuoted, skipSpace } from './quoted.ts';

const NAME = /\{\{\s*glossary\s*\(\s*/iy;
const END = /\s*[),]/y;
/** A name can contain spaces. */
const MACRO_NAME = /^[^"'`,(){}\r\n]*/;
/** The prefix of `slug:` in the front matter of an article. */
const ADDRESS = /^Glossary\//i;

/**
 * MDN's macro: `{{Glossary("Block/CSS", "block")}}`. The name is part of an address: the fragment and case are ignored,
 * and a space is `_`. It leads to the reader's locale, where the site falls back to the English page.
 */
export const glossaryMacro: MacroSyntax = {
  find: ({ text, shortcodes }) => shortcodes.flatMap((span) => macroIn(text, span) ?? []),
  nameAt: ({ text }, cursor) => nameIn(text, cursor),
  keysOf: (name) => [foldSlug(name.replace(/#.*$/s, ''))],
  namesOf: ({ slug, frontMatter }) => [addressIn(frontMatter, slug) ?? slug],
  aliasInProse: (alias) => alias,
  write: ([name], text) => {
    if (name === undefined || /["\\\n]/.test(name + text)) return undefined;
    return name === text ? `{{Glossary("${name}")}}` : `{{Glossary("${name}", "${text}")}}`;
  },
  namesAreSlugs: true,
  leadsToSource: false,
  missing: (name) => msg("There is no article '{0}'.", name),
};

function macroIn(text: string, span: Span): Link | undefined {
  NAME.lastIndex = span.start;
  if (!NAME.test(text)) return undefined;
  const name = readQuoted(text, NAME.lastIndex, span.end);
  if (!name || foldSlug(name.text.replace(/#.*$/s, '')) === '') return undefined;
  END.lastIndex = name.end;
  if (!END.test(text)) return undefined;
  const isLast = text.charAt(END.lastIndex - 1) === ')';
  const shown = isLast ? undefined : readQuoted(text, skipSpace(text, END.lastIndex, span.end), span.end);
  const hasText = shown !== undefined && shown.text.trim() !== '';
  return {
    kind: 'macro',
    span,
    text: (hasText ? shown : name).text.replaceAll(/\s+/g, ' ').trim(),
    textSpan: (hasText ? shown : name).span,
    target: name.text.trim(),
    targetSpan: name.span,
  };
}

/** The cursor must be in the first argument. The second argument, if it exists, is the rendered text. */
function nameIn(text: string, cursor: number): NameSlot | undefined {
  const open = openShortcode(text, cursor);
  if (!open) return undefined;
  NAME.lastIndex = open.start;
  if (!NAME.test(text) || NAME.lastIndex >= cursor) return undefined;
  const span = quotedAround(text, NAME.lastIndex, cursor, open.end, MACRO_NAME);
  if (!span) return undefined;
  const comma = skipSpace(text, span.end + 1, open.end);
  const shown = text[comma] === ',' ? readQuoted(text, skipSpace(text, comma + 1, open.end), open.end) : undefined;
  return { span, text: shown?.text ?? '' };
}

/** Returns the name as the page's address spells it, `CSS` for the folder `css`. */
function addressIn(frontMatter: FrontMatter | undefined, slug: string): string | undefined {
  const value = frontMatter?.entries.find(({ key }) => key === 'slug')?.value;
  const address = value?.kind === 'scalar' ? value.text.trim().replace(ADDRESS, '') : undefined;
  return address !== undefined && foldSlug(address) === slug ? address : undefined;
}

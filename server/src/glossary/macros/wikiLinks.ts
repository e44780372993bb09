import { msg } from '../../localization/index.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';
import { foldName } from './foldName.ts';
import type { MacroSyntax, NameSlot } from './macroSyntax.ts';
import { spotsInProse } from './proseSpots.ts';

/** `[[name]]`, `[[name#section]]` and `[[name|text]]`; in a table, the bar has a backslash. */
const WIKI_LINK = /\[\[([^[\]|#\r\n]{1,300}?)(#[^[\]|\r\n]*?)?(\\?\|([^[\]\r\n]*))?\]\]/g;
/** The open brackets before the cursor. */
const OPEN = /\[\[([^[\]|#\r\n]*)$/;
const MAX_LENGTH = 300;
/** Characters that a name in brackets cannot have. */
const NEVER = /[[\]|#^\r\n]/;

/**
 * Wiki links, as in Obsidian and Foam: `[[target-market]]`, `[[target-market|rynku]]`. The name is that of the file, with or
 * without its folders, or a title or alias that one concept has.
 */
export const wikiLinks: MacroSyntax = {
  find: (document) => spotsInProse(document, WIKI_LINK).flatMap((match) => linkOf(document, match) ?? []),
  nameAt,
  keysOf: (name) => {
    const whole = withoutExtension(foldName(name.replace(/#.*$/s, '')));
    const last = whole.slice(whole.lastIndexOf('/') + 1);
    return [...new Set([whole, last])].filter((key) => key !== '');
  },
  namesOf: ({ slug, pathSlug, title, aliases }) => [
    slug,
    pathSlug,
    ...(title === undefined ? [] : [title]),
    ...aliases,
  ],
  aliasInProse: (alias) => alias,
  write: ([name], text) => {
    if (name === undefined || NEVER.test(name + text)) return undefined;
    return name === text ? `[[${name}]]` : `[[${name}|${text}]]`;
  },
  namesAreSlugs: true,
  hasTitles: true,
  leadsToSource: false,
  missing: (name) => msg("There is no article '{0}'.", name.replace(/#.*$/s, '').trim()),
};

function linkOf({ text }: MarkdownDocument, match: RegExpExecArray): Link | undefined {
  const [whole, name = '', section = '', bar, shown = ''] = match;
  if (name.trim() === '') return undefined;
  const span = { start: match.index, end: match.index + whole.length };
  const targetSpan = { start: span.start + 2, end: span.start + 2 + name.length + section.length };
  const isEmbedded = text.charAt(span.start - 1) === '!';
  const hasText = bar !== undefined && shown.trim() !== '' && !isEmbedded;
  return {
    kind: 'macro',
    span,
    text: hasText ? shown.replaceAll(/\s+/g, ' ').trim() : name.trim(),
    textSpan: hasText ? { start: span.end - 2 - shown.length, end: span.end - 2 } : targetSpan,
    target: text.slice(targetSpan.start, targetSpan.end).trim(),
    targetSpan,
    ...(isOtherFile(name) ? { isOptional: true } : {}),
  };
}

/** Whether the name is that of a picture or another file, unless an article has it: `node.js`. */
function isOtherFile(name: string): boolean {
  return /\.[a-z][a-z0-9]{1,4}$/i.test(name.trim()) && markdownExtensionOf(name.trim()) === undefined;
}

function withoutExtension(name: string): string {
  return name.slice(0, name.length - (markdownExtensionOf(name)?.length ?? 0));
}

function nameAt({ text }: MarkdownDocument, cursor: number): NameSlot | undefined {
  const typed = OPEN.exec(text.slice(Math.max(0, cursor - MAX_LENGTH), cursor))?.[1];
  if (typed === undefined) return undefined;
  const after = text.slice(cursor, cursor + MAX_LENGTH);
  const rest = /^[^[\]|#\r\n]*(?=\]\]|\||#)/.exec(after)?.[0];
  // Without closing brackets, the completion adds them.
  if (rest === undefined || !/^(?:#[^[\]|\r\n]*)?\\?\|/.test(after.slice(rest.length))) return undefined;
  const shown = /^[^|]*\|([^[\]\r\n]*)/.exec(after.slice(rest.length))?.[1] ?? '';
  return { span: { start: cursor - typed.length, end: cursor + rest.length }, text: shown };
}

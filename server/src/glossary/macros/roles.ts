import { msg } from '../../localization/index.ts';
import type { Link, MarkdownDocument, Span } from '../../markdown/types.ts';
import { foldName } from './foldName.ts';
import type { MacroSyntax, NameSlot } from './macroSyntax.ts';

/** `text <target>` */
const WITH_TARGET = /^([^]*?)\s*<([^<>]*)>\s*$/;
const MAX_LENGTH = 300;
const OWN_GLOSSARY = /^[ \t>]*(?:(?:`{3,}|:{3,})\{glossary\}|\.\. glossary::)/m;

/**
 * A role of MyST or reStructuredText, by its name: `{term}`niche`` and `:term:`small markets <niche>``. The text is the name of
 * the concept, unless a target follows it.
 */
export function roleSyntax(role: string): MacroSyntax {
  const openings = [`{${role}}`, `:${role}:`];
  return {
    find: (document) => {
      const own = termsOfPage(document.text);
      const links = document.code.flatMap((span) => linkIn(document, span, openings) ?? []);
      return own ? links.map((link) => (own.has(foldName(link.target)) ? { ...link, isOptional: true } : link)) : links;
    },
    nameAt: (document, cursor) => nameAt(document, cursor, openings),
    keysOf: (name) => [foldName(name)],
    namesOf: ({ slug, pathSlug, title, aliases }) => [
      ...(title === undefined ? [] : [title]),
      ...aliases,
      slug,
      pathSlug,
    ],
    aliasInProse: (alias) => alias,
    write: (names, text) => {
      const [name] = names;
      if (name === undefined || /[`<>\n]/.test(name + text)) return undefined;
      const isName = names.some((each) => foldName(each) === foldName(text));
      return `{${role}}\`${isName ? text : `${text} <${name}>`}\``;
    },
    namesAreSlugs: true,
    hasTitles: true,
    leadsToSource: false,
    missing: (name) => msg("There is no article '{0}'.", name),
  };
}

/** The role whose text is the code span; undefined for other code. */
function linkIn({ text }: MarkdownDocument, code: Span, openings: readonly string[]): Link | undefined {
  const opening = openings.find((each) => text.endsWith(each, code.start));
  if (opening === undefined || text.charAt(code.start) !== '`' || text.charAt(code.start + 1) === '`') return undefined;
  const inner = { start: code.start + 1, end: code.end - 1 };
  const written = text.slice(inner.start, inner.end);
  const span = { start: code.start - opening.length, end: code.end };
  const [, shown, target] = WITH_TARGET.exec(written) ?? [];
  if (shown === undefined || target === undefined || shown === '') {
    const name = written.trim();
    return name === ''
      ? undefined
      : { kind: 'macro', span, text: plain(name), textSpan: inner, target: plain(name), targetSpan: inner };
  }
  const at = written.lastIndexOf('<');
  const targetSpan = { start: inner.start + at + 1, end: inner.start + at + 1 + target.length };
  const textSpan = { start: inner.start, end: inner.start + shown.length };
  return { kind: 'macro', span, text: plain(shown), textSpan, target: plain(target), targetSpan };
}

/** The lines of a page that defines its own terms, which need not be in the glossary; undefined for another page. */
function termsOfPage(text: string): ReadonlySet<string> | undefined {
  return OWN_GLOSSARY.test(text) ? new Set(text.split(/[\r\n]+/).map(foldName)) : undefined;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The name before the cursor, in a role that may be unfinished. */
function nameAt({ text }: MarkdownDocument, cursor: number, openings: readonly string[]): NameSlot | undefined {
  const before = text.slice(Math.max(0, cursor - MAX_LENGTH), cursor);
  const tick = before.lastIndexOf('`');
  if (tick < 0 || !openings.some((each) => before.endsWith(each, tick))) return undefined;
  const typed = before.slice(tick + 1);
  if (/\n\s*\n/.test(typed)) return undefined;
  const angle = typed.lastIndexOf('<');
  const start = cursor - typed.length + angle + 1;
  const rest = /^[^`<>\r\n]*(?=[`>])/.exec(text.slice(cursor, cursor + MAX_LENGTH))?.[0] ?? '';
  return { span: { start, end: cursor + rest.length }, text: angle < 0 ? '' : typed.slice(0, angle).trim() };
}

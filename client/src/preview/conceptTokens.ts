import type {
  PreviewLink,
  PreviewMacro,
  PreviewMention,
  PreviewState,
} from '../../../server/src/lsp/clientWritingRequests.ts';
import { copyOf, linkAround, type MarkdownToken, spanAround, textLike } from './markdownTokens.ts';

/** Macro links by text, and links and mentions, prepared once for a rendering. */
interface Concepts {
  readonly links: ReadonlyMap<string, readonly PreviewLink[]>;
  readonly macros: ReadonlyMap<string, PreviewMacro>;
  /** Finds macro links in a text, the longest first; undefined without any. */
  readonly anyMacro: RegExp | undefined;
  /** Mentions that have not been found yet, by line. */
  readonly mentions: ReadonlyMap<number, Set<PreviewMention>>;
}

/** The replacement of some tokens, starting at one. */
interface Replaced {
  readonly made: readonly MarkdownToken[];
  readonly count: number;
}

/** A component or role has at most this many inline tokens. */
const MOST_TOKENS = 8;

/** The tokens of a document, with links to concepts and their definitions. Only what differs is copied, and no token is changed. */
export function withConcepts(tokens: readonly MarkdownToken[], state: PreviewState): MarkdownToken[] {
  const concepts = conceptsOf(state);
  return tokens.map((token) =>
    token.type === 'inline' && token.children
      ? copyOf(token, { children: inlineWithConcepts(token.children, concepts, token.map?.[0] ?? 0) })
      : token,
  );
}

function inlineWithConcepts(tokens: readonly MarkdownToken[], concepts: Concepts, firstLine: number): MarkdownToken[] {
  const result: MarkdownToken[] = [];
  let line = firstLine;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const replaced = linkAt(tokens, at, concepts) ??
      macroAt(tokens, at, concepts, line) ?? { made: textOf(token, concepts, line), count: 1 };
    result.push(...replaced.made);
    for (const { type, content } of tokens.slice(at, at + replaced.count))
      line += type === 'softbreak' || type === 'hardbreak' ? 1 : content.split('\n').length - 1;
    at += replaced.count;
  }
  return result;
}

/** A Markdown link; nothing inside it is a link or a mention. */
function linkAt(tokens: readonly MarkdownToken[], at: number, { links }: Concepts): Replaced | undefined {
  const open = tokens[at];
  if (open?.type !== 'link_open') return undefined;
  const length = tokens.slice(at).findIndex(({ type }) => type === 'link_close');
  const close = tokens[at + length];
  if (length < 0 || !close) return undefined;
  const inside = tokens.slice(at + 1, at + length);
  const found = links.get(comparable(attribute(open, 'href') ?? ''));
  const link = found && linkWithText(found, inside.map(({ content }) => content).join(''));
  const title = attribute(open, 'title') ?? link?.title ?? '';
  const made = !link
    ? [open, ...inside, close]
    : link.href === null
      ? spanAround(inside, open, { kind: 'missing', title })
      : [copyOf(open, { attrs: withAttributes(open, { href: link.href, title }) }), ...inside, close];
  return { made, count: length + 1 };
}

/** Links with one target lead to different concepts if their text names the concept. */
function linkWithText(links: readonly PreviewLink[], text: string): PreviewLink | undefined {
  const [first, ...others] = links;
  const isOne = others.every(({ href, title }) => href === first?.href && title === first.title);
  return isOne ? first : links.find((link) => oneLine(link.text) === oneLine(text));
}

/** A component or a role, which Markdown divides into several tokens. */
function macroAt(tokens: readonly MarkdownToken[], at: number, concepts: Concepts, line: number): Replaced | undefined {
  const first = tokens[at];
  if (first?.type === 'html_inline') {
    let written = '';
    for (const [index, token] of tokens.slice(at, at + MOST_TOKENS).entries()) {
      written += token.content;
      const macro = concepts.macros.get(written);
      if (macro) return { made: linkToMacro(macro, first), count: index + 1 };
    }
    return undefined;
  }
  const code = tokens[at + 1];
  const role = first?.type === 'text' && code?.type === 'code_inline' ? ROLE.exec(first.content)?.[0] : undefined;
  if (!first || !code || role === undefined) return undefined;
  const macro = concepts.macros.get(role + code.markup + code.content + code.markup);
  if (!macro) return undefined;
  const before = textLike(first, first.content.slice(0, -role.length));
  return { made: [...textOf(before, concepts, line), ...linkToMacro(macro, first)], count: 2 };
}

const ROLE = /(?:\{[\w:-]+\}|:[\w:-]+:)$/;

/** A text with its macro links and first mentions; other tokens are unchanged. */
function textOf(token: MarkdownToken, { macros, anyMacro, mentions }: Concepts, line: number): MarkdownToken[] {
  if (token.type !== 'text') return [token];
  const here = mentions.get(line) ?? new Set();
  const result: MarkdownToken[] = [];
  let from = 0;
  for (const found of anyMacro ? token.content.matchAll(anyMacro) : []) {
    const macro = macros.get(found[0]);
    if (!macro) continue;
    result.push(...withMentions(textLike(token, token.content.slice(from, found.index)), here));
    result.push(...linkToMacro(macro, token));
    from = found.index + found[0].length;
  }
  return [...result, ...withMentions(textLike(token, token.content.slice(from)), here)];
}

/** The text with its mentions. Each is found once, and then removed. */
function withMentions(token: MarkdownToken, mentions: Set<PreviewMention>): MarkdownToken[] {
  const { content } = token;
  if (content === '') return [];
  for (const mention of mentions) {
    const { text, title } = mention;
    const at = placeOf(text, content);
    if (at < 0) continue;
    mentions.delete(mention);
    return [
      ...withMentions(textLike(token, content.slice(0, at)), mentions),
      ...spanAround([textLike(token, text)], token, { kind: 'term', title }),
      ...withMentions(textLike(token, content.slice(at + text.length)), mentions),
    ];
  }
  return [token];
}

/** The position of the text in the content, but not as a part of a longer word, unless its language does not separate words; or -1. */
function placeOf(text: string, content: string): number {
  if (WITHOUT_SPACES.test(text)) return content.indexOf(text);
  return (
    new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${escaped(text)}(?![\p{L}\p{M}\p{N}])`, 'u').exec(content)?.index ?? -1
  );
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function linkToMacro({ href, text, title }: PreviewMacro, like: MarkdownToken): MarkdownToken[] {
  const inside = [textLike(like, text)];
  return href === null
    ? spanAround(inside, like, { kind: 'missing', title })
    : linkAround(inside, like, { href, title });
}

function conceptsOf({ links, macros, mentions }: PreviewState): Concepts {
  const byWritten = new Map(
    macros.flatMap((macro) => spellings(macro.written).map((written) => [written, macro] as const)),
  );
  const longestFirst = [...byWritten.keys()].toSorted((one, other) => other.length - one.length);
  return {
    links: grouped(links, ({ target }) => comparable(target)),
    macros: byWritten,
    anyMacro: byWritten.size === 0 ? undefined : new RegExp(longestFirst.map(pattern).join('|'), 'gu'),
    mentions: new Map(
      Array.from(
        grouped(mentions, ({ line }) => line),
        ([line, all]) => [line, new Set(all)],
      ),
    ),
  };
}

/** In a table, `|` is escaped. */
function spellings(written: string): string[] {
  return written.includes('\\|') ? [written, written.replaceAll('\\|', '|')] : [written];
}

/** The text, and not as a part of a longer word. */
function pattern(written: string): string {
  const isWord = /[\p{L}\p{N}]$/u.test(written);
  return escaped(written) + (isWord ? String.raw`(?![\p{L}\p{N}_])` : '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function attribute({ attrs }: MarkdownToken, name: string): string | undefined {
  return attrs?.find(([key]) => key === name)?.[1];
}

function withAttributes({ attrs }: MarkdownToken, values: Readonly<Record<string, string>>): [string, string][] {
  const others = (attrs ?? []).filter(([key]) => !Object.hasOwn(values, key));
  return [...Object.entries(values), ...others];
}

/** A target as the server and the parser of the preview may encode it. */
function comparable(target: string): string {
  try {
    return decodeURIComponent(target).normalize('NFC');
  } catch {
    return target.normalize('NFC'); // a lone `%` is literal
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

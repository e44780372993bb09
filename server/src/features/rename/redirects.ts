import type { ArticleFacts, FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { isUnclosed } from '../../markdown/frontMatter.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import { lineEnd, lineStart, nextLineStart } from '../../markdown/lineBounds.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterFormat, FrontMatterValue } from '../../markdown/types.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { PlannedEdit } from './renamePlan.ts';
import { type FormerAddress, sameAddress } from './redirectFile.ts';
import type { Renaming } from './renaming.ts';
import { underscored } from './writtenAs.ts';

type ListValue = Extract<FrontMatterValue, { kind: 'list' }>;

/** The article's old and new address; undefined if the address does not change or is unknown. */
export function formerAddress(
  glossary: Glossary,
  { slug, locale, draft, address: given }: FrontMatterFacts,
  { from, to, usual, written, locale: only }: Renaming,
): FormerAddress | undefined {
  const own = only === undefined ? slug : glossary.links.writer.slugInLinks(slug, locale);
  if (draft || own !== from) return undefined;
  // An address in the front matter does not change, unless it contains the slug.
  if (given !== undefined && given !== own) return undefined;
  const { foldsSlugs } = glossary.layout;
  const address = (name: string): string | undefined =>
    glossary.links.writer.addressOf(name, locale, glossary.articles.sourceLocale);
  const before = address(underscored(usual));
  const after = address(foldsSlugs ? underscored(written) : to);
  return before === undefined || after === undefined || before === after ? undefined : { before, after, locale };
}

/** The path of the article's redirect file, from the root. */
export function redirectFileOf(glossary: Glossary, article: ArticleFacts): string | undefined {
  return glossary.layout.redirects.file?.replace('{locale}', () => glossary.folderOf(article));
}

/**
 * The edits of the list of redirects in the front matter: the old address is added if the repository uses such lists.
 * If an article gets a former name back, the redirect from it is removed and no other is added.
 */
export function frontMatterRedirect(subject: Subject, renaming: Renaming, isUsed: boolean): PlannedEdit[] {
  const { locale } = subject.facts;
  return listEdits(subject, renaming, isUsed).map(({ span, newText }) => ({ span, newText, kind: 'redirect', locale }));
}

function listEdits({ facts, document, glossary }: Subject, renaming: Renaming, isUsed: boolean): Edit[] {
  const key = glossary.layout.redirects.frontMatter;
  const { frontMatter, text } = document;
  const address = formerAddress(glossary, facts, renaming);
  if (key === undefined || !address || !frontMatter || frontMatter.errors.length > 0 || isUnclosed(frontMatter))
    return [];
  const entry = frontMatter.entries.find((each) => each.key.toLowerCase() === key.toLowerCase());
  if (!entry) return isUsed ? [newList(text, frontMatter, key, address.before)] : [];
  const { value } = entry;
  if (value.kind !== 'list') return [];
  const returned = value.items.find((item) => isAddress(item, address.after));
  if (returned) return [withoutItem(text, frontMatter.format, entry, value, returned)];
  if (!isUsed || value.items.some((item) => isAddress(item, address.before))) return [];
  return withItem(text, frontMatter.format, value, address.before);
}

function isAddress(item: FrontMatterValue, address: string): boolean {
  return item.kind === 'scalar' && sameAddress(item.text, address);
}

function newList(text: string, frontMatter: FrontMatter, key: string, address: string): Edit {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const at = frontMatter.keysEnd;
  const { format } = frontMatter;
  const list =
    format === 'toml'
      ? syntaxOf({ frontMatter }).line(key, `[${itemIn(format, address)}]`)
      : `${key}:${lineBreak}  - ${itemIn(format, address)}`;
  return edit(at, at, list + lineBreak);
}

/** Adds the item after the last one, in the style of the list. */
function withItem(text: string, format: FrontMatterFormat, { items, span }: ListValue, address: string): Edit[] {
  const last = items.at(-1);
  const item = itemIn(format, address);
  if (isFlow(text, span.start))
    return [edit(last?.span.end ?? span.start + 1, last?.span.end ?? span.start + 1, `${last ? ', ' : ''}${item}`)];
  if (!last) return [];
  const line = lineStart(text, last.span.start);
  const dash = text.slice(line, last.span.start);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const at = lineEnd(text, last.span.end);
  return /^\s*-\s+$/.test(dash) ? [edit(at, at, `${lineBreak}${dash}${item}`)] : [];
}

function withoutItem(
  text: string,
  format: FrontMatterFormat,
  { keySpan }: FrontMatterEntry,
  list: ListValue,
  item: FrontMatterValue,
): Edit {
  const at = list.items.indexOf(item);
  // A list of several lines may contain comments; the rest of it may end with a comma.
  if (format === 'toml' && /[\r\n]/.test(text.slice(list.span.start, list.span.end)))
    return edit(item.span.start, item.span.end + (/^\s*,/.exec(text.slice(item.span.end))?.[0].length ?? 0), '');
  if (isFlow(text, list.span.start)) {
    const previous = list.items[at - 1];
    const next = list.items[at + 1];
    if (previous) return edit(previous.span.end, item.span.end, '');
    return edit(item.span.start, next?.span.start ?? item.span.end, '');
  }
  const from = list.items.length === 1 ? keySpan.start : item.span.start;
  return edit(lineStart(text, from), nextLineStart(text, item.span.end), '');
}

/** The address, quoted if YAML could read it differently. */
function itemIn(format: FrontMatterFormat, address: string): string {
  return format === 'yaml' && /^[\w/.~%+-]+$/.test(address) ? address : `"${address}"`;
}

function isFlow(text: string, start: number): boolean {
  return text.charAt(start) === '[';
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

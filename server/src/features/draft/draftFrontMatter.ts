import { fieldReader } from '../../glossary/articleFacts.ts';
import type { FrontMatterField, FrontMatterKeys } from '../../glossary/layout.ts';
import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatterEntry, FrontMatterValue, MarkdownDocument } from '../../markdown/types.ts';
import { syntaxOf, tomlKeyPart, yamlString } from '../../markdown/frontMatterSyntax.ts';
import { keyOf } from '../../rules/links/links.ts';
import { SUPPRESSION_KEY } from '../../rules/engine/suppressions/frontMatterList.ts';
import { translatedKeywords } from './translatedKeywords.ts';
import type { DraftSource, Unfinished } from './draftSource.ts';

/** Fields that say something else in every locale. */
const TRANSLATED: readonly FrontMatterField[] = ['title', 'description', 'aliases', 'deprecated', 'forms'];
/** Fields that say how this article stands, not what it is about. */
const OWN: readonly FrontMatterField[] = ['draft', 'sourceCommit'];

/**
 * The front matter of a draft, fences and line break included: the source's keys in their order. What is to be translated is empty, with
 * the source's words in a comment, where an unfinished article may be so; everything else is as it was.
 */
export function draftFrontMatter(
  source: DraftSource,
  locale: string,
  document: MarkdownDocument,
  unfinished: Unfinished,
): string {
  const { glossary, facts } = source;
  const { frontMatter: keys, required, slugKey } = glossary.layout;
  const entries = document.frontMatter?.entries ?? [];
  const syntax = syntaxOf(document);
  const lines = entries.flatMap((entry, at) => {
    if (isBelowKeys(document, entry)) return [];
    const field = fieldOf(entry.key, keys);
    if ((field && OWN.includes(field)) || isSame(entry.key, SUPPRESSION_KEY)) return [];
    if (field === 'keywords' && mayBeEmpty(field, unfinished)) return [keywordsLine(source, document, locale, entry)];
    const isEmptied = field !== undefined && TRANSLATED.includes(field) && mayBeEmpty(field, unfinished);
    return isEmptied ? [emptied(document, entry)] : copied(document, entries, at);
  });
  const has = (key: string): boolean => entries.some((entry) => isSame(entry.key, key));
  for (const field of required) {
    if (keys[field].some(has)) continue;
    const title =
      field === 'title' && !mayBeEmpty(field, unfinished) ? syntax.text(facts.title ?? facts.slug) : undefined;
    lines.push(syntax.line(keyOf(glossary, field), title));
  }
  if (slugKey !== undefined && !has(slugKey)) lines.push(syntax.line(slugKey, syntax.text(facts.slug)));
  lines.push(...commitLines(source, document, has));
  if (unfinished === 'draft') lines.push(syntax.line(keyOf(glossary, 'draft'), 'true'));
  return [syntax.fence, ...lines, ...tablesOf(document), syntax.fence, ''].join('\n');
}

/** A placeholder has the source's words, as the site shows them; an article that cannot say that it is unfinished needs a title. */
function mayBeEmpty(field: FrontMatterField, unfinished: Unfinished): boolean {
  return unfinished === 'draft' || (unfinished === 'unsaid' && field !== 'title');
}

function fieldOf(key: string, keys: FrontMatterKeys): FrontMatterField | undefined {
  const isKey = (field: FrontMatterField): boolean => keys[field].some((known) => isSame(known, key));
  return [...TRANSLATED, ...OWN, 'keywords' as const].find(isKey);
}

/** Keys are compared without case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Keywords whose translation is certain; the others in a comment, for the translator. */
function keywordsLine(
  { glossary, facts }: DraftSource,
  document: MarkdownDocument,
  locale: string,
  entry: FrontMatterEntry,
): string {
  const isToml = document.frontMatter?.format === 'toml';
  const { text } = syntaxOf(document);
  const { certain, unknown } = translatedKeywords(glossary, facts.keywords, facts.locale, locale);
  if (certain.length === 0) return emptied(document, entry);
  const isList = entry.value.kind === 'list';
  const item = isToml ? text : yamlItem;
  const value = isList ? `[${certain.map(item).join(', ')}]` : text(certain.join(', '));
  const words = oneLine(unknown.join(', '));
  const beginning = isToml ? `${tomlKeyPart(entry.key)} = ` : `${entry.key}: `;
  return `${beginning}${value}${words === '' ? '' : `  # not translated: ${words}`}`;
}

/** As plain as YAML allows between brackets. */
function yamlItem(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : yamlString(text);
}

/** Two spaces: what is typed at the first stands apart from the comment. */
function emptied(document: MarkdownDocument, { key, value }: FrontMatterEntry): string {
  const words = oneLine(wordsOf(value));
  const empty = value.kind === 'list' ? '[]' : '""';
  const line = document.frontMatter?.format === 'toml' ? `${tomlKeyPart(key)} = ${empty}` : `${key}:`;
  return words === '' ? line : `${line}  # ${words}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function wordsOf(value: FrontMatterValue): string {
  if (value.kind === 'scalar') return value.text;
  return value.kind === 'list' ? value.items.map(wordsOf).filter(Boolean).join(', ') : '';
}

/** The entry's lines as they are; where the front matter is broken, its value in a way that is not. */
function copied(document: MarkdownDocument, entries: readonly FrontMatterEntry[], at: number): string[] {
  const entry = entries[at];
  const { text, frontMatter } = document;
  if (!entry || !frontMatter) return [];
  const isToml = frontMatter.format === 'toml';
  if (frontMatter.errors.length > 0) {
    const value = syntaxOf(document).text(wordsOf(entry.value));
    return [isToml ? `${tomlKeyPart(entry.key)} = ${value}` : `${entry.key}: ${value}`];
  }
  if (isToml) return copiedToml(document, entry);
  const end = entries[at + 1]?.keySpan.start ?? frontMatter.contentSpan.end;
  return [linesFrom(text, entry.keySpan.start, end)];
}

/** A line for each key; those of a table that dotted keys make have one each. */
function copiedToml(document: MarkdownDocument, entry: FrontMatterEntry, outer = ''): string[] {
  const { key, value } = entry;
  const { text } = document;
  const path = outer + tomlKeyPart(key);
  const isInline = value.kind !== 'map' || text.charAt(value.span.start) === '{';
  if (isInline) return [`${path} = ${linesFrom(text, value.span.start, value.span.end)}`];
  const inner = value.entries.filter((each) => !isBelowKeys(document, each));
  return inner.flatMap((each) => copiedToml(document, each, `${path}.`));
}

/** Whether the entry stands in a table below the top-level keys. */
function isBelowKeys({ frontMatter }: MarkdownDocument, { keySpan }: FrontMatterEntry): boolean {
  return frontMatter !== undefined && keySpan.start >= frontMatter.keysEnd;
}

/** The tables of TOML as they are; none where the front matter is broken. */
function tablesOf({ text, frontMatter }: MarkdownDocument): string[] {
  if (frontMatter?.format !== 'toml' || frontMatter.errors.length > 0) return [];
  const tables = linesFrom(text, frontMatter.keysEnd, frontMatter.contentSpan.end);
  return tables === '' ? [] : [tables];
}

function linesFrom(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\r\n?/g, '\n').trimEnd();
}

/** Which state of the source the translation will follow, where the glossary's translations say so and the history is known. */
function commitLines(source: DraftSource, document: MarkdownDocument, has: (key: string) => boolean): string[] {
  const { glossary, facts } = source;
  const commit = glossary.history.last.get(facts.path)?.id;
  const key = commit === undefined ? undefined : commitKey(source);
  if (commit === undefined || key === undefined) return [];
  const [outer = ''] = key.split('.', 1);
  if (has(outer)) return [];
  return [syntaxOf(document).line(key, document.frontMatter?.format === 'toml' ? `"${commit}"` : commit)];
}

/** The layout's only key for it; of several the one that another translation has. */
function commitKey({ glossary, articles }: DraftSource): string | undefined {
  const { frontMatter: keys } = glossary.layout;
  const [first, ...others] = keys.sourceCommit;
  if (others.length === 0) return first;
  for (const { path, sourceCommit } of glossary.articles.all()) {
    if (sourceCommit === undefined) continue;
    const frontMatter = parseFrontMatter(articles.textOf(path) ?? '');
    return keys.sourceCommit.find((key) => fieldReader(frontMatter, { ...keys, sourceCommit: [key] })('sourceCommit'));
  }
  return undefined;
}

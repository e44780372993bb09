import { fieldReader } from '../../glossary/articleFacts.ts';
import { byPath } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type FrontMatterField, type FrontMatterKeys, identityKey } from '../../glossary/layout.ts';
import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatterEntry, FrontMatterValue, MarkdownDocument } from '../../markdown/types.ts';
import { syntaxOf, tomlKeyPart, yamlString } from '../../markdown/frontMatterSyntax.ts';
import { keyOf } from '../../rules/links/links.ts';
import { SUPPRESSION_KEY } from '../../rules/engine/suppressions/frontMatterList.ts';
import { addressLine } from './draftAddresses.ts';
import { translatedKeywords } from './translatedKeywords.ts';
import type { DraftSource, Unfinished } from './draftSource.ts';

/** Fields with a different value in each locale. */
const TRANSLATED: readonly FrontMatterField[] = ['title', 'description', 'aliases', 'deprecated', 'forms'];
/** Fields about the state of the article, not about its concept. */
const OWN: readonly FrontMatterField[] = ['draft', 'sourceCommit', 'termbase'];

/**
 * The front matter of a draft, with fences and line break: the source's keys in their order. Values to translate are empty, with
 * the source's text in a comment, if an unfinished article may have empty values. Other values are copied.
 */
export function draftFrontMatter(
  source: DraftSource,
  locale: string,
  document: MarkdownDocument,
  unfinished: Unfinished,
): string {
  const { glossary, facts } = source;
  const { frontMatter: keys, required } = glossary.layout;
  const idKey = identityKey(glossary.layout);
  const entries = document.frontMatter?.entries ?? [];
  const syntax = syntaxOf(document);
  const lines = entries.flatMap((entry, at) => {
    if (isBelowKeys(document, entry)) return [];
    const address = addressLine(source, locale, document, entry);
    if (address !== 'copy') return address === 'omit' ? [] : [address.line];
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
      field === 'title' && !mayBeEmpty(field, unfinished)
        ? syntax.text((facts.title ?? facts.slug) + (glossary.layout.titleSuffix ?? ''))
        : undefined;
    lines.push(syntax.line(keyOf(glossary, field), title));
  }
  if (idKey !== undefined && !has(idKey)) lines.push(syntax.line(idKey, syntax.text(facts.slug)));
  lines.push(...commitLines(source, document, has));
  if (unfinished === 'draft') lines.push(syntax.line(keyOf(glossary, 'draft'), 'true'));
  return [syntax.fence, ...lines, ...tablesOf(document), syntax.fence, ''].join('\n');
}

/** A placeholder has the source's text, as on the site. An article that cannot be marked as unfinished needs a title. */
function mayBeEmpty(field: FrontMatterField, unfinished: Unfinished): boolean {
  return unfinished === 'draft' || (unfinished === 'unsaid' && field !== 'title');
}

function fieldOf(key: string, keys: FrontMatterKeys): FrontMatterField | undefined {
  const isKey = (field: FrontMatterField): boolean => keys[field].some((known) => isSame(known, key));
  return [...TRANSLATED, ...OWN, 'keywords' as const].find(isKey);
}

/** Keys are compared case-insensitively. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Keywords with a certain translation. The others are in a comment for the translator. */
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

/** The text as an item of a list in brackets, quoted only if necessary. */
function yamlItem(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : yamlString(text);
}

/** Two spaces, so that text typed after the first is separated from the comment. */
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

/** The lines of the entry unchanged; if the YAML is invalid, its value as valid YAML. */
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

/** One line for each key, and for each key of a table in dotted keys. */
function copiedToml(document: MarkdownDocument, entry: FrontMatterEntry, outer = ''): string[] {
  const { key, value } = entry;
  const { text } = document;
  const path = outer + tomlKeyPart(key);
  const isInline = value.kind !== 'map' || text.charAt(value.span.start) === '{';
  if (isInline) return [`${path} = ${linesFrom(text, value.span.start, value.span.end)}`];
  const inner = value.entries.filter((each) => !isBelowKeys(document, each));
  return inner.flatMap((each) => copiedToml(document, each, `${path}.`));
}

/** Whether the entry is in a table below the top-level keys. */
function isBelowKeys({ frontMatter }: MarkdownDocument, { keySpan }: FrontMatterEntry): boolean {
  return frontMatter !== undefined && keySpan.start >= frontMatter.keysEnd;
}

/** The TOML tables, unchanged; empty if the front matter is invalid. */
function tablesOf({ text, frontMatter }: MarkdownDocument): string[] {
  if (frontMatter?.format !== 'toml' || frontMatter.errors.length > 0) return [];
  const tables = linesFrom(text, frontMatter.keysEnd, frontMatter.contentSpan.end);
  return tables === '' ? [] : [tables];
}

function linesFrom(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\r\n?/g, '\n').trimEnd();
}

/** The source commit that the translation is based on, if translations of the glossary record it and the history is known. */
function commitLines(source: DraftSource, document: MarkdownDocument, has: (key: string) => boolean): string[] {
  const { glossary, facts } = source;
  const commit = glossary.history.last.get(facts.path)?.id;
  const key = commit === undefined ? undefined : commitKey(source);
  if (commit === undefined || key === undefined) return [];
  const [outer = ''] = key.split('.', 1);
  if (has(outer)) return [];
  return [syntaxOf(document).line(key, document.frontMatter?.format === 'toml' ? `"${commit}"` : commit)];
}

/** The layout's key for the source commit; if there are several, the one that another translation has. */
function commitKey({ glossary, articles }: DraftSource): string | undefined {
  const { frontMatter: keys } = glossary.layout;
  const [first, ...others] = keys.sourceCommit;
  if (others.length === 0) return first;
  const path = firstWithCommit(glossary);
  if (path === undefined) return undefined;
  const frontMatter = parseFrontMatter(articles.textOf(path) ?? '');
  return keys.sourceCommit.find((key) => fieldReader(frontMatter, { ...keys, sourceCommit: [key] })('sourceCommit'));
}

const known = new WeakMap<Glossary, { readonly revision: number; readonly path: string | undefined }>();

/** The first path of an article that names a commit. Cached for the state of the glossary: a report can contain many drafts. */
function firstWithCommit(glossary: Glossary): string | undefined {
  const { revision } = glossary.articles;
  const last = known.get(glossary);
  if (last?.revision === revision) return last.path;
  const naming = [...glossary.articles.all()].filter(({ sourceCommit }) => sourceCommit !== undefined);
  const path = naming.toSorted(byPath)[0]?.path;
  known.set(glossary, { revision, path });
  return path;
}

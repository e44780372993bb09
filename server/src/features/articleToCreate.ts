import type { CreateFile, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Glossary } from '../glossary/glossary.ts';
import { flavorOf } from '../markdown/flavor.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatterEntry, Span } from '../markdown/types.ts';
import type { NewFile } from '../rules/engine/rule.ts';
import { keyOf } from '../rules/links/links.ts';
import type { Articles } from './articles.ts';

/** An article to create: the edits that create it, and the ranges of its title. */
export interface ArticleToCreate {
  readonly uri: string;
  readonly edit: WorkspaceEdit & { readonly documentChanges: (CreateFile | TextDocumentEdit)[] };
  /** In the front matter first, then in the heading. */
  readonly titles: readonly Range[];
}

/** The article with the text from `newArticleText`. */
export function articleToCreate(
  glossary: Glossary,
  { path }: NewFile,
  text: string,
  articles: Articles,
): ArticleToCreate {
  const uri = articles.uriOf(path);
  return { uri, edit: { documentChanges: creation(uri, text) }, titles: titlesIn(glossary, path, text) };
}

/** Creates the file with its text. An existing file is never replaced. */
function creation(uri: string, newText: string): (CreateFile | TextDocumentEdit)[] {
  const top = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start: top, end: top }, newText }] },
  ];
}

function titlesIn(glossary: Glossary, path: string, text: string): Range[] {
  const { frontMatter, headings } = parseMarkdown(text, flavorOf(path));
  const key = keyOf(glossary, 'title');
  const entry = frontMatter?.entries.find((each) => each.key === key);
  const heading = headings.find(({ level }) => level === 1);
  const spans = [...(entry ? [placeOfValue(entry)] : []), ...(heading ? [heading.textSpan] : [])];
  const lines = new LineIndex(text);
  return spans.map((span) => lines.rangeOf(span));
}

/** The span of the value without its quotes, or the place for a value after `title: `. */
function placeOfValue({ keySpan, value }: FrontMatterEntry): Span {
  const at = keySpan.end + ': '.length;
  if (value.kind !== 'scalar') return value.span;
  if (value.quoted) return { start: value.span.start + 1, end: value.span.end - 1 };
  return value.text === '' ? { start: at, end: at } : value.span;
}

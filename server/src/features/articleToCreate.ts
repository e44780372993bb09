import type { CreateFile, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatterEntry, Span } from '../markdown/types.ts';
import type { NewFile } from '../rules/engine/rule.ts';
import { keyOf } from '../rules/links/links.ts';
import type { Articles } from './articles.ts';

/** An article that is not there: how it is made, and where its title stands. */
export interface ArticleToCreate {
  readonly uri: string;
  readonly edit: WorkspaceEdit & { readonly documentChanges: (CreateFile | TextDocumentEdit)[] };
  /** In the front matter first, then in the heading. */
  readonly titles: readonly Range[];
}

/** The article with the text, which is that of `newArticleText`. */
export function articleToCreate(
  glossary: Glossary,
  { path }: NewFile,
  text: string,
  articles: Articles,
): ArticleToCreate {
  const uri = articles.uriOf(path);
  return { uri, edit: { documentChanges: creation(uri, text) }, titles: titlesIn(glossary, text) };
}

/** The file with its text; never in place of one that is there. */
function creation(uri: string, newText: string): (CreateFile | TextDocumentEdit)[] {
  const top = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start: top, end: top }, newText }] },
  ];
}

function titlesIn(glossary: Glossary, text: string): Range[] {
  const { frontMatter, headings } = parseMarkdown(text);
  const key = keyOf(glossary, 'title');
  const entry = frontMatter?.entries.find((each) => each.key === key);
  const heading = headings.find(({ level }) => level === 1);
  const spans = [...(entry ? [placeOfValue(entry)] : []), ...(heading ? [heading.textSpan] : [])];
  const lines = new LineIndex(text);
  return spans.map((span) => lines.rangeOf(span));
}

/** Where the value stands, without its quotes, or belongs, after `title: `. */
function placeOfValue({ keySpan, value }: FrontMatterEntry): Span {
  const at = keySpan.end + ': '.length;
  if (value.kind !== 'scalar') return value.span;
  if (value.quoted) return { start: value.span.start + 1, end: value.span.end - 1 };
  return value.text === '' ? { start: at, end: at } : value.span;
}

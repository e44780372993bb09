import type { CreateFile, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Glossary } from '../glossary/glossary.ts';
import { flavorOf } from '../markdown/flavor.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatterEntry, Span } from '../markdown/types.ts';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { keyOf } from '../rules/links/links.ts';
import type { Draft } from './draft/draft.ts';
import type { DraftFiles } from './draft/draftFiles.ts';

/** An article or entry to create: the edits that create it, and the ranges of its title. */
export interface ArticleToCreate {
  readonly uri: string;
  readonly edit: WorkspaceEdit & { readonly documentChanges: (CreateFile | TextDocumentEdit)[] };
  /** In the front matter first, then in the heading; of an entry, its name. */
  readonly titles: readonly Range[];
}

/** The draft as edits of the client. */
export function articleToCreate(glossary: Glossary, draft: Draft, files: DraftFiles): ArticleToCreate {
  const { path, nameSpan } = draft;
  const uri = files.articles.uriOf(path);
  if (draft.kind === 'entry') {
    const lines = files.linesOf(path);
    const edits = draft.edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
    const after = new LineIndex(applyEdits(files.textOf(path) ?? '', draft.edits));
    const documentChanges = [{ textDocument: { uri, version: null }, edits }];
    return { uri, edit: { documentChanges }, titles: [after.rangeOf(draft.nameSpan)] };
  }
  const { text } = draft;
  const titles = nameSpan ? [new LineIndex(text).rangeOf(nameSpan)] : titlesIn(glossary, path, text);
  return { uri, edit: { documentChanges: creation(uri, text) }, titles };
}

/** Creates the file with its text. An existing file is never replaced. */
export function creation(uri: string, newText: string): (CreateFile | TextDocumentEdit)[] {
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

/** The span of the value without its quotes, or the position of a value after `title: `. */
function placeOfValue({ keySpan, value }: FrontMatterEntry): Span {
  const at = keySpan.end + ': '.length;
  if (value.kind !== 'scalar') return value.span;
  if (value.quoted) return { start: value.span.start + 1, end: value.span.end - 1 };
  return value.text === '' ? { start: at, end: at } : value.span;
}

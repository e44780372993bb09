import { keyOfDocument } from '../session/looseDocument.ts';
import { markdownExtensionOf } from '../markdown/flavor.ts';
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FileKey } from '../disk/fileKey.ts';

/** The Markdown files open in the client, for any spelling of their URIs. */
export class OpenDocuments {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly byKey = new Map<FileKey, TextDocument>();
  /** The version last opened or saved. */
  private readonly savedVersions = new Map<FileKey, number>();
  private readonly onChange: (key: FileKey, text: string | undefined) => void;

  /** `onChange` is called with the text of an opened or changed document, and with undefined for a closed one. */
  constructor(onChange: (key: FileKey, text: string | undefined) => void) {
    this.onChange = onChange;
  }

  listen(connection: Connection): void {
    this.documents.onDidOpen(({ document }) => this.saved(document));
    this.documents.onDidSave(({ document }) => this.saved(document));
    this.documents.onDidChangeContent(({ document }) => this.changed(document));
    this.documents.onDidClose(({ document }) => this.closed(document));
    this.documents.listen(connection);
  }

  get(key: FileKey): TextDocument | undefined {
    return this.byKey.get(key);
  }

  keys(): FileKey[] {
    return [...this.byKey.keys()];
  }

  /** The URI as spelled by the client; undefined if the document is not open. */
  uriOf(key: FileKey): string | undefined {
    return this.byKey.get(key)?.uri;
  }

  /** Whether the document is unmodified since it was opened or saved. */
  isSaved(key: FileKey): boolean {
    const version = this.byKey.get(key)?.version;
    return version !== undefined && this.savedVersions.get(key) === version;
  }

  private saved(document: TextDocument): void {
    const key = keyOfDocument(document.uri);
    if (key !== undefined) this.savedVersions.set(key, document.version);
  }

  private changed(document: TextDocument): void {
    const key = keyOfDocument(document.uri);
    if (key === undefined || !isMarkdown(document)) return;
    this.byKey.set(key, document);
    this.onChange(key, document.getText());
  }

  private closed(document: TextDocument): void {
    const key = keyOfDocument(document.uri);
    if (key === undefined) return;
    this.savedVersions.delete(key);
    if (this.byKey.delete(key)) this.onChange(key, undefined);
  }
}

/** Language ids differ between editors, so the file name is checked as well. */
function isMarkdown({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || languageId === 'mdx' || markdownExtensionOf(uri) !== undefined;
}

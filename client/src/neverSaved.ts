import { Disposable, type TextDocument, Uri, workspace } from 'vscode';

/**
 * Removes the files that were created here and closed without being saved: VS Code creates them empty, and their text is only in
 * the editor until it is saved.
 */
export class NeverSaved implements Disposable {
  private readonly created = new Set<string>();
  private readonly subscriptions = Disposable.from(
    workspace.onDidSaveTextDocument(({ uri }) => this.created.delete(uri.toString())),
    workspace.onDidCloseTextDocument((document) => void this.closed(document)),
  );

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** A file was created for a new article. */
  add(uri: string): void {
    this.created.add(Uri.parse(uri).toString());
  }

  private async closed({ uri }: TextDocument): Promise<void> {
    const name = uri.toString();
    // A document is also closed and opened again when its language changes.
    if (!this.created.has(name) || workspace.textDocuments.some((open) => open.uri.toString() === name)) return;
    this.created.delete(name);
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size === 0) await workspace.fs.delete(uri);
    } catch {
      // The file is already gone.
    }
  }
}

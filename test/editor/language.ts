// Language features of a document, without keyboard and mouse.
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** The findings of Glosswright in a document, as `line: message`, with 0-based lines. */
export function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'glosswright')
    .map(({ message, range }) => `${range.start.line}: ${message}`);
}

/** The hover texts of all extensions in the middle of a text. */
export async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/**
 * The quick fixes at a text, which has at least one. VS Code drops the response to a request if the document or the
 * findings change meanwhile, and sends it again when the cursor moves; a test sends it again too.
 */
export async function quickFixes(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const start = document.positionAt(document.getText().indexOf(text) + 1);
  return eventually(`a quick fix at '${text}'`, async () => {
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
      vscode.CodeActionKind.QuickFix.value,
    );
    return fixes.length > 0 ? fixes : undefined;
  });
}

/** Waits until the server has read the glossary and the document. */
export async function serverKnows(document: vscode.TextDocument): Promise<void> {
  await eventually('the server knows the document', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      50,
    );
    return links.some(({ target }) => target?.path.endsWith('.md'));
  });
}

/** Adds a line at the end of a document. */
export async function append(document: vscode.TextDocument, line: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount, 0), `\n${line}\n`);
  await vscode.workspace.applyEdit(edit);
}

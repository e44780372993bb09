import * as vscode from 'vscode';

type Answer = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * Lets the list stay when a hyphen is typed within a slug. At one the editor asks nobody anew, and drops what does not fit, so what
 * begins with what is typed is filtered by the whole of what it would insert. Before the first letter it does ask anew, if nothing fits.
 */
export function keptAtHyphens(answer: Answer, document: vscode.TextDocument, position: vscode.Position): Answer {
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  for (const item of items) {
    const { range, insertText } = item;
    if (range === undefined || typeof insertText !== 'string') continue;
    const { start } = 'inserting' in range ? range.inserting : range;
    const typed = document.getText(new vscode.Range(start, position));
    if (item.filterText !== typed || !/[\p{L}\p{N}]$/u.test(typed)) continue;
    // What equals the typed text would be put before what goes on from it.
    item.filterText = insertText.startsWith(typed) ? insertText : `${typed} `;
  }
  return answer;
}

import * as vscode from 'vscode';

type Answer = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * Keeps the completion list open when a hyphen is typed in a slug. At a hyphen, VS Code filters the list without a new request, so items
 * that start with the typed text are filtered by their full insert text. Before the first letter, VS Code sends a new request if no item matches.
 */
export function keptAtHyphens(answer: Answer, document: vscode.TextDocument, position: vscode.Position): Answer {
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  for (const item of items) {
    const { range, insertText } = item;
    if (range === undefined || typeof insertText !== 'string') continue;
    const { start } = 'inserting' in range ? range.inserting : range;
    const typed = document.getText(new vscode.Range(start, position));
    if (item.filterText !== typed || !/[\p{L}\p{N}]$/u.test(typed)) continue;
    // An item equal to the typed text would be sorted before longer ones.
    item.filterText = insertText.startsWith(typed) ? insertText : `${typed} `;
  }
  return answer;
}

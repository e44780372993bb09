import { commands } from 'vscode';

const known = new Map<string, unknown>();

/** Sets a context key of VS Code, if its value has changed: VS Code evaluates menus and keybindings again each time. */
export function setContext(key: string, value: string | boolean): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void commands.executeCommand('setContext', key, value);
}

import { Uri } from 'vscode';
import { isPosition, openAt } from './createArticle.ts';

/** Opens a configuration file at a position. Arguments of a command are untrusted. */
export async function openConfiguration([uri, position]: readonly unknown[]): Promise<void> {
  if (typeof uri !== 'string' || !uri.endsWith('/glosswright.config.json')) return;
  await openAt(Uri.parse(uri), isPosition(position) ? [{ start: position, end: position }] : []);
}

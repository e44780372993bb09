import * as vscode from 'vscode';
import type { TestFiles } from './files/extension.ts';

/** The functions of the extension that serves the files. */
export async function testFiles(): Promise<TestFiles> {
  const extension = vscode.extensions.getExtension<TestFiles>('glosswright.test-files');
  if (!extension) throw new Error('The extension that serves the files is not there.');
  return extension.activate();
}

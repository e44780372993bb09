import { type ExtensionContext, NotebookData, workspace } from 'vscode';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { putGlossary } from './glossaries.ts';

// A test extension: the file system of the virtual workspaces in which the suite runs.

/** The functions of the files for the suite. */
export interface TestFiles {
  readonly files: MemoryFileSystem;
}

/** Called when VS Code first reads a file of the scheme. */
export function activate(context: ExtensionContext): TestFiles {
  const files = new MemoryFileSystem();
  for (const folder of workspace.workspaceFolders ?? []) putGlossary(files, folder.uri.path);
  context.subscriptions.push(
    workspace.registerFileSystemProvider('gwtest', files, { isCaseSensitive: true }),
    workspace.registerNotebookSerializer('gwtest', {
      deserializeNotebook: () => new NotebookData([]),
      serializeNotebook: () => new Uint8Array(),
    }),
  );
  return { files };
}

import { FileSystemError, type Uri, workspace } from 'vscode';

/** Whether there may be something at the URI: only a clear answer counts as no. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

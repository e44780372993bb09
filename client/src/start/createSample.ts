import { Uri, workspace } from 'vscode';
import { exists } from '../exists.ts';
import { SAMPLE_FOLDER, sampleFiles } from './sampleFiles.ts';

/** The name of the folder that is created. */
export const SAMPLE_NAME = 'glosswright-sample';

/** A folder with the sample glossary. Existing files were not changed. */
export interface Sample {
  readonly folder: Uri;
  readonly isNew: boolean;
}

/** Creates a folder with the sample glossary of the extension in `parent`. */
export async function createSample(extension: Uri, parent: Uri): Promise<Sample> {
  const folder = Uri.joinPath(parent, SAMPLE_NAME);
  if (await exists(folder)) return { folder, isNew: false };
  // Read all files before writing the first one, so that an incomplete extension leaves nothing behind.
  const contents = await Promise.all(
    sampleFiles.map(async (path) => workspace.fs.readFile(Uri.joinPath(extension, SAMPLE_FOLDER, path))),
  );
  await Promise.all(
    sampleFiles.map(async (path, at) =>
      workspace.fs.writeFile(Uri.joinPath(folder, path), contents[at] ?? new Uint8Array()),
    ),
  );
  return { folder, isNew: true };
}

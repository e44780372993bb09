import { workspace } from 'vscode';

/** Schemes of files, in addition to those of the open folders. */
const SCHEMES = ['file', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

/** The schemes of the files that the server follows. Other schemes show versions and parts of files. */
export function followedSchemes(): string[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...SCHEMES, ...ofFolders])];
}

/** Documents that are no files: new ones, and the cells of notebooks. */
const LOOSE = ['untitled', 'vscode-notebook-cell'].flatMap((scheme) =>
  ['markdown', 'mdx'].map((language) => ({ scheme, language })),
);

/** Markdown documents. Without an extension for MDX, such files are plain text. */
export function markdownDocuments(): {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}[] {
  const files = followedSchemes().flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, language: 'mdx' },
    { scheme, pattern: '**/*.mdx' },
  ]);
  return [...files, ...LOOSE];
}

/** Files that a layout may name as data. The server ignores all others. */
export function dataDocuments(): { readonly scheme: string; readonly pattern: string }[] {
  return followedSchemes().map((scheme) => ({ scheme, pattern: '**/*.{yml,yaml,json,csv,tsv,tbx}' }));
}

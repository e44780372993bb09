/** The syntax of a file: Markdown, or Markdown with JSX, expressions and modules. */
export type Flavor = 'markdown' | 'mdx';

const FLAVORS: Readonly<Record<string, Flavor>> = { '.md': 'markdown', '.markdown': 'markdown', '.mdx': 'mdx' };

/** The extensions of Markdown files, in lower case, with the dot. */
export const markdownExtensions: readonly string[] = Object.keys(FLAVORS);

const EXTENSION = new RegExp(`(?:${markdownExtensions.join('|').replaceAll('.', String.raw`\.`)})$`, 'i');

/** Returns the extension of a Markdown file as written, `.md`; undefined for other files. */
export function markdownExtensionOf(path: string): string | undefined {
  return EXTENSION.exec(path)?.[0];
}

/** Returns the flavor of a file by its extension, ignoring case. A file with another extension is Markdown. */
export function flavorOf(path: string): Flavor {
  return FLAVORS[markdownExtensionOf(path)?.toLowerCase() ?? ''] ?? 'markdown';
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { filesIn } from './filesIn.ts';

/**
 * The broken links and pictures of all Markdown files in a folder: to a missing file in the folder, or to a missing
 * heading of the same file. URLs of the web are not requested.
 */
export function deadLinks(folder: string): string[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return targetsOf(text)
        .filter((target) => !isThere(folder, path, text, target))
        .map((target) => `${path}: ${target}`);
    });
}

/** Links in code do not count. */
function targetsOf(text: string): string[] {
  const { links } = parseMarkdown(text);
  const pictures = [...text.matchAll(/^!\[.*\]\(([^)\s]+)\)$/gm)].map(([, target = '']) => target);
  return [...links.map(({ target }) => target), ...pictures];
}

function isThere(folder: string, path: string, text: string, target: string): boolean {
  if (/^(?:https|data):/.test(target)) return true;
  const [file = '', fragment] = target.split('#');
  if (file === '') return headingsOf(text).includes(fragment ?? '');
  return existsSync(join(folder, dirname(path), file));
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('rules'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** The folders of the server, which pages name without `server/src/`. */
const folders = readdirSync(join(project, 'server/src')).filter((name) => !name.includes('.'));

describe('the documentation', () => {
  it('has pages', () => assert.ok(pages.length > 20));

  for (const page of pages) {
    const text = readFileSync(join(project, page), 'utf8');

    it(`${page}: every link leads to an existing file`, () => {
      const targets = Array.from(
        withoutCode(text).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
        ([, target = '']) => target,
      );
      const missing = targets.filter(
        (target) => !/^https?:/.test(target) && !existsSync(join(project, dirname(page), target)),
      );
      assert.deepEqual(missing, []);
    });

    it(`${page}: every file of the project that it names exists`, () => {
      const named = Array.from(withoutFences(text).matchAll(/`((?:[\w-]+\/)+[\w.*-]+)`/g), ([, path = '']) => path);
      assert.deepEqual(
        named.filter((path) => isOfProject(path) && !isThere(path)),
        [],
      );
    });
  }
});

function isOfProject(path: string): boolean {
  const [top = ''] = path.split('/');
  return (
    ['server', 'test', 'client', 'scripts', ...folders].includes(top) &&
    !/your|KIND|\bxx\b/.test(path) &&
    !/^(?:git|glossary)\/(?:en|pl|main)/.test(path)
  );
}

/** Whether a file or folder exists, with or without the extension; `*` in its name matches anything. */
function isThere(path: string): boolean {
  return [path, `server/src/${path}`].some((candidate) => {
    const folder = join(project, dirname(candidate));
    const pattern = new RegExp(`^${basename(candidate).replaceAll('.', '\\.').replaceAll('*', '.*')}(?:\\.\\w+)?$`);
    return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
  });
}

function withoutFences(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '');
}

function withoutCode(text: string): string {
  return withoutFences(text).replaceAll(/`[^`\n]*`/g, '');
}

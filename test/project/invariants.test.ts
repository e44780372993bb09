import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

const source = join(import.meta.dirname, '../../server/src');
const core = ['localization', 'matching', 'markdown', 'glossary', 'terms', 'rules', 'features', 'exchange'];

/** Pure packages that run in a Web Worker, and what they are for. One more needs a reason. */
const allowedPackages: Readonly<Record<string, string>> = {
  '@lezer/common': 'what `@lezer/markdown` gives: its trees, and the parts of them that are used again',
  '@lezer/markdown': 'Markdown',
  'character-entities': 'HTML entities',
  franc: 'the language of a text',
  'gray-matter': 'front matter',
  'jsonc-parser': 'glossaries in JSON, with positions',
  'smol-toml': 'front matter',
  'vscode-languageserver-types': 'the types of the protocol',
  yaml: 'front matter, and glossaries in YAML',
};

interface Import {
  /** Relative to `server/src`, with `/`. */
  readonly file: string;
  readonly from: string;
}

describe('the core', () => {
  const imports = core.flatMap(importsBelow);
  const packages = imports.filter(({ from }) => !from.startsWith('.'));
  const own = imports.filter(({ from }) => from.startsWith('.'));

  it('is found by this test', () => {
    for (const folder of core)
      assert.ok(
        imports.some(({ file }) => file.startsWith(`${folder}/`)),
        folder,
      );
  });

  it('uses no modules of Node', () => {
    const builtin = packages.filter(({ from }) => from.startsWith('node:') || builtinModules.includes(from));
    assert.deepEqual(builtin, []);
  });

  it('uses only types of VS Code and the protocol', () => {
    const foreign = packages.filter(({ from }) => from.startsWith('vscode') && from !== 'vscode-languageserver-types');
    assert.deepEqual(foreign, []);
  });

  it('uses only reviewed packages', () => {
    const used = new Set(packages.map(({ from }) => packageOf(from)));
    assert.deepEqual([...used].toSorted(), Object.keys(allowedPackages));
  });

  it('does not depend on its callers', () => {
    assert.deepEqual(
      own.filter((each) => !core.includes(folderOf(each))),
      [],
    );
  });

  it('imports modules by file name', () => {
    assert.deepEqual(
      own.filter(({ from }) => !from.endsWith('.ts')),
      [],
    );
  });
});

describe('allowed imports between folders', () => {
  const layers: readonly (readonly [folder: string, mayImport: readonly string[]])[] = [
    ['localization', []],
    ['matching', []],
    ['markdown', ['localization', 'terms']],
    ['terms', ['matching']],
    ['glossary', ['localization', 'markdown', 'matching', 'terms']],
    ['rules', ['localization', 'markdown', 'matching', 'terms', 'glossary']],
    ['features', ['localization', 'markdown', 'matching', 'terms', 'glossary', 'rules']],
    ['exchange', ['localization', 'markdown', 'matching', 'terms', 'glossary', 'rules', 'features']],
    ['scheduling', []],
    ['disk', ['localization', 'scheduling', 'markdown']],
    ['git', ['localization', 'disk', 'glossary']],
    ['config', ['localization', 'disk', 'markdown', 'glossary', 'rules']],
    [
      'root',
      ['localization', 'scheduling', 'disk', 'git', 'config', 'markdown', 'matching', 'terms', 'glossary', 'rules'],
    ],
    [
      'session',
      ['localization', 'scheduling', 'disk', 'git', 'config', 'root', 'markdown', 'terms', 'glossary', 'rules'],
    ],
    [
      'lsp',
      [
        'localization',
        'scheduling',
        'disk',
        'git',
        'config',
        'root',
        'session',
        'assistant',
        'features',
        'markdown',
        'terms',
        'glossary',
        'rules',
      ],
    ],
    ['library', ['disk', 'config', 'root', ...core]],
    ['assistant', ['root', ...core]],
    ['mcp', ['disk', 'config', 'root', 'assistant', ...core]],
    ['cli', ['scheduling', 'disk', 'git', 'config', 'root', 'lsp', 'mcp', ...core]],
  ];
  for (const [folder, mayImport] of layers) {
    it(`${folder}: ${mayImport.join(', ') || 'no folder'}`, () => {
      const others = importsBelow(folder)
        .filter(({ from }) => from.startsWith('.'))
        .filter((each) => ![folder, ...mayImport, 'version.ts'].includes(folderOf(each)));
      assert.deepEqual(others, []);
    });
  }
});

describe('a rule', () => {
  const kinds = readdirSync(join(source, 'rules')).filter((name) => !['engine', 'incremental'].includes(name));

  it('does not use the memory of an open document, nor its parts', () => {
    const imports = kinds.flatMap((kind) => importsBelow(`rules/${kind}`));
    assert.ok(imports.length > 0);
    assert.deepEqual(
      imports.filter(({ from }) => from.includes('/incremental/')),
      [],
    );
  });
});

describe('the scheduler', () => {
  it('is the only file that waits for the next round of the event loop', () => {
    const waiting = filesBelow('.').filter((file) => /\bsetImmediate\b/.test(readFileSync(join(source, file), 'utf8')));
    assert.deepEqual(waiting, ['scheduling/scheduler.ts']);
  });
});

describe('a session', () => {
  it('is imported only by the language server', () => {
    const others = readdirSync(source).filter((name) => !['session', 'lsp', 'version.ts'].includes(name));
    const imports = others.flatMap(importsBelow);
    assert.deepEqual(
      imports.filter((each) => each.from.startsWith('.') && folderOf(each) === 'session'),
      [],
    );
  });
});

describe('no files import each other in a circle', () => {
  const folders = readdirSync(source).filter((name) => !name.includes('.'));
  const imported = new Map<string, string[]>();
  for (const { file, from } of folders.flatMap(importsBelow))
    if (from.startsWith('.'))
      imported.set(file, [...(imported.get(file) ?? []), posix.join(posix.dirname(file), from)]);

  it('types included', () => {
    assert.ok(imported.size > 300);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of imported.get(file) ?? []) {
        const circle = visit(next, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    for (const file of imported.keys()) assert.equal(visit(file, [])?.join(' -> '), undefined);
  });
});

/** Static, dynamic and late (`require`) imports and re-exports, types included. */
function importsBelow(folder: string): Import[] {
  return filesBelow(folder).flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const found = text.matchAll(
      /^(?:import|export)\b[^'";]*?\bfrom\s+['"]([^'"]+)['"]|\b(?:import\s*\(?|require\()\s*['"]([^'"]+)['"]|\brequire\(/gm,
    );
    return [...found].map(([, from, other]) => ({ file, from: from ?? other ?? 'require' }));
  });
}

/** The TypeScript files in a folder of `server/src` and below, from there. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

/** The folder of `server/src` that is imported from. */
function folderOf({ file, from }: Import): string {
  return posix.join(posix.dirname(file), from).split('/')[0] ?? '';
}

/** `@lezer/markdown/x` is of the package `@lezer/markdown`. */
function packageOf(from: string): string {
  const [scope = '', name = ''] = from.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

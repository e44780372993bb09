import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CodeCache } from '../../server/src/cli/start/codeCache.ts';
import { program } from '../support/client.ts';
import { article, type Run } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

/** Without results of earlier runs, for which the program is not loaded. */
const CHECK = ['check', '--no-cache'];

describe('the start of the program', () => {
  const tree = temporaryTree({
    'glossary/en/customer.md': article('Customer', 'A [market](/market) is made of them, see [x](/nowhere).'),
    'glossary/en/market.md': article('Market'),
  });
  after(tree.remove);
  const home = tree.path('home');
  const folder = join(home, 'glosswright', 'code');

  function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, path = program): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
      cwd: tree.root,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  const codeFiles = (): string[] => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  const theOnlyFile = (): string => {
    const files = codeFiles();
    assert.equal(files.length, 1);
    return files[0] ?? '';
  };
  const isDarwin = process.platform === 'darwin'; // the cache folder of a Mac cannot be chosen

  it('needs no other file for the version and the help', () => {
    mkdirSync(tree.path('alone'));
    const alone = tree.path('alone/glosswright.js');
    cpSync(program, alone);
    for (const args of [['--version'], ['version'], ['--help'], ['help', 'check'], ['check', '--help']]) {
      const { code, out, err } = run(args, {}, alone);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(out, run(args).out);
    }
    assert.equal(codeFiles().length, 0);
  });

  it('fails with an unknown command, or a name that every object has', () => {
    for (const name of ['chekc', 'constructor', '__proto__']) {
      const { code, err } = run([name]);
      assert.equal(code, 2);
      assert.match(err, /^glosswright: unknown command '/);
    }
  });

  it('caches compiled code for the next run of the command, for this user only', function () {
    if (isDarwin) this.skip();
    const first = run(CHECK);
    assert.equal(first.code, 1);
    const file = theOnlyFile();
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    const { mtimeMs } = statSync(file);
    assert.deepEqual(run(CHECK), first);
    assert.equal(statSync(file).mtimeMs, mtimeMs, 'nothing new to keep');
    run(['explain', 'broken-link']);
    assert.equal(codeFiles().length, 2);
  });

  it('caches more compiled code after a run that did more than the first', function () {
    if (isDarwin) this.skip();
    const home2 = tree.path('home2');
    const env = { XDG_CACHE_HOME: home2, LOCALAPPDATA: home2 };
    assert.equal(run(['check', 'nowhere'], env).code, 2);
    const [file = ''] = readdirSync(join(home2, 'glosswright', 'code'));
    const size = (): number => statSync(join(home2, 'glosswright', 'code', file)).size;
    const least = size();
    run(CHECK, env);
    const most = size();
    assert.ok(most > least * 1.1);
    run(['check', 'nowhere'], env);
    assert.equal(size(), most, 'less is not kept');
  });

  it('loads the modules of Node before it changes flags of V8, with which Node would compile them from source', () => {
    tree.write({
      'record.cjs': `const v8 = require('node:v8');
        const { setFlagsFromString } = v8;
        let before;
        v8.setFlagsFromString = (flag) => {
          before ??= new Set(process.moduleLoadList);
          setFlagsFromString(flag);
        };
        process.on('exit', () => {
          const later = process.moduleLoadList.filter((name) => name.startsWith('NativeModule') && !before.has(name));
          process.stderr.write(later.join(' '));
        });`,
    });
    const { err } = run(CHECK, { NODE_OPTIONS: '--require=./record.cjs' });
    tree.delete('record.cjs');
    assert.doesNotMatch(err, /child_process|crypto|net|perf|stream/);
  });

  it('loads the libraries only if it needs them', function () {
    if (isDarwin) this.skip();
    const partsOf = (args: readonly string[]): string[] => {
      const empty = tree.path(args.join(' '));
      run(args, { XDG_CACHE_HOME: empty, LOCALAPPDATA: empty });
      const [name = ''] = readdirSync(join(empty, 'glosswright', 'code'));
      const code = readFileSync(join(empty, 'glosswright', 'code', name), 'latin1');
      return Array.from(code.matchAll(/"name":"([a-z-]+\.js)"/g), ([, part = '']) => part);
    };
    assert.deepEqual(partsOf(['check']), ['program.js', 'core.js']);
    assert.deepEqual(partsOf(['explain', 'broken-link']), ['program.js', 'core.js']);
    tree.write({ 'glossary/en/price.md': article('{Price: 1}') });
    assert.deepEqual(partsOf(['check', '.']), ['program.js', 'core.js', 'gray-matter.js', 'smol-toml.js', 'yaml.js']);
    tree.delete('glossary/en/price.md');
  });

  const damages: readonly (readonly [what: string, damage: (file: string) => void])[] = [
    ['is empty', (file) => truncateSync(file)],
    ['is cut', (file) => truncateSync(file, 1000)],
    ['is something else', (file) => writeFileSync(file, 'a long text that is no code')],
    ['has a wrong byte in its code', (file) => flip(file, statSync(file).size - 5000)],
    ['has a wrong byte in its table', (file) => flip(file, 20)],
    ['has a table that is too long', (file) => flip(file, 6)],
  ];
  for (const [what, damage] of damages)
    it(`works without a file that ${what}, and replaces it`, function () {
      if (isDarwin) this.skip();
      const expected = run(CHECK);
      const file = codeFiles().find((path) => path.includes('check')) ?? '';
      const { size } = statSync(file);
      damage(file);
      utimesSync(file, 1, 1);
      assert.deepEqual(run(CHECK), expected);
      assert.ok(statSync(file).mtimeMs > 1000);
      assert.ok(statSync(file).size > size / 2);
    });

  it('caches nothing if caches are off or there is no folder for them', function () {
    if (isDarwin) this.skip();
    const expected = run(CHECK);
    const off = tree.path('off');
    assert.deepEqual(run(CHECK, { XDG_CACHE_HOME: off, LOCALAPPDATA: off, GLOSSWRIGHT_CACHE: 'off' }), expected);
    assert.ok(!existsSync(off));
    const file = tree.path('glossary/en/market.md');
    assert.deepEqual(run(CHECK, { XDG_CACHE_HOME: file, LOCALAPPDATA: file }), expected);
  });
});

describe('compiled code', () => {
  const tree = temporaryTree({});
  after(tree.remove);
  const folder = tree.path('code');
  const open = (name = '/a/program.js'): CodeCache => new CodeCache(folder, 'check', name);

  it('is not used for another state of the source, even if that has the same length', () => {
    const first = open();
    assert.equal(valueOf(first, 'one', '(() => 1)()'), 1);
    first.save();
    const second = open();
    assert.equal(valueOf(second, 'two', '(() => 2)()'), 2);
    second.save();
    const third = open();
    assert.equal(valueOf(third, 'two', '(() => 2)()'), 2);
  });

  it('has a file for each program, of which the folder contains the latest 16, and does not change other files', () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    for (let at = 0; at < 20; at++) {
      const cache = open(`/program/${at}`);
      valueOf(cache, 'one', `(() => ${at})()`);
      cache.save();
    }
    const files = readdirSync(folder);
    assert.equal(files.filter((name) => name.endsWith('.code')).length, 16);
    assert.equal(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'mine');
  });
});

function valueOf(cache: CodeCache, state: string, source: string): unknown {
  return cache.compile('part.js', state, source, '/a/part.js').runInThisContext();
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}

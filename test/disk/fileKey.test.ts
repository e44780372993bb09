import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  foldKey,
  joinKey,
  keyOfPath,
  keyOfUri,
  relativePath,
  uriOfDiskPath,
  uriOfKey,
} from '../../server/src/disk/fileKey.ts';

const windows = { caseInsensitive: true };
const linux = { caseInsensitive: false };

describe('keyOfUri', () => {
  const cases: readonly (readonly [uri: string, key: string | undefined])[] = [
    ['file:///home/a/x.md', '/home/a/x.md'],
    ['file:///c%3A/a/x.md', 'c:/a/x.md'],
    ['file:///C:/a/x.md', 'c:/a/x.md'],
    ['FILE:///C:/a/x.md', 'c:/a/x.md'],
    ['file:///C:/', 'c:/'],
    ['file:///C:', 'c:/'],
    ['file:///', '/'],
    ['file:/home/x.md', '/home/x.md'],
    ['file://localhost/home/x.md', '/home/x.md'],
    ['file://Server/Share/x.md', '//server/Share/x.md'],
    ['file://server/Share/a%20b.md', '//server/Share/a b.md'],
    ['file:///home/a%20b%23.md', '/home/a b#.md'],
    ['file:///home/x.md#heading', '/home/x.md'],
    ['file:///home/./a//b/../x.md', '/home/a/x.md'],
    ['file:///home/%2e%2e/%2e%2e/x.md', '/x.md'],
    ['file:///home/a/', '/home/a'],
    ['file:///home/cafe%CC%81.md', '/home/café.md'],
    ['file:///home/caf%C3%A9.md', '/home/café.md'],
    ['file:///home/100%.md', '/home/100%.md'],
    ['file:///home/a%5Cb.md', '/home/a\\b.md'],
    ['file:///c:/a%5Cb.md', 'c:/a/b.md'],
    ['file:///home/a%00.md', undefined],
    ['file:x.md', undefined],
    ['untitled:Untitled-1', undefined],
    ['https://example.org/x.md', undefined],
    ['vscode-vfs://github/a/b.md', 'vscode-vfs://github/a/b.md'],
    ['memfs:/a/./b%20c.md', 'memfs:///a/b c.md'],
    ['git:/a/b.md?%7B%22ref%22%3A%22HEAD%22%7D', undefined],
    ['vscode-notebook-cell:/a/b.ipynb#X', undefined],
    ['/home/x.md', undefined],
    ['C:\\x.md', undefined],
    ['', undefined],
    ['%', undefined],
    ['://', undefined],
  ];
  for (const [uri, key] of cases) {
    it(`${uri} is ${String(key)}`, () => {
      assert.equal(keyOfUri(uri), key);
    });
  }

  it('does not throw on any input', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `file://${rest}`),
        ),
        (uri) => {
          keyOfUri(uri);
        },
      ),
    );
  });
});

describe('keyOfPath', () => {
  const cases: readonly (readonly [path: string, platform: NodeJS.Platform, key: string])[] = [
    ['/home/a/x.md', 'linux', '/home/a/x.md'],
    ['/home//a/./b/../x.md/', 'linux', '/home/a/x.md'],
    ['/home/a\\b.md', 'linux', '/home/a\\b.md'],
    ['/home/cafe\u0301.md', 'darwin', '/home/café.md'],
    ['/', 'linux', '/'],
    ['C:\\a\\x.md', 'win32', 'c:/a/x.md'],
    ['c:/a/x.md', 'win32', 'c:/a/x.md'],
    ['C:\\', 'win32', 'c:/'],
    ['C:', 'win32', 'c:/'],
    ['\\\\Server\\Share\\x.md', 'win32', '//server/Share/x.md'],
    ['\\\\?\\C:\\a\\x.md', 'win32', 'c:/a/x.md'],
    ['\\\\?\\UNC\\Server\\Share\\x.md', 'win32', '//server/Share/x.md'],
  ];
  for (const [path, platform, key] of cases) {
    it(`${path} on ${platform} is ${key}`, () => {
      assert.equal(keyOfPath(path, platform), key);
    });
  }
});

describe('uriOfKey', () => {
  const uris = [
    'file:///home/a/x.md',
    'file:///c%3A/a/x.md',
    'file:///c%3A/',
    'file://server/share/x.md',
    'file:///home/a%20b%23.md',
    'file:///home/caf%C3%A9.md',
    'file:///',
  ];
  for (const uri of uris) {
    it(`returns ${uri} unchanged`, () => {
      const key = keyOfUri(uri);
      assert.ok(key !== undefined);
      assert.equal(uriOfKey(key), uri);
    });
  }

  it('returns a URI that keyOfUri maps back to the key', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `x${name.replaceAll(/[/\0]/g, '_')}`);
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const key = keyOfPath(`/${segments.join('/')}`, 'linux');
        assert.equal(keyOfUri(uriOfKey(key)), key);
      }),
    );
  });

  it('keeps the decomposed spelling of a disk path', () => {
    assert.equal(uriOfDiskPath('/home/cafe\u0301.md', 'linux'), 'file:///home/cafe%CC%81.md');
    assert.equal(uriOfDiskPath('C:\\a\\x.md', 'win32'), 'file:///c%3A/a/x.md');
    assert.equal(uriOfDiskPath('\\\\server\\share\\x.md', 'win32'), 'file://server/share/x.md');
  });
});

describe('relativePath', () => {
  const cases: readonly (readonly [root: string, path: string, options: typeof linux, relative: string | undefined])[] =
    [
      ['/home/a', '/home/a/b/x.md', linux, 'b/x.md'],
      ['/home/a', '/home/a', linux, ''],
      ['/home/a', '/home/ab/x.md', linux, undefined],
      ['/home/a', '/home', linux, undefined],
      ['/home/a', '/home/A/x.md', linux, undefined],
      ['/', '/home/x.md', linux, 'home/x.md'],
      ['C:\\Wiki', 'c:\\wiki\\Texts\\X.md', windows, 'Texts/X.md'],
      ['C:\\Wiki', 'C:\\WIKI', windows, ''],
      ['C:\\', 'c:\\x.md', windows, 'x.md'],
      ['C:\\Wiki', 'd:\\wiki\\x.md', windows, undefined],
      ['\\\\Server\\Share', '\\\\SERVER\\share\\x.md', windows, 'x.md'],
      // Lower case of the first is a character longer.
      ['C:\\İstanbul', 'C:\\İSTANBUL\\x.md', windows, 'x.md'],
    ];
  for (const [root, path, options, relative] of cases) {
    it(`from ${root} to ${path} is ${String(relative)}`, () => {
      const platform = options === windows ? 'win32' : 'linux';
      assert.equal(relativePath(keyOfPath(root, platform), keyOfPath(path, platform), options), relative);
    });
  }
});

describe('foldKey', () => {
  it('maps names that Windows considers equal to the same key', () => {
    assert.equal(
      foldKey(keyOfPath('/A/ΛΌΓΟΣ.md', 'darwin'), windows),
      foldKey(keyOfPath('/a/λόγος.md', 'darwin'), windows),
    );
  });

  it('changes nothing on a case-sensitive file system', () => {
    assert.equal(foldKey(keyOfPath('/A/X.md', 'linux'), linux), '/A/X.md');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = foldKey(keyOfPath(`/${name}`, 'linux'), windows);
        assert.equal(foldKey(keyOfPath(once, 'linux'), windows), once);
      }),
    );
  });
});

describe('joinKey', () => {
  const cases: readonly (readonly [root: string, relative: string, key: string | undefined])[] = [
    ['/home/a', 'b/x.md', '/home/a/b/x.md'],
    ['/home/a', '', '/home/a'],
    ['/home/a', './b//x.md', '/home/a/b/x.md'],
    ['/home/a', 'cafe\u0301.md', '/home/a/café.md'],
    ['/', 'x.md', '/x.md'],
    ['/home/a', 'a:b.md', '/home/a/a:b.md'],
    ['/home/a', '..', undefined],
    ['/home/a', 'b/../../x.md', undefined],
    ['/home/a', 'b/../x.md', undefined],
    ['/home/a', '..\\x.md', undefined],
    ['/home/a', '/etc/passwd', undefined],
    ['/home/a', '\\x.md', undefined],
    ['/home/a', 'x\0.md', undefined],
    ['c:/a', 'b\\x.md', 'c:/a/b/x.md'],
    ['c:/', 'x.md', 'c:/x.md'],
    ['c:/a', 'd:/x.md', undefined],
    ['c:/a', 'x.md:stream', undefined],
    ['c:/a', '.. /x.md', undefined],
    ['c:/a', '.../x.md', undefined],
    ['c:/a', 'x.md.', undefined],
    ['//server/share', 'x.md', '//server/share/x.md'],
  ];
  for (const [root, relative, key] of cases) {
    it(`${JSON.stringify(relative)} below ${root} is ${String(key)}`, () => {
      const platform = root.startsWith('/home') || root === '/' ? 'linux' : 'win32';
      assert.equal(joinKey(keyOfPath(root, platform), relative), key);
    });
  }

  it('never returns a key outside the root', () => {
    const root = keyOfPath('/home/a', 'linux');
    const part = fc.constantFrom('..', '.', '', '/', '\\', 'b', '%2e%2e', 'c:', '\0', '. .');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const key = joinKey(root, parts.join('/'));
        assert.ok(key === undefined || relativePath(root, key, linux) !== undefined);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import type { Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { decodeText } from '../../server/src/disk/decode.ts';
import type { DirectoryEntry, FileStats, FileSystem } from '../../server/src/disk/fileSystem.ts';
import { filesOf } from '../../server/src/disk/filesOf.ts';
import { msg } from '../../server/src/localization/index.ts';
import { Client } from '../support/client.ts';
import { article } from '../support/program.ts';

/** As in a key: a drive in lower case, and `/`. */
const SITE = 'c:/Users/Ada B/Site';
/** As written by VS Code, and by other editors. */
const ROOT_URI = 'file:///c%3A/Users/Ada%20B/Site';
const OTHER_URI = 'file:///C:/Users/Ada%20B/Site';

/** The files of a drive, which no disk has. Names are compared without case, as on Windows. */
class Drive implements FileSystem {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(content: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(content).map(([path, text]) => [`${SITE}/${path}`, text]));
  }

  readdirSync = (folder: string): DirectoryEntry[] => {
    const prefix = `${folder.replace(/\/$/, '')}/`.toLowerCase();
    const names = [...this.#texts.keys()]
      .filter((path) => path.toLowerCase().startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/', 1)[0] ?? '');
    if (names.length === 0) throw missing(folder);
    return [...new Set(names)].map((name) => Object.assign({ name }, this.lstatSync(prefix + name)));
  };

  lstatSync = (path: string): FileStats => {
    const text = this.#text(path);
    if (text === undefined && !this.#isFolder(path)) throw missing(path);
    return {
      isFile: () => text !== undefined,
      isDirectory: () => text === undefined,
      isSymbolicLink: () => false,
      size: text?.length ?? 0,
      mtimeMs: 1,
      ctimeMs: 1,
      ino: 1,
    };
  };

  statSync = this.lstatSync;
  realpathSync = (path: string): string => path;

  readlinkSync = (path: string): string => {
    throw missing(path);
  };

  readText: FileSystem['readText'] = ({ diskPath }) => {
    const text = this.#text(diskPath);
    if (text === undefined) return { kind: 'unreadable', reason: 'missing', message: msg('The file is missing.') };
    return { kind: 'text', ...decodeText(Buffer.from(text)) };
  };

  #text(path: string): string | undefined {
    const [, text] = [...this.#texts].find(([known]) => known.toLowerCase() === path.toLowerCase()) ?? [];
    return text;
  }

  #isFolder(path: string): boolean {
    const prefix = `${path.replace(/\/$/, '')}/`.toLowerCase();
    return [...this.#texts.keys()].some((known) => known.toLowerCase().startsWith(prefix));
  }
}

function missing(path: string): Error {
  return Object.assign(new Error(`${path} is missing`), { code: 'ENOENT' });
}

/** Windows' line ends. */
function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

// Simulates the differences of Windows: drive letters, line endings, names without case.
describe('a folder on a drive of Windows, simulated', () => {
  const PL = 'glossary/pl/brand.md';
  const text = crlf(article('Marka', 'Znana na [rynkach docelowych](/target-market) i [nowa](/new).'));
  const files = {
    'glossary/en/target-market.md': crlf(article('Target market')),
    'glossary/pl/target-market.md': crlf(article('Rynek docelowy')),
    'glossary/en/brand.md': crlf(article('Brand')),
    [PL]: text,
  };
  let client: Client;

  before(async () => {
    client = await Client.startInProcess(SITE, filesOf(new Drive(files)), undefined, {
      rootUri: ROOT_URI,
      workspaceFolders: [{ uri: ROOT_URI, name: 'Site' }],
    });
    const textDocument = { uri: `${OTHER_URI}/${PL}`, languageId: 'markdown', version: 1, text };
    await client.notify('textDocument/didOpen', { textDocument });
  });
  after(async () => client.stop());

  const at = async <T>(method: string, more: object = {}): Promise<T> =>
    client.request<T>(`textDocument/${method}`, {
      textDocument: { uri: `${OTHER_URI}/${PL}` },
      position: { line: 7, character: 15 },
      ...more,
    });

  it('is one folder, in every spelling of its URI', async () => {
    const { contents } = await at<{ contents: { value: string } }>('hover');
    assert.match(contents.value, /^\*\*Rynek docelowy\*\*/);
    assert.ok(contents.value.includes(`${ROOT_URI}/glossary/en/target-market.md`), contents.value);
  });

  it('has findings at the right position with Windows line breaks', async () => {
    const { items } = await client.request<{ items: { code: string; range: unknown }[] }>('textDocument/diagnostic', {
      textDocument: { uri: `${OTHER_URI}/${PL}` },
    });
    assert.deepEqual(
      items.map(({ code, range }) => [code, range]),
      [['broken-link', { start: { line: 7, character: 55 }, end: { line: 7, character: 59 } }]],
    );
  });

  it('has definitions with URIs on the drive', async () => {
    const places = await at<Location[]>('definition');
    assert.deepEqual(
      places.map((place) => JSON.stringify(place).match(/file:[^"]+/)?.[0]),
      ['pl', 'en'].map((locale) => `${ROOT_URI}/glossary/${locale}/target-market.md`),
    );
  });

  it('renames files on the drive', async () => {
    const { documentChanges = [] } = await at<WorkspaceEdit>('rename', { newName: 'customer-market' });
    const uris = [...JSON.stringify(documentChanges).matchAll(/file:[^"]+/g)].map(([uri]) => uri);
    assert.ok(uris.length >= 4);
    for (const uri of uris)
      assert.ok(uri.startsWith(`${ROOT_URI}/glossary/`) || uri.startsWith(`${OTHER_URI}/glossary/`), uri);
  });
});

import assert from 'node:assert/strict';
import type { CompletionList, DocumentLink, LocationLink, Position } from 'vscode-languageserver-types';
import { Client, cursor } from '../support/client.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { article } from '../support/serverFixture.ts';
import { CONCEPTS, glossaryOf, LOCALES, pathIn, type Shape, WatchedFiles } from '../support/watchedFiles.ts';

interface DocumentShape extends Shape {
  /** The text of the open document. */
  readonly body: string;
}

const plain: DocumentShape = { articles: 'glossary/{locale}/{slug}.md', body: '[pojęcie](/con|cept-8)' };

/** An editor that opens the folder with a document that has the cursor in its last line. */
async function opened(files: MemoryFiles, path: string, body: string): Promise<{ client: Client; position: Position }> {
  const { text, position } = cursor(article('Pojęcie', body));
  const client = await Client.startInProcess(MEMORY_ROOT, files);
  await client.open(path, text);
  return { client, position };
}

/** The first hover, and how many articles of each locale were read for it. */
async function firstHover(shape: DocumentShape): Promise<{ hover: string; readOf: (locale: string) => number }> {
  const files = glossaryOf(shape);
  const folder = (locale: string): string => shape.folders?.[locale] ?? locale;
  const path = pathIn(shape.articles, folder('pl'), 'concept-7');
  const { client, position } = await opened(files, path, shape.body);
  const hover = (await client.hover(path, position)) ?? '';
  const counts = new Map(LOCALES.map((locale) => [locale, files.readOf(folder(locale))]));
  await client.stop();
  return { hover, readOf: (locale) => counts.get(locale) ?? 0 };
}

describe('the first requests after the start', () => {
  const languages: DocumentShape = {
    articles: 'Texts/{language}/{slug}.md',
    body: '[pojęcie](/con|cept-8)',
    folders: { de: 'German', en: 'English', fi: 'Finnish', pl: 'Polish', sv: 'Swedish' },
  };
  const linking: Readonly<Record<string, DocumentShape>> = {
    'the default layout': plain,
    'folders called like languages': languages,
    'a site whose bare links lead to the source': {
      articles: 'content/{locale}/{slug}.md',
      body: '[to](/pl/concept-9) [pojęcie](/pl/con|cept-8)',
    },
  };
  for (const [name, shape] of Object.entries(linking))
    it(`about a link are answered after the articles of its concept are read, with ${name}`, async () => {
      const { hover, readOf } = await firstHover(shape);
      assert.match(hover, /^\*\*pl concept 8\*\*.*\n\n[^]*sv: /);
      // The concept's article and one of the locale.
      for (const locale of ['de', 'fi', 'sv']) assert.ok(readOf(locale) <= 2, `${locale}: ${readOf(locale)}`);
    });

  const naming: Readonly<Record<string, DocumentShape>> = {
    'a mention': { ...plain, body: 'Tu jest pl con|cept 8.' },
    'folders called like languages': { ...languages, body: 'Tu jest pl con|cept 8.' },
    tooltips: {
      articles: 'content/{locale}/docs/reference/glossary/{slug}.md',
      body: '{{< glossary_tooltip text="pojęcie" term_id="con|cept-8" >}}',
    },
    macros: { articles: 'files/{locale}/glossary/{slug}/index.md', body: '{{Glossary("con|cept-8", "pojęcie")}}' },
  };
  for (const [name, shape] of Object.entries(naming))
    it(`are answered after two locales are read, with ${name}`, async () => {
      const { hover, readOf } = await firstHover(shape);
      const others = ['de', 'fi', 'sv'].map(readOf);
      assert.match(hover, /^\*\*pl concept 8\*\*/);
      assert.ok(others.includes(0), `articles of other locales were read: ${others.join(', ')}`);
      assert.ok(readOf('pl') >= CONCEPTS - 1);
      assert.equal(readOf('en'), CONCEPTS);
    });

  it('are answered for mentions with @ if concepts are linked that way', async () => {
    const files = new WatchedFiles();
    for (const locale of LOCALES)
      for (let at = 0; at < CONCEPTS; at++)
        files.write(
          `_i18n/${locale}/resources/moneropedia/concept-${at}.md`,
          `---\nterms: [${locale}-name-${at}]\nsummary: What ${locale} ${at} is.\n---\n`,
        );
    const path = '_i18n/pl/resources/moneropedia/concept-7.md';
    const { client, position } = await opened(files, path, 'Tu @pl-na|me-8 jest.');
    assert.match((await client.hover(path, position)) ?? '', /What pl 8 is/);
    assert.ok(['de', 'fi', 'sv'].some((locale) => files.readOf(locale) === 0));
    await client.stop();
  });

  const PL = 'glossary/pl/concept-7.md';

  it('wait for all locales if they are for document links and one of them may lead to another article', async () => {
    const files = glossaryOf(plain);
    const { client } = await opened(files, PL, 'Tu [x](/concept-8), tu [brak](/no|ne).');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: client.uri(PL) },
    });
    assert.ok(files.readOf('sv') > 0);
    assert.equal(links.length, 1);
    await client.stop();
  });

  it('include completion, definition and document links; findings follow when everything is read', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, PL, 'Tu [x](/concept-8).\n\n##Tu\n\n[pojęcie](/concept-1|');
    const unread: Record<string, boolean> = {};
    const noted =
      (what: string) =>
      <T>(answer: T): T => {
        unread[what] = files.readOf('sv') === 0;
        return answer;
      };
    const [completion, links, definition, findings] = await Promise.all([
      client.at<CompletionList>('completion', PL, position).then(noted('completion')),
      client
        .request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: client.uri(PL) } })
        .then(noted('links')),
      client.at<LocationLink[]>('definition', PL, { line: 4, character: 4 }).then(noted('definition')),
      client.findings(PL).then(noted('findings')),
    ]);
    assert.deepEqual(unread, { completion: true, links: true, definition: true, findings: false });
    assert.equal(completion.isIncomplete, true);
    assert.ok(completion.items.some(({ label }) => label === '/concept-1'));
    assert.equal(links.length, 1);
    assert.ok(definition.length > 0);
    assert.ok(findings.some((finding) => finding.startsWith('heading-no-space')));
    await client.stop();
  });

  it('wait for the rest if a concept exists only in another locale, and never report its link as broken', async () => {
    const files = glossaryOf(plain);
    files.write('glossary/sv/only.md', article('Bara här'));
    const { client, position } = await opened(files, PL, 'To [tylko tam](/on|ly).');
    assert.match((await client.hover(PL, position)) ?? '', /Bara här/);
    await client.stop();
  });

  it('wait for the rest if a link leads to another locale', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, PL, 'Po [szwedzku](/sv/con|cept-8).');
    assert.match((await client.hover(PL, position)) ?? '', /^\*\*sv concept 8\*\*/);
    await client.stop();
  });

  it('wait for the rest if any article may define what a bare link means', async () => {
    const files = glossaryOf({ articles: 'content/{locale}/{slug}.md' });
    files.write('content/sv/concept-1.md', article('sv concept 1', '[begrepp](/sv/concept-2)'));
    const path = 'content/pl/concept-7.md';
    const { client, position } = await opened(files, path, '[pojęcie](/con|cept-8)');
    assert.match((await client.hover(path, position)) ?? '', /^\*\*en concept 8\*\*/);
    await client.stop();
  });

  it('wait for the rest in a file whose locale depends on its text', async () => {
    const files = glossaryOf(plain);
    const body = 'To jest tekst po polsku, który nie stoi w żadnym folderze słownika: [pojęcie](/con|cept-8).';
    const { client, position } = await opened(files, 'notes/today.md', body);
    assert.match((await client.hover('notes/today.md', position)) ?? '', /^\*\*pl concept 8\*\*/);
    await client.stop();
  });

  it('have empty responses in a folder without articles', async () => {
    const { client, position } = await opened(new MemoryFiles(), 'notes.md', '[x](/con|cept-8)');
    assert.equal(await client.hover('notes.md', position), undefined);
    assert.deepEqual(await client.findings('notes.md'), []);
    await client.stop();
  });

  it('are answered in an unsaved article of a new locale', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, 'glossary/fr/concept-7.md', '[concept](/en/con|cept-8)');
    assert.match((await client.hover('glossary/fr/concept-7.md', position)) ?? '', /en concept 8/);
    await client.stop();
  });

  it('are preferred for a document that is opened while others are read', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, PL, plain.body);
    await client.hover(PL, position);
    const { text, position: there } = cursor(article('Begrepp', '[begrepp](/con|cept-8)'));
    await client.open('glossary/sv/concept-7.md', text);
    assert.match((await client.hover('glossary/sv/concept-7.md', there)) ?? '', /^\*\*sv concept 8\*\*/);
    assert.ok(files.readOf('fi') < CONCEPTS, 'the locale had to wait for another one');
    await client.stop();
  });

  it('use text that is typed while the rest is read', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, PL, plain.body);
    await client.hover(PL, position);
    const { text, position: there } = cursor(article('Nowy tytuł', 'Tu jest nowy ty|tuł i [pojęcie](/concept-8).'));
    await client.change(PL, text);
    assert.match((await client.hover(PL, there)) ?? '', /Nowy tytuł/);
    assert.ok(files.readOf('sv') <= 2, 'the other locales were read');
    await client.findings(PL);
    assert.match((await client.hover(PL, there)) ?? '', /Nowy tytuł/);
    await client.stop();
  });

  it('are discarded when the document is closed again', async () => {
    const files = glossaryOf(plain);
    const { client, position } = await opened(files, PL, plain.body);
    await client.hover(PL, position);
    await client.close(PL);
    const other = 'glossary/pl/concept-9.md';
    const { text, position: there } = cursor(article('Inne', '[pojęcie](/con|cept-7)'));
    await client.open(other, text);
    assert.match((await client.hover(other, there)) ?? '', /^\*\*pl concept 7\*\*/);
    await client.stop();
  });

  it('push no findings that the whole glossary does not have', async () => {
    const files = glossaryOf(plain);
    files.write('glossary/sv/only.md', article('Bara här'));
    const { text } = cursor(article('Pojęcie', 'To [tylko tam](/only) i [brak](/none).|'));
    const client = await Client.startInProcess(MEMORY_ROOT, files, undefined, { capabilities: { textDocument: {} } });
    await client.open(PL, text);
    await client.hover(PL, { line: 4, character: 20 });
    interface Published {
      readonly diagnostics: readonly { readonly message: string }[];
    }
    await client.until<Published>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length > 0);
    const published = client.sent<Published>('textDocument/publishDiagnostics');
    const said = published.map(({ diagnostics }) => diagnostics.filter(({ message }) => message.includes("'only'")));
    assert.ok(
      said.every((each) => each.length === said.at(-1)?.length),
      'the first findings are the last',
    );
    await client.stop();
  });
});

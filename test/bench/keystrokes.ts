// `npm run bench:keystrokes [-- ARTICLES|FOLDER [WHERE…]]`: what one letter costs, from the editor's message to the findings, over a real pipe.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../server/src/disk/files.ts';
import { Root } from '../../server/src/root/root.ts';
import { Client } from '../support/client.ts';
import { corpusOf } from './corpus.ts';
import { generator } from './project.ts';

const LETTERS = 40;
const LARGE = [350_000, 2_000_000];

/** A position to type at, in an article. */
interface Spot {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  /** UTF-16 offset. */
  readonly offset: number;
}

interface Times {
  /** Milliseconds from the message to the answer: the median, and what nine of ten are below. */
  readonly median: string;
  readonly p90: string;
}

function spotsIn(folder: string, root: Root): Spot[] {
  const [glossary] = root.glossaries;
  const source = glossary?.articles.sourceLocale ?? 'en';
  const own = glossary?.articles.locales().find((locale) => locale !== source) ?? source;
  const articles = [...(glossary?.articles.all() ?? [])];
  const isUsual = ({ path, links }: (typeof articles)[number]): boolean => {
    const text = readFileSync(join(folder, path), 'utf8');
    return /^title: \w+/m.test(text) && text.length > 5500 && text.length < 7000 && links.length > 2;
  };
  const pathIn = (locale: string): string =>
    articles.find((each) => each.locale === locale && isUsual(each))?.path ?? '';
  const path = pathIn(own);
  const text = readFileSync(join(folder, path), 'utf8');
  const sourcePath = pathIn(source);
  const sourceText = readFileSync(join(folder, sourcePath), 'utf8');
  const link = glossary?.articles.at(path)?.links[1]?.span.end ?? 0;
  const spots: Spot[] = [
    { what: 'body', path, text, offset: wordIn(text, text.length / 2) },
    { what: 'link target', path, text, offset: link - 2 },
    { what: 'title', path, text, offset: ofTitle(text) },
    { what: 'title of the source', path: sourcePath, text: sourceText, offset: ofTitle(sourceText) },
  ];
  for (const size of LARGE) {
    const large = largeText(
      folder,
      articles.filter(({ locale }) => locale === own).map((each) => each.path),
      size,
    );
    const where = path.replace(/[^/]+\.md$/, `large-${size}.md`);
    spots.push({ what: `body, ${size / 1000} KB`, path: where, text: large, offset: wordIn(large, large.length / 2) });
    spots.push({ what: `title, ${size / 1000} KB`, path: where, text: large, offset: ofTitle(large) });
  }
  return spots;
}

/** Within the first word of the title. */
function ofTitle(text: string): number {
  return (/^title: \w+/m.exec(text)?.index ?? 0) + 'title: '.length + 2;
}

/** The front matter of one article and the bodies of many. */
function largeText(folder: string, paths: readonly string[], size: number): string {
  let text = '---\ntitle: Ogromny zbiór pojęć\ndescription: Wszystko naraz.\n---\n';
  for (const path of paths) {
    if (text.length > size) break;
    text += readFileSync(join(folder, path), 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  }
  return text;
}

/** Within a word of a paragraph, near the offset. */
function wordIn(text: string, near: number): number {
  const at = text.slice(near).search(/\n\n\p{L}{3,} \p{L}{4,} /u);
  return text.indexOf(' ', Math.floor(near) + at + 3) + 3;
}

async function main(): Promise<void> {
  const given = process.argv[2] ?? '14000';
  await measure(/^\d+$/.test(given) ? corpusOf({ concepts: Number(given), locales: 5 }, generator).folder : given);
}

async function measure(folder: string): Promise<void> {
  const root = new Root(keyOfPath(folder), diskFiles);
  await root.load();
  const started = performance.now();
  await root.readLinks();
  const toReadLinks = performance.now() - started;
  const spots = spotsIn(folder, root);
  const [first] = spots;
  if (!first) return;
  const client = await Client.start(folder);
  const loading = await whileLoading(client, first);
  console.log('hover while the glossary is read:', loading.heads, 'and its links:', loading.links);
  await sleep(2 * toReadLinks);
  const rows: Record<string, object> = {};
  const wanted = process.argv.slice(3);
  for (const spot of spots)
    if (wanted.length === 0 || wanted.includes(spot.what))
      rows[spot.what] = { ...(await typed(client, spot)), invalidated: await invalidatedBy(root, spot) };
  console.table(rows);
  await client.stop();
}

/** Hovers until links have been read for some time. */
async function whileLoading(client: Client, { path, text, offset }: Spot): Promise<{ heads: string; links: object }> {
  const position = new LineIndex(text).positionAt(offset);
  const started = performance.now();
  await client.open(path, text);
  await client.hover(path, position);
  const heads = `${(performance.now() - started).toFixed(0)} ms until the first answer,`;
  const times: number[] = [];
  for (let round = 0; round < 100; round++) {
    const asked = performance.now();
    await client.hover(path, position);
    times.push(performance.now() - asked);
    await sleep(7);
  }
  return { heads, links: { ...summary(times), most: Math.max(...times).toFixed(1) } };
}

/** Types letters, each as an editor sends it, and asks for the findings. */
async function typed(client: Client, { path, text, offset }: Spot): Promise<Times & { readonly computed: string }> {
  const position = new LineIndex(text).positionAt(offset);
  await client.open(path, text);
  let { resultId } = await client.pull(path);
  const times: number[] = [];
  let computed = 0;
  for (let letter = 0; letter < LETTERS; letter++) {
    const at = { ...position, character: position.character + letter };
    const started = performance.now();
    const before = computing(client);
    await client.insert(path, at, 'abcdefghij'.charAt(letter % 10));
    ({ resultId } = await client.pull(path, resultId));
    times.push(performance.now() - started);
    computed += computing(client) - before;
    await sleep(30); // maximum typing speed; background work runs in the meantime
  }
  await client.close(path);
  await client.pull(path);
  return { ...summary(times), computed: (computed / LETTERS).toFixed(1) };
}

/** Milliseconds of computing in the server's main thread, without other work on the machine. Linux only. */
function computing({ pid }: Client): number {
  const file = `/proc/${pid}/schedstat`;
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) / 1e6 : Number.NaN;
}

/** Number of articles that a letter invalidates. */
async function invalidatedBy(root: Root, { path, text, offset }: Spot): Promise<number> {
  await root.setBuffer(path, text);
  const invalidation = await root.setBuffer(path, `${text.slice(0, offset)}x${text.slice(offset)}`);
  const paths = root.articlePaths();
  const count = paths.filter((each) => invalidation.has(each)).length;
  await root.setBuffer(path, undefined);
  return count;
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);
  return { median: at(0.5), p90: at(0.9) };
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

await main();

import { t } from '../localization/index.ts';
import { dirname, resolve } from 'node:path';
import pc from 'picocolors';
import { applyEdits } from '../rules/engine/fixAll.ts';
import { linkParity } from '../rules/links/linkParity.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import { diskFiles } from '../disk/files.ts';
import type { Root } from '../root/root.ts';
import { removeUnfinished } from '../disk/unfinishedFiles.ts';
import { textHash } from '../disk/textHash.ts';
import { type WriteRequest, writeTexts } from '../disk/writeText.ts';
import { findLinks, type FoundLinks } from './checking/findLinks.ts';
import { articlePaths, type FileOnDisk } from './checking/items.ts';
import { RunThreads, type Search } from './checking/runThreads.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { diffLinks, jsonLinks, type LinkReport, type LinkReporter, prettyLinks, summaryLine } from './formats/links.ts';
import { type LinkFormat, type LinkOptions, linkOptions } from './linkOptions.ts';
import { openRoot } from './loadRoot.ts';
import { nothingFound } from './nothingFound.ts';
import { progressBar } from './progressBar.ts';
import { printableLines } from './safeText.ts';
import { say, warn } from './say.ts';
import { type Scope, scopeOf } from './scope.ts';
import { unknownName } from './unknownName.ts';

/** `glosswright link`: links the first mention of each concept in each article. Returns the exit code. */
export async function runLink(args: string[]): Promise<number> {
  const options = linkOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf(options.paths, options);
  if (scope instanceof Refusal) return refuse(scope);
  const root = await openRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  const threads = new RunThreads(root, scope, { command: 'link', rules: {}, changesFiles: true, work: 'link' });
  try {
    return await linkWith(root, scope, options, threads);
  } finally {
    await threads.end();
  }
}

async function linkWith(root: Root, scope: Scope, options: LinkOptions, threads: RunThreads): Promise<number> {
  await threads.readFrontMatter(undefined);
  const nothing = nothingFound(root, scope, { hasFindings: false }) ?? unknownName('link', root, options);
  if (nothing) return refuse(nothing);
  if (root.isOn(linkParity)) await (threads.pool?.readSourceLinks() ?? root.readLinks());
  const files = filesOf(root, scope, options);
  if (files.length === 0)
    return refuse(
      new Refusal(t("link: no articles of {0} in '{1}'", options.locales.join(', '), options.paths.join(' '))),
    );
  return linkAll(root, scope, options, { files, threads });
}

/** The files to link, and the threads that search them. */
interface Linking {
  readonly files: readonly FileOnDisk[];
  readonly threads: RunThreads;
}

async function linkAll(root: Root, scope: Scope, options: LinkOptions, { files, threads }: Linking): Promise<number> {
  const reporter = reporterOf(options.format, scope);
  const total = { files: files.length, links: 0, changed: 0, written: 0, refused: 0, failed: 0 };
  const bar = progressBar(t('linking'));
  const show = (report: LinkReport): void => {
    if (report.state === 'proposed' || report.state === 'written') {
      total.links += report.links.length;
      total.changed++;
    }
    if (report.state !== 'proposed') total[report.state]++;
    const text = reporter.file(report);
    process.stdout.write(options.format === 'diff' && process.stdout.isTTY ? printableLines(text) : text);
  };
  const folders = options.write ? new Set(files.map(({ diskPath }) => dirname(diskPath))) : [];
  removeUnfinished(scope.root, folders);
  let batch: FoundLinks[] = [];
  const flush = async (): Promise<void> => {
    for (const report of await written(batch, scope, options)) show(report);
    batch = [];
  };
  let searched = 0;
  const search = searchFor(root, options, (more) => bar.update((searched += more), files.length));
  await threads.search(files, search, async (found) => {
    for (const each of found) {
      warnOfNewFinding(each);
      if (batch.push(each) >= BATCH) await flush();
    }
  });
  await flush();
  bar.end();
  process.stdout.write(reporter.end(total));
  if (options.format === 'diff') say(summaryLine(total));
  if (total.failed > 0) return EXIT.failed;
  return total.changed > total.written || total.refused > 0 ? EXIT.findings : EXIT.clean;
}

/** `done` is called with the number of newly searched files. */
function searchFor(root: Root, options: LinkOptions, done: (files: number) => void): Search<FoundLinks> {
  return {
    here: (files) => {
      done(files.length);
      return findLinks(root, options, files);
    },
    there: async (thread, files) => {
      const found = await thread.ask({ kind: 'find-links', options, files });
      done(files.length);
      return found;
    },
  };
}

function warnOfNewFinding({ report: { path, newFindings } }: FoundLinks): void {
  const [first] = newFindings;
  if (first) warnNotLinked(path, t('it would get a new finding, {0}: {1}', first.code, first.message));
}

/** The articles and files in the scope, sorted by path. */
function filesOf(root: Root, scope: Scope, { locales }: LinkOptions): FileOnDisk[] {
  const articles = articlePaths(root, scope).filter((path) => locales.length === 0 || isIn(root, path, locales));
  const found = articles.flatMap((path) => root.entry(path) ?? []);
  const named = scope.files.map((diskPath) => ({ path: pathFromRoot(scope.root, diskPath), diskPath }));
  const byPath = new Map([...found, ...named].map((file) => [file.path, file]));
  return [...byPath.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function isIn(root: Root, path: string, locales: readonly string[]): boolean {
  return locales.includes(root.locate(path)?.place.locale ?? '');
}

/** Number of files that are flushed to disk together. */
const BATCH = 64;

/** The results of the files, in their order. */
async function written(batch: readonly FoundLinks[], scope: Scope, { write }: LinkOptions): Promise<LinkReport[]> {
  const requests = batch.map((found) => (write && !found.report.newFindings[0] ? requestOf(found, scope) : undefined));
  const results = (await writeTexts(requests.flatMap((request) => request ?? []))).values();
  return batch.map(({ report }, at): LinkReport => {
    if (report.newFindings.length > 0) return { ...report, state: 'refused' };
    const result = requests[at] && results.next().value;
    if (!result) return { ...report, state: 'proposed' };
    if (result.kind === 'written') return { ...report, state: 'written' };
    warnNotLinked(report.path, result.message);
    return { ...report, state: 'failed' };
  });
}

/** The file is read again, because the texts of all files with links would need much memory. */
function requestOf({ file: { diskPath }, edits, before }: FoundLinks, { root: diskRoot }: Scope): WriteRequest {
  const result = diskFiles.read({ diskPath });
  const { text, bom, encoding } = result.kind === 'text' ? result : NO_TEXT;
  const isSame = textHash(text) === before;
  return { diskRoot, diskPath, text: isSame ? applyEdits(text, edits) : text, bom, encoding, before };
}

/** For a file that disappeared. */
const NO_TEXT = { text: '', bom: false, encoding: 'utf-8' } as const;

function warnNotLinked(path: string, message: string): void {
  warn(t('{0}: not linked: {1}', path, message));
}

function reporterOf(format: LinkFormat, { root }: Scope): LinkReporter {
  if (format === 'json') return jsonLinks();
  if (format === 'diff') return diffLinks((path) => pathFromRoot(process.cwd(), resolve(root, path)));
  // `isTTY` is undefined if there is no terminal, and `createColors` would then use its default.
  return prettyLinks(pc.createColors(process.stdout.isTTY ? pc.isColorSupported : false));
}

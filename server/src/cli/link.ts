import { t } from '../localization/index.ts';
import { dirname, resolve } from 'node:path';
import pc from 'picocolors';
import { linkParity } from '../rules/links/linkParity.ts';
import type { LinkableMention } from '../rules/links/linkable.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import { diskFiles } from '../disk/files.ts';
import { autoLinkFile } from '../root/autoLinkFile.ts';
import type { Root } from '../root/root.ts';
import { removeUnfinished } from '../disk/unfinishedFiles.ts';
import { type WriteRequest, writeTexts } from '../disk/writeText.ts';
import { articlePaths } from './checking/items.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import {
  diffLinks,
  jsonLinks,
  type LinkReport,
  type LinkReporter,
  type LinkState,
  prettyLinks,
  summaryLine,
} from './formats/links.ts';
import { type LinkFormat, type LinkOptions, linkOptions } from './linkOptions.ts';
import { loadRoot } from './loadRoot.ts';
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
  const root = await loadRoot(scope);
  if (root instanceof Refusal) return refuse(root);
  const unknown = unknownName('link', root, options);
  if (unknown) return refuse(unknown);
  if (root.isOn(linkParity)) await root.readLinks();
  const files = filesOf(root, scope, options);
  if (files.length === 0)
    return refuse(
      new Refusal(t("link: no articles of {0} in '{1}'", options.locales.join(', '), options.paths.join(' '))),
    );
  return linkAll(root, scope, options, files);
}

async function linkAll(root: Root, scope: Scope, options: LinkOptions, files: readonly FileToLink[]): Promise<number> {
  const reporter = reporterOf(options.format, scope);
  const total = { files: 0, links: 0, changed: 0, written: 0, refused: 0, failed: 0 };
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
  let batch: Linked[] = [];
  for (const file of files) {
    bar.update(total.files++, files.length);
    const each = linked(root, scope, options, file);
    if (each) batch.push(each);
    if (batch.length < BATCH) continue;
    for (const report of await written(batch)) show(report);
    batch = [];
  }
  for (const report of await written(batch)) show(report);
  bar.end();
  process.stdout.write(reporter.end(total));
  if (options.format === 'diff') say(summaryLine(total));
  if (total.failed > 0) return EXIT.failed;
  return total.changed > total.written || total.refused > 0 ? EXIT.findings : EXIT.clean;
}

interface FileToLink {
  /** Relative to the root. */
  readonly path: string;
  readonly diskPath: string;
}

/** The articles and files in the scope, sorted by path. */
function filesOf(root: Root, scope: Scope, { locales }: LinkOptions): FileToLink[] {
  const articles = articlePaths(root, scope).filter((path) => locales.length === 0 || isIn(root, path, locales));
  const found = articles.flatMap((path) => root.entry(path) ?? []);
  const named = scope.files.map((diskPath) => ({ path: pathFromRoot(scope.root, diskPath), diskPath }));
  const byPath = new Map([...found, ...named].map((file) => [file.path, file]));
  return [...byPath.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function isIn(root: Root, path: string, locales: readonly string[]): boolean {
  return locales.includes(root.locate(path)?.place.locale ?? '');
}

/** A file with its links, and its new text if it should be written. */
interface Linked {
  readonly report: LinkReport;
  readonly request?: WriteRequest;
}

/** Number of files that are flushed to disk together. */
const BATCH = 64;

/** The results of the files, in their order. */
async function written(batch: readonly Linked[]): Promise<LinkReport[]> {
  const results = await writeTexts(batch.flatMap(({ request }) => request ?? []));
  const next = results.values();
  return batch.map(({ report, request }) => {
    const result = request && next.next().value;
    if (!result) return report;
    const state = result.kind === 'written' ? 'written' : refused('failed', report.path, result.message);
    return { ...report, state };
  });
}

/** Undefined if there is nothing to link. */
function linked(root: Root, scope: Scope, options: LinkOptions, { path, diskPath }: FileToLink): Linked | undefined {
  const result = diskFiles.read({ diskPath });
  // Writing a file that is not valid UTF-8 would lose characters.
  if (result.kind !== 'text' || result.problem) return undefined;
  const isWanted = ({ facts }: Subject, { slug }: LinkableMention): boolean =>
    isAmong(options.locales, facts.locale) && isAmong(options.concepts, slug);
  const file = autoLinkFile(root, path, result, isWanted);
  if (!file) return undefined;
  const [first] = file.newFindings;
  if (first)
    return {
      report: {
        ...file,
        path,
        state: refused('refused', path, t('it would get a new finding, {0}: {1}', first.code, first.message)),
      },
    };
  const report: LinkReport = { ...file, path, state: 'proposed' };
  if (!options.write) return { report };
  const { bom, encoding } = result;
  return { report, request: { diskRoot: scope.root, diskPath, text: file.text, bom, encoding } };
}

/** An empty list means all. */
function isAmong(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}

function refused<S extends LinkState>(state: S, path: string, message: string): S {
  warn(t('{0}: not linked: {1}', path, message));
  return state;
}

function reporterOf(format: LinkFormat, { root }: Scope): LinkReporter {
  if (format === 'json') return jsonLinks();
  if (format === 'diff') return diffLinks((path) => pathFromRoot(process.cwd(), resolve(root, path)));
  // `isTTY` is undefined if there is no terminal, and `createColors` would then use its default.
  return prettyLinks(pc.createColors(process.stdout.isTTY ? pc.isColorSupported : false));
}

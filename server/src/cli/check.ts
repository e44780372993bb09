import { counted, t } from '../localization/index.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import { diskFiles } from '../disk/files.ts';
import { readingOnce } from '../disk/readingOnce.ts';
import type { HistoryWalk } from '../git/history.ts';
import type { Root } from '../root/root.ts';
import { checkBaseline } from './baseline.ts';
import type { CheckedRecord } from './checking/checkItems.ts';
import type { Checker } from './checking/checker.ts';
import { articlePaths, checkPlan, isEmpty, itemsOf } from './checking/items.ts';
import { CachedRun } from './checking/cachedRun.ts';
import { RunKeeper } from './checking/runKeeper.ts';
import { inReportOrder } from './checking/recordOrder.ts';
import { textsAt } from './checking/recordTexts.ts';
import { checkAll, readFurther, startGit } from './checking/run.ts';
import { RunThreads, threadsOfCheck } from './checking/runThreads.ts';
import { changedSelection } from './changed.ts';
import { type CheckOptions, checkOptions } from './checkOptions.ts';
import { pathsInCheckout } from './checkout.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { applyFixes } from './fix.ts';
import { reportersOf } from './formats/index.ts';
import { openRoot } from './loadRoot.ts';
import { nothingFound } from './nothingFound.ts';
import { type CheckedCounts, writeReports } from './report.ts';
import { say, warn } from './say.ts';
import { type Scope, scopeOf } from './scope.ts';
import { EVERYTHING, type Selection } from './selection.ts';
import { shardOf } from './shard.ts';
import { type ShardHeader, shardHeader } from './shardHeader.ts';
import { Totals } from './totals.ts';
import { verdict, warningExcess } from './verdict.ts';
import { overwritten } from './wantedReports.ts';

/** `glosswright check`: returns the exit code. */
export async function runCheck(args: string[]): Promise<number> {
  const options = checkOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const keeper = RunKeeper.begin(args, options);
  try {
    return await checkScope(options, keeper);
  } finally {
    keeper?.end();
  }
}

async function checkScope(options: CheckOptions, keeper: RunKeeper | undefined): Promise<number> {
  const scope = scopeOf(options.paths, options);
  if (scope instanceof Refusal) return refuse(scope);
  const listedAt = Date.now();
  const root = await openRoot(scope, { rules: options.rules }, options.fix ? diskFiles : readingOnce(diskFiles));
  if (root instanceof Refusal) return refuse(root);
  const threads = new RunThreads(root, scope, threadsOfCheck(root, options));
  const git = new AbortController();
  const history = startGit(root, options, git.signal);
  try {
    const cached = CachedRun.of(root, options, listedAt);
    const code = await checkWith(root, scope, options, { threads, history, cached });
    if (code !== EXIT.failed && root.configuration.cache) keeper?.keep(code);
    return code;
  } finally {
    git.abort();
    await threads.end();
  }
}

/** What a run works with. */
interface Means {
  readonly threads: RunThreads;
  readonly history: HistoryWalk | undefined;
  readonly cached: CachedRun | undefined;
}

async function checkWith(
  root: Root,
  scope: Scope,
  options: CheckOptions,
  { threads, history, cached }: Means,
): Promise<number> {
  await threads.readFrontMatter(cached);
  const nothing = nothingFound(root, scope, { hasFindings: true });
  if (nothing) return refuse(nothing);
  const lost = overwritten(
    'check',
    root,
    options.reports.flatMap(({ file }) => file ?? []),
  );
  if (lost) return refuse(lost);
  const baseline = checkBaseline(root, scope, options);
  if (baseline instanceof Refusal) return refuse(baseline);
  const changed = options.changed ? await changedSelection(root, scope, options.changed) : EVERYTHING;
  if (changed instanceof Refusal) return refuse(changed);
  if (options.fix) await baseline?.skipIn(threads);
  const isFixed = !options.fix || (await fix(root, scope, changed, threads));
  const { selection, header } = await select(root, scope, options, changed);
  await baseline?.start(selection, threads);
  const plan = checkPlan(root, scope, options, selection);
  if (isEmpty(plan)) say(emptyNote(options, changed));
  await readFurther(root, plan, options, { pool: threads.pool, history });
  const see = baseline && ((file: CheckedFile): void => baseline.see(file));
  const checkerFor = async (files: number): Promise<Checker> => threads.checkerFor(files, options, see);
  const { records, save } = await checkAll(root, plan, checkerFor, await cached?.reports(scope));
  await baseline?.addCountsOf(threads);
  const written = await write(records, root, scope, options, header);
  await save();
  await cached?.save();
  const isUpToDate = (await baseline?.end()) ?? true;
  if (written instanceof Refusal) return refuse(written);
  const code = verdict(written.totals, written.warnings, options.maxWarnings);
  return isFixed && isUpToDate ? code : EXIT.failed;
}

/** The reason why a run checks no articles although the root has some. */
function emptyNote({ shard, changed }: CheckOptions, { since }: Selection): string {
  const ref = since ?? 'HEAD';
  if (!shard) return t('nothing to check: no change since {0} affects an article', ref);
  return changed
    ? t('nothing to check in shard {0}/{1}: no change since {2} affects an article', shard.index, shard.count, ref)
    : t('shard {0}/{1} has no files to check', shard.index, shard.count);
}

interface Selected {
  readonly selection: Selection;
  /** The header of a shard's JSON report. */
  readonly header: Omit<ShardHeader, 'warnings'> | undefined;
}

/** The part of the scope that this run checks: the changed files, limited to its shard. */
async function select(root: Root, scope: Scope, options: CheckOptions, changed: Selection): Promise<Selected> {
  const { shard, reports } = options;
  if (!shard) return { selection: changed, header: undefined };
  const files = itemsOf(root, scope)
    .filter(({ path }) => changed.partOf(path) !== 'nothing')
    .map(({ path, bytes }) => ({ path, size: bytes }));
  const { partOf } = shardOf(files, shard);
  const isMergeable = reports.some(({ format }) => format === 'json');
  const header = isMergeable ? await shardHeader(root, scope, options, { shard, since: changed.since }) : undefined;
  const selection: Selection = {
    partOf: (path) => (partOf(path) === 'nothing' ? 'nothing' : changed.partOf(path)),
  };
  return { selection, header };
}

/** Writes the reports, with files sorted by path. */
async function write(
  records: readonly CheckedRecord[],
  root: Root,
  scope: Scope,
  options: CheckOptions,
  header: Selected['header'],
): Promise<{ totals: Totals; warnings: number } | Refusal> {
  const checked = inReportOrder(records, options.sort);
  const warnings = checked.reduce((sum, record) => sum + record.warnings, 0);
  const fullHeader = () => ({ ...header, warnings });
  const reporters = reportersOf(options, pathsInCheckout(scope.root), process.stdout.isTTY, fullHeader);
  const totals = new Totals();
  for (const { reported } of checked) totals.add(reported);
  const excess = warningExcess(warnings, options.maxWarnings);
  const finished = reporters.map((reporter, at) => ({
    reporter,
    texts: textsAt(checked, at),
    file: options.reports[at]?.file,
  }));
  const problem = await writeReports(finished, { ...countsOf(root, checked), ...coverageOf(root), excess }, totals);
  return problem ? new Refusal(`check: ${problem.message}`) : { totals, warnings };
}

function countsOf(root: Root, checked: readonly CheckedRecord[]): CheckedCounts {
  const counts = { articles: 0, entries: 0, pages: 0 };
  for (const { kind, path } of checked) {
    if (kind === 'problem') continue;
    const located = root.locate(path);
    const isArticle = located?.place.kind === 'article';
    const entries = isArticle ? 1 : (located?.glossary.articles.at(path)?.entries.length ?? 0);
    counts.entries += entries;
    counts[entries > 0 ? 'articles' : 'pages']++;
  }
  return counts;
}

/** Fixes all auto-fixable problems and lists the fixed files on standard error. Returns false if a file could not be written. */
async function fix(root: Root, scope: Scope, { partOf }: Selection, threads: RunThreads): Promise<boolean> {
  const articles = articlePaths(root, scope).flatMap((path) => root.entry(path) ?? []);
  const named = scope.files.map((diskPath) => ({ path: pathFromRoot(scope.root, diskPath), diskPath }));
  const mayFix = [...articles, ...named].filter(({ path }) => partOf(path) === 'everything');
  const toFix = new Map(mayFix.map((file) => [file.path, file]));
  const { written, fixed, failures } = await applyFixes(root, threads, [...toFix.values()], scope.root);
  for (const failure of failures) warn(failure);
  for (const path of written) say(t('fixed {0}', path));
  say(
    t(
      '{0, plural, one {# finding fixed in {1}} other {# findings fixed in {1}}}',
      fixed,
      counted(written.length, 'file'),
    ),
  );
  return failures.length === 0;
}

function coverageOf({ glossaries }: Root): { concepts: number; locales: string[] } {
  const locales = new Set(glossaries.flatMap((glossary) => glossary.articles.locales()));
  return {
    concepts: glossaries.reduce((sum, { articles: { conceptCount } }) => sum + conceptCount, 0),
    locales: [...locales].toSorted(),
  };
}

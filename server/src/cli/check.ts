import { resolve } from 'node:path';
import type { Finding, Severity } from '../rules/rule.ts';
import { type CheckedFile, checkFile, checkProblems, checkResult, pathFromRoot } from '../workspace/checkFile.ts';
import { keyOfPath } from '../workspace/fileKey.ts';
import { diskFiles } from '../workspace/files.ts';
import { paced } from '../workspace/pace.ts';
import { Root } from '../workspace/root.ts';
import { type CheckBaseline, checkBaseline } from './baseline.ts';
import { type CheckOptions, checkOptions } from './checkOptions.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { applyFixes } from './fix.ts';
import { readFurther } from './furtherReading.ts';
import { reporterNamed } from './formats/index.ts';
import { jsonReporter } from './formats/json.ts';
import { progressBar } from './progressBar.ts';
import type { Reporter } from './report.ts';
import { type Scope, scopeOf } from './scope.ts';
import { covers, EVERYTHING, type Selection } from './selection.ts';
import { shardOf } from './shard.ts';
import { type ShardHead, shardHead } from './shardHead.ts';

/** `glosswright check`: returns the exit code. */
export async function runCheck(args: string[]): Promise<number> {
  const options = checkOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf(options.paths, options);
  if (scope instanceof Refusal) return refuse(scope);
  const root = await loadRoot(scope, options);
  if (root instanceof Refusal) return refuse(root);
  const baseline = checkBaseline(root, scope, options);
  return baseline instanceof Refusal ? refuse(baseline) : report(root, scope, options, baseline);
}

async function loadRoot(scope: Scope, { rules }: CheckOptions): Promise<Root | Refusal> {
  const root = new Root(keyOfPath(scope.root), diskFiles, {}, { rules });
  const bar = progressBar('reading');
  await root.load({ progress: bar.update });
  bar.end();
  const [error] = root.configurationErrors;
  if (error) return new Refusal(root.describeConfigurationError(error));
  if (root.glossaries.length === 0) return new Refusal(`'${scope.root}' has no articles where its configuration says`);
  return root;
}

async function report(
  root: Root,
  scope: Scope,
  options: CheckOptions,
  baseline: CheckBaseline | undefined,
): Promise<number> {
  const isFixed = !options.fix || (await fix(root, scope));
  const { selection, head } = await select(root, scope, options);
  const work = workOf(root, scope).filter(({ path }) => selection.partOf(path) !== 'nothing');
  baseline?.start(selection);
  await readFurther(
    root,
    work.map(({ path }) => path),
  );
  let warnings = 0;
  const reporter = head ? jsonReporter(() => ({ ...head, warnings })) : reporterOf(options, scope);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const take = (file: CheckedFile): void => {
    baseline?.see(file);
    const part = selection.partOf(file.path);
    const findings = file.findings.filter((finding) => covers(part, finding));
    warnings += findings.filter(({ severity }) => severity === 'warning').length;
    const reported = findings.filter((finding) => isReported(finding, options));
    for (const { severity } of reported) counts[severity]++;
    const text = reporter.file(file, reported);
    if (text !== '') process.stdout.write(text);
  };
  const articles = await checkAll(work, take);
  process.stdout.write(reporter.end({ articles, ...coverageOf(root) }, counts));
  const isUpToDate = (await baseline?.end()) ?? true;
  const tooManyWarnings = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (!isFixed || !isUpToDate) return EXIT.failed;
  return counts.error > 0 || tooManyWarnings ? EXIT.findings : EXIT.clean;
}

interface Selected {
  readonly selection: Selection;
  /** What the JSON of a shard begins with. */
  readonly head: Omit<ShardHead, 'warnings'> | undefined;
}

/** What of the scope this run checks. */
async function select(root: Root, scope: Scope, options: CheckOptions): Promise<Selected> {
  const { shard, format } = options;
  if (!shard) return { selection: EVERYTHING, head: undefined };
  const files = workOf(root, scope).map(({ path }) => ({ path, size: root.entry(path)?.size ?? 0 }));
  const head = format === 'json' ? await shardHead(root, scope, options, { shard, since: undefined }) : undefined;
  return { selection: shardOf(files, shard), head };
}

/** Mends what is certain and says what that was, on standard error; false when a file could not be written. */
async function fix(root: Root, scope: Scope): Promise<boolean> {
  const articles = articlePaths(root, scope).flatMap((path) => root.entry(path) ?? []);
  const named = scope.files.map((diskPath) => ({ path: pathFromRoot(scope.root, diskPath), diskPath }));
  const toFix = new Map([...articles, ...named].map((file) => [file.path, file]));
  const { written, fixed, failures } = await applyFixes(root, diskFiles, [...toFix.values()], scope.root);
  for (const failure of failures) process.stderr.write(`glosswright: ${failure}\n`);
  for (const path of written) process.stderr.write(`fixed ${path}\n`);
  process.stderr.write(
    `${fixed} ${fixed === 1 ? 'finding' : 'findings'} fixed in ${written.length} ${written.length === 1 ? 'file' : 'files'}\n`,
  );
  return failures.length === 0;
}

function reporterOf({ format }: CheckOptions, { root }: Scope): Reporter {
  return reporterNamed(format, (path) => pathFromRoot(process.cwd(), resolve(root, path)));
}

function isReported({ severity }: Finding, { quiet, hints }: CheckOptions): boolean {
  if (quiet) return severity === 'error';
  return severity !== 'hint' || hints;
}

/** What the scope covers, in the order of the paths. */
function workOf(root: Root, scope: Scope): Work[] {
  const work = [...articleWork(root, scope), ...namedWork(root, scope), ...problemWork(root, scope)].toSorted(byPath);
  return work.filter(({ path }, at) => path !== work[at - 1]?.path);
}

/** Returns how many files that were. */
async function checkAll(work: readonly Work[], take: (file: CheckedFile) => void): Promise<number> {
  const bar = progressBar('checking');
  let count = 0;
  await paced(work, { progress: bar.update }, ({ run, isProblem }) => {
    const file = run();
    if (file) take(file);
    if (file && !isProblem) count++;
  });
  bar.end();
  return count;
}

interface Work {
  readonly path: string;
  readonly isProblem: boolean;
  readonly run: () => CheckedFile | undefined;
}

function articlePaths(root: Root, { folders }: Scope): string[] {
  return root.articlePaths().filter((path) => folders.some((folder) => path.startsWith(folder)));
}

function articleWork(root: Root, scope: Scope): Work[] {
  return articlePaths(root, scope).map((path) => ({ path, isProblem: false, run: () => checkFile(root, path) }));
}

/** Files that were named; one that no layout knows is checked all the same. */
function namedWork(root: Root, scope: Scope): Work[] {
  return scope.files.map((diskPath) => {
    const path = pathFromRoot(scope.root, diskPath);
    return {
      path,
      isProblem: false,
      run: () => checkFile(root, path) ?? checkResult(root, path, diskFiles.read({ diskPath })),
    };
  });
}

function problemWork(root: Root, { folders }: Scope): Work[] {
  const files = checkProblems(root).filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
  return files.map((file) => ({ path: file.path, isProblem: true, run: () => file }));
}

function byPath(one: Work, other: Work): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}

function coverageOf({ glossaries }: Root): { concepts: number; locales: string[] } {
  const locales = new Set(glossaries.flatMap((glossary) => glossary.locales()));
  return {
    concepts: glossaries.reduce((sum, { conceptCount }) => sum + conceptCount, 0),
    locales: [...locales].toSorted(),
  };
}

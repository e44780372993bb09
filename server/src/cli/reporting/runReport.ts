import { t } from '../../localization/index.ts';
import { diskFiles } from '../../disk/files.ts';
import { readingOnce } from '../../disk/readingOnce.ts';
import type { CountedFile } from '../../exchange/report/countFindings.ts';
import { glossaryReport } from '../../exchange/report/glossaryReport.ts';
import { glossaryReportWriters } from '../../exchange/report/index.ts';
import type { GlossaryReportFormat } from '../../exchange/report/names.ts';
import type { LinkOf } from '../../exchange/report/words.ts';
import type { Root } from '../../root/root.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { checkBaseline } from '../baseline.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { pathsInCheckout } from '../checkout.ts';
import { demandOf } from '../checking/checkItems.ts';
import { checkPlan } from '../checking/items.ts';
import { inReportOrder } from '../checking/recordOrder.ts';
import { textsAt } from '../checking/recordTexts.ts';
import { checkAll, readFurther } from '../checking/run.ts';
import { RunThreads, threadsOfCheck } from '../checking/runThreads.ts';
import { EXIT, Refusal, refuse } from '../exit.ts';
import { COUNTS_FORMAT, readCounts } from '../formats/counts.ts';
import { openRoot } from '../loadRoot.ts';
import { nothingFound } from '../nothingFound.ts';
import { writeFile, writeOut } from '../output.ts';
import { textOf } from '../piece.ts';
import { printableLines } from '../safeText.ts';
import { say } from '../say.ts';
import { type Scope, scopeOf } from '../scope.ts';
import { EVERYTHING } from '../selection.ts';
import { unknownName } from '../unknownName.ts';
import { overwritten, type WantedReport } from '../wantedReports.ts';
import { DEFAULT_LIMITS, type ReportCommandOptions, reportCommandOptions } from './options.ts';

/** `glosswright report`: coverage, backlog and findings of a glossary on one page. Returns the exit code. */
export async function runReport(args: string[]): Promise<number> {
  const options = reportCommandOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const scope = scopeOf([options.folder], { root: undefined, glossary: undefined });
  if (scope instanceof Refusal) return refuse(scope);
  const root = await openRoot(scope, { rules: CHECK.rules }, readingOnce(diskFiles));
  if (root instanceof Refusal) return refuse(root);
  const threads = new RunThreads(root, whole(scope), threadsOfCheck(root, CHECK));
  try {
    return await reportWith(root, scope, options, threads);
  } finally {
    await threads.end();
  }
}

/** Findings are those of `check`. Missing translations are always included, because they contain the demand. */
const CHECK: CheckOptions = {
  paths: ['.'],
  reports: [{ format: COUNTS_FORMAT, file: undefined }],
  maxWarnings: undefined,
  rules: { [missingTranslation.code]: 'information' },
  hints: false,
  quiet: false,
  sort: 'path',
  fix: false,
  cache: false,
  baseline: undefined,
  updateBaseline: false,
  changed: undefined,
  shard: undefined,
  root: undefined,
  glossary: undefined,
};

/** A report always covers the whole glossary, from any of its folders. */
function whole({ root }: Scope): Scope {
  return { root, folders: [''], globs: [], files: [] };
}

async function reportWith(
  root: Root,
  scope: Scope,
  options: ReportCommandOptions,
  threads: RunThreads,
): Promise<number> {
  await threads.readFrontMatter(undefined);
  const nothing =
    nothingFound(root, scope, { hasFindings: false }) ??
    unknownName('report', root, { locales: options.locales, concepts: [] });
  if (nothing) return refuse(nothing);
  const outputs = options.reports.flatMap(({ file }) => file ?? []);
  const lost = overwritten('report', root, outputs);
  if (lost) return refuse(lost);
  const files = await countedFiles(root, whole(scope), threads);
  if (files instanceof Refusal) return refuse(files);
  for (const wanted of options.reports) {
    const problem = await write(root, files, wanted, { ...options, linkOf: linkOf(scope, options) });
    if (problem) return refuse(new Refusal(`report: ${problem.message}`));
  }
  return EXIT.clean;
}

async function write(
  { glossaries }: Root,
  files: readonly CountedFile[],
  { format, file }: WantedReport<GlossaryReportFormat>,
  options: ReportCommandOptions & { readonly linkOf: LinkOf },
): Promise<Refusal | undefined> {
  const report = glossaryReport(glossaries, files, { ...options, limit: options.limit ?? DEFAULT_LIMITS[format] });
  const pieces = glossaryReportWriters[format](report, options.linkOf);
  if (file === undefined) {
    await writeOut(process.stdout.isTTY ? printablePieces(pieces) : pieces);
    return undefined;
  }
  const problem = await writeFile(file, pieces);
  if (!problem)
    say(
      t(
        '{0}: report on {1, plural, one {# concept} other {# concepts}} in {2, plural, one {# locale} other {# locales}}',
        file,
        { large: report.concepts },
        report.coverage.length,
      ),
    );
  return problem;
}

/** Checks all files, and leaves the demand for translations in the root. */
async function countedFiles(root: Root, scope: Scope, threads: RunThreads): Promise<CountedFile[] | Refusal> {
  const baseline = checkBaseline(root, scope, CHECK);
  if (baseline instanceof Refusal) return baseline;
  const plan = checkPlan(root, scope, CHECK, EVERYTHING);
  await readFurther(root, plan, CHECK, { pool: threads.pool, history: undefined });
  const { records } = await checkAll(root, plan, async (count) => threads.checkerFor(count, CHECK), undefined);
  for (const [at, demand] of demandOf(root, records).entries()) {
    const glossary = root.glossaries[at];
    if (glossary) glossary.links.counted = demand;
  }
  const inOrder = inReportOrder(records, 'path');
  const counts = Array.from(textsAt(inOrder, 0), (text) => readCounts(textOf(text)));
  return inOrder.map(({ path }, at) => ({ path, counts: counts[at] ?? [] }));
}

function linkOf({ root }: Scope, { base }: ReportCommandOptions): LinkOf {
  if (base === undefined) return () => undefined;
  const pathOf = pathsInCheckout(root);
  return (path) => base + pathOf(path).split('/').map(encoded).join('/');
}

/** Also escapes characters that `encodeURIComponent` does not encode and Markdown interprets. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function* printablePieces(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield printableLines(piece);
}

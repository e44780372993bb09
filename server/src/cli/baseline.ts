import { counted, localized, msg, t } from '../localization/index.ts';
import { dirname, resolve } from 'node:path';
import { severityOf } from '../rules/engine/check.ts';
import { descriptions } from '../rules/engine/index.ts';
import { KnownFindings } from '../config/baseline/baseline.ts';
import type { BaselineRun } from '../config/baseline/baselineRun.ts';
import { maximumBaselineSize } from '../disk/limits.ts';
import { nodeFileSystem } from '../disk/nodeFileSystem.ts';
import { readIfPresent } from '../disk/readNamed.ts';
import { type BaselineEntry, EntryCounts } from '../config/baseline/entries.ts';
import { formatBaseline, parseBaseline } from '../config/baseline/format.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import type { ReadResult } from '../disk/readText.ts';
import { baselineRunOf } from './checking/baselineCounts.ts';
import type { RunThreads } from './checking/runThreads.ts';
import type { Root } from '../root/root.ts';
import { writeText } from '../disk/writeText.ts';
import type { CheckOptions } from './checkOptions.ts';
import { Refusal } from './exit.ts';
import { say, warn } from './say.ts';
import { coverageOf, type Scope } from './scope.ts';
import { EVERYTHING, type Selection } from './selection.ts';

/** The baseline of a run of `check`. */
export class CheckBaseline {
  private readonly root: Root;
  private readonly options: CheckOptions;
  private readonly file: BaselinePlace;
  private readonly known: EntryCounts;
  private readonly run: BaselineRun;
  private readonly covers: (path: string) => boolean;
  private selection: Selection = EVERYTHING;

  constructor(root: Root, scope: Scope, options: CheckOptions, file: BaselinePlace, known: EntryCounts) {
    this.root = root;
    this.covers = coverageWithFiles(scope, root);
    this.options = options;
    this.file = file;
    this.known = known;
    this.run = baselineRunOf(known, options);
    // `--fix` skips known findings, but does not count them as found.
    root.useBaseline(new KnownFindings(known));
  }

  /** Makes the threads skip known findings, too. */
  async skipIn(threads: RunThreads): Promise<void> {
    await threads.pool?.takeBaseline(this.known);
  }

  /** Starts counting the findings in the selection. */
  async start(selection: Selection, threads: RunThreads): Promise<void> {
    this.selection = selection;
    this.root.useBaseline(this.run);
    await threads.pool?.takeBaseline(this.known, this.options);
  }

  /** Adds what the threads have counted. Call once, after everything is checked. */
  async addCountsOf(threads: RunThreads): Promise<void> {
    for (const findings of (await threads.pool?.countBaseline()) ?? []) this.run.add(findings);
  }

  see(file: CheckedFile): void {
    this.run.see(file);
  }

  /** Reports stale entries, or writes the baseline if requested. Returns false if writing failed. */
  async end(): Promise<boolean> {
    const stale = this.run.missing((entry) => this.isJudged(entry));
    if (this.options.updateBaseline) return this.write(stale);
    if (stale > 0)
      say(
        t(
          '{0, plural, one {# baseline entry no longer matches a finding; use --update-baseline to remove them} other {# baseline entries no longer match a finding; use --update-baseline to remove them}}',
          stale,
        ),
      );
    return true;
  }

  private async write(dropped: number): Promise<boolean> {
    const entries = this.run.updated((entry) => this.isJudged(entry));
    const { diskPath, diskRoot, shown } = this.file;
    const result = await writeText({ diskRoot, diskPath, text: formatBaseline(entries), bom: false });
    const { total } = entries;
    if (result.kind === 'written')
      say(
        dropped > 0
          ? t('{0} in the baseline {1}, {2} removed', counted(total, 'finding'), shown, dropped)
          : t('{0} in the baseline {1}', counted(total, 'finding'), shown),
      );
    else warn(t('{0}: not written: {1}', shown, result.message));
    return result.kind === 'written';
  }

  /** Whether this run could have found the entry: its file was checked and its rule was on. */
  private isJudged({ path, code }: BaselineEntry): boolean {
    if (!this.covers(path) || this.selection.partOf(path) === 'nothing') return false;
    if (this.run.isUnreadable(path)) return false;
    const rule = descriptions.find((each) => each.code === code);
    return !rule || severityOf(rule, this.root.configuration.severities.of(path)) !== 'off';
  }
}

/** The location of a baseline. */
interface BaselinePlace {
  readonly diskPath: string;
  /** The folder that contains it; nothing is written outside this folder. */
  readonly diskRoot: string;
  /** The path as written by the user or in the configuration. */
  readonly shown: string;
}

/** The baseline from the options or the configuration; undefined if there is none. */
export function checkBaseline(root: Root, scope: Scope, options: CheckOptions): CheckBaseline | undefined | Refusal {
  const { baseline: given, updateBaseline } = options;
  const configured = root.configuration.baseline;
  const shown = given ?? configured;
  if (shown === undefined) return updateBaseline ? new Refusal(localized(NO_BASELINE)) : undefined;
  const diskPath = given === undefined ? resolve(scope.root, shown) : resolve(given);
  const result =
    given === undefined ? root.readNamed(shown) : readIfPresent(nodeFileSystem, diskPath, maximumBaselineSize);
  const known = knownOf(result, shown, updateBaseline);
  if (known instanceof Refusal) return known;
  const diskRoot = given === undefined ? scope.root : dirname(diskPath);
  return new CheckBaseline(root, scope, options, { diskPath, diskRoot, shown }, known);
}

const NO_BASELINE = msg("check: --update-baseline needs --baseline FILE, or 'baseline' in the configuration");

function knownOf(result: ReadResult | undefined, shown: string, isUpdate: boolean): EntryCounts | Refusal {
  if (!result)
    return isUpdate
      ? new EntryCounts()
      : new Refusal(t("the baseline '{0}' does not exist; use --update-baseline to create it", shown));
  if (result.kind === 'unreadable')
    return new Refusal(t("the baseline '{0}' cannot be read: {1}", shown, result.message));
  const parsed = parseBaseline(result.text);
  return 'entries' in parsed
    ? parsed.entries
    : new Refusal(t("the baseline '{0}' is not valid: {1}", shown, parsed.error));
}

function coverageWithFiles(scope: Scope, root: Root): (path: string) => boolean {
  const files = new Set(scope.files);
  const isIn = coverageOf(scope);
  return (path) => files.has(resolve(root.key, path)) || (!path.startsWith('../') && isIn(path));
}

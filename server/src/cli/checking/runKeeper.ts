import { join } from 'node:path';
import { cacheHome } from '../../disk/cacheHome.ts';
import { DiskWitness } from '../../disk/diskWitness.ts';
import { interfaceLanguageFile } from '../../disk/readInterfaceLanguage.ts';
import { useWitness } from '../../disk/witness.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { record, Recording } from '../recording.ts';
import { CachedOutputs, RUNS_FOLDER } from '../start/cachedOutputs.ts';
import { programFiles } from './programFiles.ts';

/** Caches the output of a run for the next call with the same arguments, with the state of everything on disk that the run depends on. */
export class RunKeeper {
  private readonly witness = new DiskWitness();
  private readonly recording = new Recording();
  private readonly runs: CachedOutputs;

  private constructor(runs: CachedOutputs) {
    this.runs = runs;
    useWitness(this.witness);
    record(this.recording);
    for (const file of [...programFiles(), interfaceLanguageFile(interfaceLanguage().tag)]) this.witness.see(file);
  }

  /** Undefined if the run does more than print, or depends on more than the disk. Call before the disk is accessed. */
  static begin(args: readonly string[], options: CheckOptions): RunKeeper | undefined {
    const { cache, fix, updateBaseline, changed, shard, reports } = options;
    const doesMore = fix || updateBaseline || reports.some(({ file }) => file !== undefined);
    if (!cache || doesMore || changed !== undefined || shard !== undefined) return undefined;
    const home = cacheHome();
    if (home === undefined) return undefined;
    return new RunKeeper(new CachedOutputs(join(home, RUNS_FOLDER), args, interfaceLanguage().tag));
  }

  /** Caches a run with this exit code. Call after everything is printed. */
  keep(code: number): void {
    const { seen } = this.witness;
    const { out, said } = this.recording;
    if (seen && out) this.runs.keep({ out, said, code }, seen);
  }

  /** Stops the recording. */
  end(): void {
    useWitness(undefined);
    record(undefined);
  }
}

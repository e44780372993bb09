import { BaselineRun } from '../../config/baseline/baselineRun.ts';
import type { EntryCounts } from '../../config/baseline/entries.ts';
import type { CheckOptions } from '../checkOptions.ts';

/** The options that tell which findings a run adds to its baseline. */
export type BaselineUpdate = Pick<CheckOptions, 'updateBaseline' | 'hints'>;

/** Counts the findings of a run, in any of its threads. */
export function baselineRunOf(known: EntryCounts, { updateBaseline, hints }: BaselineUpdate): BaselineRun {
  return new BaselineRun(known, ({ severity }) => updateBaseline && (hints || severity !== 'hint'));
}

import type { Message } from '../../localization/index.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { syntaxProblem } from '../sources/data/syntaxProblem.ts';
import { BudgetedSite } from './budgetedSite.ts';
import { candidatesOf } from './candidates.ts';
import { dataKindOf } from './paths.ts';
import { Places } from './placedFile.ts';
import type { Site } from './site.ts';

/** A data file that is not valid, and where. */
export interface BrokenData {
  readonly path: string;
  readonly message: Message;
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

/** Finds a data file with the name of a glossary that cannot be read, for a site in which no glossary was found. */
export function brokenData(given: Site): BrokenData | undefined {
  const site = new BudgetedSite(given);
  const files = candidatesOf(site, new Places(site)).data.filter(({ strength }) => strength === 'strong');
  for (const { path } of files.flatMap((candidate) => candidate.files)) {
    const kind = dataKindOf(path);
    const text = kind && site.read(path);
    const problem = kind && text !== undefined ? syntaxProblem(text, kind) : undefined;
    if (text === undefined || !problem) continue;
    const { line, character } = new LineIndex(text).positionAt(problem.span.start);
    return { path, message: problem.message, line, column: character };
  }
  return undefined;
}

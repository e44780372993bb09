import type { OpenedWord } from '../terms/openingTerms.ts';
import type { TermMatch } from '../terms/types.ts';
import { FindAgain } from './findAgain.ts';

/** What is remembered of an open document from one letter to the next. It makes findings faster, and never others. */
export class Memory {
  readonly terms = new FindAgain<TermMatch>();
  readonly openings = new FindAgain<OpenedWord>();
}

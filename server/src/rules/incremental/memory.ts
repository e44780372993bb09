import { LinkFactsAgain } from '../../glossary/linkFactsAgain.ts';
import { type Parse, parseAgain } from '../../markdown/parseAgain.ts';
import type { OpenedWord } from '../../terms/openingTerms.ts';
import type { TermMatch } from '../../terms/types.ts';
import { FindAgain } from './findAgain.ts';
import { PartMemory } from './partMemory.ts';

/** What is remembered of an open document from one letter to the next. It makes findings faster, and never others. */
export class Memory {
  /** The text that was parsed last. */
  parse: Parse | undefined;
  readonly links = new LinkFactsAgain();
  readonly parts = new PartMemory();
  readonly terms = new FindAgain<TermMatch>();
  readonly openings = new FindAgain<OpenedWord>();

  /** Parses the document's text as it is now. */
  read(text: string): Parse {
    return (this.parse = parseAgain(this.parse, text));
  }
}

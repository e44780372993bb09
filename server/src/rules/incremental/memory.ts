import { LinkFactsAgain } from '../../glossary/linkFactsAgain.ts';
import { type Parse, parseAgain } from '../../markdown/parseAgain.ts';
import type { Subject } from '../engine/subject.ts';
import { PartMemory } from './partMemory.ts';

/** What is remembered of an open document from one letter to the next. It makes findings faster, and never others. */
export class Memory {
  /** The text that was parsed last. */
  parse: Parse | undefined;
  readonly links = new LinkFactsAgain();
  readonly parts = new PartMemory();

  /** Parses the document's text as it is now. */
  read(text: string): Parse {
    return (this.parse = parseAgain(this.parse, text));
  }
}

const memories = new WeakMap<Subject, Memory>();

/** Says what is remembered of the subject's document. */
export function remember(subject: Subject, memory: Memory): void {
  memories.set(subject, memory);
}

/** What is remembered of the subject's document; undefined for one that nobody types in, and for a part. */
export function memoryOf(subject: Subject): Memory | undefined {
  return memories.get(subject);
}

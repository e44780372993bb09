import { LinkFactsCache } from '../../glossary/linkFactsCache.ts';
import type { Flavor } from '../../markdown/flavor.ts';
import { ItemMemory } from '../../glossary/sources/data/itemMemory.ts';
import { PageMemory } from '../../glossary/sources/pages/pageMemory.ts';
import { type Parse, parseIncrementally } from '../../markdown/parseIncrementally.ts';
import type { Subject } from '../engine/subject.ts';
import { DestinationMemory } from './destinationMemory.ts';
import { PartMemory } from './partMemory.ts';

/** State of an open document that is kept between edits. It makes checks faster and never changes findings. */
export class Memory {
  /** The last parse. */
  parse: Parse | undefined;
  readonly links = new LinkFactsCache();
  readonly parts = new PartMemory();
  readonly destinations = new DestinationMemory();
  readonly page = new PageMemory();
  readonly items = new ItemMemory();

  /** Parses the current text of the document. */
  read(text: string, flavor: Flavor): Parse {
    return (this.parse = parseIncrementally(this.parse, text, flavor));
  }
}

const memories = new WeakMap<Subject, Memory>();

/** Attaches the memory of a document to a subject. */
export function remember(subject: Subject, memory: Memory): void {
  memories.set(subject, memory);
}

/** Returns the memory of the subject's document; undefined for a closed document or a part. */
export function memoryOf(subject: Subject): Memory | undefined {
  return memories.get(subject);
}

import { getOrAdd } from '../../../glossary/collections.ts';
import type { Finding } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { Blocks } from './blocks.ts';
import { type Directive, directivesIn } from './directive.ts';
import { type FrontMatterList, frontMatterLists } from './frontMatterList.ts';
import { nextLines } from './nextLine.ts';
import type { Region, Suppression } from './suppression.ts';

/** The suppressions of a file and the text that they apply to. */
export class Suppressions {
  readonly directives: readonly Directive[];
  readonly lists: readonly FrontMatterList[];
  readonly blocks = new Blocks();
  /** In text order. */
  readonly all: Suppression[] = [];
  private readonly subject: Subject;
  private readonly isKnown: (code: string) => boolean;
  private readonly inFile: ByCode = new Map();
  /** By line, 0-based. */
  private readonly onLine = new Map<number, ByCode>();

  /** Suppressions with an unknown code have no effect. */
  constructor(subject: Subject, isKnown: (code: string) => boolean) {
    this.subject = subject;
    this.isKnown = isKnown;
    this.directives = directivesIn(subject.document);
    this.lists = frontMatterLists(subject.document);
    for (const list of this.lists) addTo(this.inFile, this.made(list));
    const lines = nextLines(subject, this.directives);
    for (const directive of this.directives) if (directive.isClosed) this.take(directive, lines.get(directive));
  }

  /** True for nearly all files. */
  get isEmpty(): boolean {
    return this.directives.length === 0 && this.lists.length === 0;
  }

  /** Returns the regions that suppress the finding; empty if it is reported. */
  *of({ code, span }: Pick<Finding, 'code' | 'span'>): Generator<Region> {
    const { line } = this.subject.lines.positionAt(span.start);
    for (const regions of [this.inFile, this.onLine.get(line)])
      for (const region of [regions?.get(code), regions?.get(undefined)]) if (region) yield region;
    yield* this.blocks.at(code, span.start);
  }

  private take(directive: Directive, nextLine: number | undefined): void {
    if (directive.kind === undefined) return;
    if (directive.kind === 'block-end') {
      this.blocks.end(directive, codesOf(directive).filter(this.isSensible));
      return;
    }
    const made = this.made(directive);
    if (directive.kind === 'block') this.blocks.begin(directive, made);
    if (directive.kind === 'file') addTo(this.inFile, made);
    if (directive.kind === 'next-line' && nextLine !== undefined)
      addTo(
        getOrAdd(this.onLine, nextLine, () => new Map()),
        made,
      );
  }

  private made(from: Suppression['from']): Suppression[] {
    const made = codesOf(from)
      .filter(this.isSensible)
      .map((code) => ({ from, code }));
    for (const suppression of made) this.all.push(suppression);
    return made;
  }

  private readonly isSensible = (code: string | undefined): boolean => code === undefined || this.isKnown(code);
}

/** By code. Undefined: all codes. */
type ByCode = Map<string | undefined, Region>;

function addTo(regions: ByCode, suppressions: readonly Suppression[]): void {
  for (const suppression of suppressions)
    getOrAdd(regions, suppression.code, (): Region => ({ suppressions: [] })).suppressions.push(suppression);
}

/** A comment without codes applies to all codes; a list without codes applies to none. */
function codesOf(from: Suppression['from']): (string | undefined)[] {
  const codes = [...new Set(from.codes.map(({ code }) => code))];
  return codes.length === 0 && 'nameSpan' in from ? [undefined] : codes;
}

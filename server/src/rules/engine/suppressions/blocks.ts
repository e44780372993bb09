import { getOrAdd } from '../../../glossary/collections.ts';
import type { Directive } from './directive.ts';
import type { Region, Suppression } from './suppression.ts';

/** The text between `glosswright-disable` and `glosswright-enable`, for one code or for all codes. */
interface Block extends Region {
  readonly start: number;
  end: number;
  /** In a block for all codes: the codes that are enabled again, each with the offset from which that applies. */
  readonly exceptions: Map<string, number>;
}

/** All blocks of a file. Blocks of the same code do not overlap, so the block at an offset is found quickly. */
export class Blocks {
  private readonly byCode = new Map<string | undefined, Block[]>();
  private readonly open = new Map<string | undefined, Block>();
  /** Codes in a `glosswright-enable` that are not disabled there. Undefined: a comment without codes. */
  readonly idleEnds = new Map<Directive, (string | undefined)[]>();

  /** A code that is already disabled stays in the same block. */
  begin(directive: Directive, suppressions: readonly Suppression[]): void {
    for (const suppression of suppressions) {
      const { code } = suppression;
      const open = this.open.get(code);
      if (open) open.suppressions.push(suppression);
      else
        this.add(code, {
          suppressions: [suppression],
          start: directive.span.end,
          end: Infinity,
          exceptions: new Map(),
        });
    }
  }

  end(directive: Directive, codes: readonly (string | undefined)[]): void {
    const { start } = directive.span;
    const idle = codes.filter((code) => !(code === undefined ? this.closeAll(start) : this.closeOne(code, start)));
    if (idle.length > 0) this.idleEnds.set(directive, idle);
  }

  /** Returns the suppressions of blocks that last until the end of the file. */
  unended(): Suppression[] {
    return [...this.open.values()].flatMap(({ suppressions }) => suppressions);
  }

  /** Returns the regions that contain the offset and suppress the code. */
  *at(code: string, offset: number): Generator<Region> {
    const own = this.blockAt(code, offset);
    if (own) yield own;
    const forAll = this.blockAt(undefined, offset);
    if (forAll && offset < (forAll.exceptions.get(code) ?? Infinity)) yield forAll;
  }

  private add(code: string | undefined, block: Block): void {
    this.open.set(code, block);
    getOrAdd(this.byCode, code, () => [] as Block[]).push(block);
  }

  private closeAll(offset: number): boolean {
    const wasOpen = this.open.size > 0;
    for (const block of this.open.values()) block.end = offset;
    this.open.clear();
    return wasOpen;
  }

  private closeOne(code: string, offset: number): boolean {
    const own = this.open.get(code);
    if (own) own.end = offset;
    this.open.delete(code);
    const forAll = this.open.get(undefined);
    const isException = forAll !== undefined && !forAll.exceptions.has(code);
    if (isException) forAll.exceptions.set(code, offset);
    return own !== undefined || isException;
  }

  /** The blocks of a code are in text order. */
  private blockAt(code: string | undefined, offset: number): Block | undefined {
    const blocks = this.byCode.get(code) ?? [];
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low - 1];
    return block !== undefined && offset < block.end ? block : undefined;
  }
}

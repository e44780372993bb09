import type { Move, RenamePlan } from '../features/rename/renamePlan.ts';
import type { Root } from '../root/root.ts';

/** Milliseconds in which somebody looks through a rename before it is carried out. */
const LONGEST_LOOK = 600_000;

/**
 * The last rename that was handed out. An editor that carries it out asks about the files that it renames, and what the person
 * has taken out of the rename must not come back by that.
 */
export class RecentMoves {
  private root: Root | undefined;
  private moves = new Set<string>();
  private edits = 0;
  private until = 0;

  remember(root: Root, plan: RenamePlan): void {
    this.root = root;
    this.moves = new Set(plan.moves.map(named));
    this.edits = editCount(plan);
    this.until = Date.now() + LONGEST_LOOK;
  }

  /** Whether the moves are of that rename, which is being carried out: `left` is what would still be to do. */
  explains(root: Root, moves: readonly Move[], left: RenamePlan): boolean {
    // Nobody moves several files at once by hand.
    const isWhole = moves.length > 1 && moves.length === this.moves.size;
    const isCarriedOut = isWhole || editCount(left) < this.edits || this.edits === 0;
    return (
      root === this.root &&
      Date.now() < this.until &&
      isCarriedOut &&
      moves.every((move) => this.moves.has(named(move)))
    );
  }
}

function editCount({ files }: RenamePlan): number {
  return files.reduce((sum, { edits }) => sum + edits.length, 0);
}

function named({ from, to }: Move): string {
  return JSON.stringify([from, to]);
}

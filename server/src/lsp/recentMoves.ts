import type { Move, RenamePlan } from '../features/rename/renamePlan.ts';
import type { Root } from '../root/root.ts';

/** Maximum time in milliseconds between a rename and its execution, to review the preview. */
const LONGEST_LOOK = 600_000;

/**
 * The last returned rename. An editor that executes it sends `willRenameFiles` for its files, and edits that the user
 * removed from the rename must not be added again.
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

  /** Whether the moves belong to that rename: `left` is the remaining work. */
  explains(root: Root, moves: readonly Move[], left: RenamePlan): boolean {
    // Several files at once are not moved manually.
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

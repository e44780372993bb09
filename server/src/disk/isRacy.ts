/** Milliseconds. The coarsest clock of a file system: two changes within one tick get the same modification time. */
const LONGEST_TICK = 2000;

/**
 * Whether a file that is read now may change again without a new modification time ("racily clean" in git). `modified`,
 * `now`: milliseconds since 1970.
 */
export function isRacy(modified: number, now = Date.now()): boolean {
  return modified > now - LONGEST_TICK;
}

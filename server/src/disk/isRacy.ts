/** Milliseconds. Clocks of file systems tick at least this often: a later change within one tick keeps the time. */
const LONGEST_TICK = 2000;

/**
 * Whether a file that is read now may change again without a new modification time ("racily clean" in git).
 * `modified`, `now`: milliseconds since 1970.
 */
export function isRacy(modified: number, now = Date.now()): boolean {
  return modified > now - LONGEST_TICK;
}

import * as fc from 'fast-check';

/** Damage to a file: a changed byte, a missing end, or additional bytes. */
export type Damage =
  | { readonly kind: 'changed'; readonly at: number; readonly by: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'longer'; readonly by: number };

/** Positions count from the start, modulo the length. */
export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('changed'), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat() }),
  fc.record({ kind: fc.constant('longer'), by: fc.integer({ min: 1, max: 9 }) }),
);

/** Returns a damaged copy of the bytes. */
export function damaged(bytes: Uint8Array, damage: Damage): Uint8Array {
  if (damage.kind === 'longer') return new Uint8Array([...bytes, ...new Uint8Array(damage.by)]);
  const at = damage.at % bytes.length;
  if (damage.kind === 'cut') return bytes.slice(0, at);
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ damage.by;
  return copy;
}

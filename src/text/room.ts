/**
 * Typed arrays for what is counted and thrown away within one call: made once and used
 * again, since the engine takes longer to give and take back a typed array of a few
 * hundred entries than to fill it (measured on comparisons of texts, 2026-11).
 *
 * What such an array holds must not be kept beyond the call that asked for it, and no
 * two callers may share one.
 */

/** Gives an array of at least the asked length, the same as before where that is long enough; old values stay in it. */
export function roomFor<Cells extends { readonly length: number }>(
  make: (length: number) => Cells,
): (length: number) => Cells {
  let cells = make(1_024)
  return (length) => {
    if (length > cells.length) cells = make(length * 2)
    return cells
  }
}

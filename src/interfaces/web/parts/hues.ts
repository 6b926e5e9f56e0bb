/**
 * Actors keep one hue each within a page: a set of eight that colour-blind readers
 * can tell apart (after Okabe and Ito, 2008, darkened or lightened to 3:1 against the
 * paper), given in order of appearance. From the ninth on actors share the grey one.
 * The name always stands beside the hue; nothing is said by colour alone.
 */

/** Hues in `colours.css`; more could not be told apart. */
export const huesMax = 8

/** The hue of each actor by name or id: 1 to `huesMax`, and 0 for those beyond. */
export function huesOf(actors: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(actors)].map((actor, index) => [actor, index < huesMax ? index + 1 : 0]))
}

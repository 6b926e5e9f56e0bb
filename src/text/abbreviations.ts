/**
 * English abbreviations that carry a full stop, by how they stand before the next
 * word: before a name, before a number, or at the end of a name or a sentence. And
 * the words that open sentences, which settle the last kind. Lower case, no stop.
 */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Always followed by what they belong to: titles, saints, mounts, "versus". */
export const beforeName = setOf(
  `mr mrs ms mx dr prof rev fr hon pres gov lt gen col maj capt cmdr cpl sgt adm sen rep reps sens brig supt insp
  det atty amb mt ft st ste messrs mme mlle vs v e.g i.e cf viz approx hrh sr.gen m ayatollah mons bros.&`,
)

/** Followed by a number: pages, numbers, figures, months. */
export const beforeNumber = setOf(
  `no nos p pp vol ch fig figs sec art par ca c n° nº jan feb mar apr jun jul aug sep sept oct nov dec tel ext ver`,
)

/** End a name or a list as well as a sentence: only a word that opens sentences ends it there. */
export const afterName = setOf(
  `co corp inc ltd llc plc bros jr sr esq etc al dept est assn univ ave blvd rd st sq ala ariz ark calif colo conn
  del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  u.s u.k u.n e.u u.s.a u.a.e jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  sat sun min max ph.d m.d b.a m.a d.c n.y l.a`,
)

/** Words that open a sentence far more often than they continue a name. */
export const sentenceOpeners = setOf(
  `the a an this that these those it he she they we you i his her its their our your my there here in on at by for
  from with without after before since while when where why how what who whom whose which if as but and or so yet
  nor not no yes although though because however meanwhile moreover furthermore also then now still even only some
  many most several all both each every few more one two three four five another other others such once until
  unless under over during despite according among between against about to did do does is are was were has have had
  can could will would should may might must let please just perhaps maybe it's he's she's they're we're i'm i've
  that's there's don't didn't today yesterday tomorrow last next earlier later instead overall nevertheless analysts
  officials critics police`,
)

/** Follow a clock time without ending the sentence: "9 a.m. EST", "5 p.m. Monday". */
export const afterClock = setOf(
  `et est edt gmt utc bst cet cest ct cst cdt pt pst pdt mt mst mdt ist eastern pacific central mountain monday tuesday
  wednesday thursday friday saturday sunday`,
)

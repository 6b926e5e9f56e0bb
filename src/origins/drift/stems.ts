/**
 * A lower-case word in, a rough stem out, so that "spread", "spreads" and "spreading"
 * meet. Suffixes are cut as by Porter's first steps (1980), with a table of the verbs
 * that news bends irregularly.
 *
 * Known failure: "united" and "unit", "news" and "new" share a stem; within two
 * sentences that are already known to say the same this seldom matters.
 */

/** Shorter words are their own stem. */
const STEM_MIN = 4

/** A verb and how news bends it. */
const irregular = new Map(
  `say said, tell told, begin began begun, rise rose risen, fall fell fallen, win won, lose lost, give gave given,
  take took taken, make made, find found, go went gone, leave left, keep kept, hold held, meet met, pay paid,
  send sent, shoot shot, strike struck, sell sold, buy bought, bring brought, catch caught, think thought,
  know knew known, grow grew grown, break broke broken, speak spoke spoken, write wrote written, come came,
  become became, run ran, see saw seen, show shown, withdraw withdrew withdrawn, fight fought, build built,
  drive drove driven, steal stole stolen, choose chose chosen, lead led, feel felt, stand stood,
  die died dying dead, lie lying, have has had, be is are was were been being am, do does did done, get got,
  sink sank sunk, shrink shrank shrunk, swear swore sworn, wear wore worn, flee fled, seek sought, teach taught,
  hide hid hidden, forget forgot forgotten, forbid forbade forbidden, hear heard, spend spent, lend lent,
  bear bore borne, beat beaten, bind bound, bleed bled, blow blew blown, burn burnt, deal dealt, dig dug,
  draw drew drawn, drink drank drunk, eat ate eaten, feed fed, fly flew flown, freeze froze frozen, hang hung,
  lay laid, mean meant, overthrow overthrew overthrown, overtake overtook, ride rode ridden, ring rang rung,
  shake shook shaken, sing sang sung, sit sat, sleep slept, slide slid, spring sprang sprung, stick stuck,
  swim swam, swing swung, tear tore torn, throw threw thrown, understand understood, undergo underwent,
  uphold upheld, wake woke, weep wept, foresee foresaw foreseen, undertake undertook, overcome overcame,
  agree agreed, disagree disagreed, free freed, guarantee guaranteed, decree decreed`
    .split(',')
    .map((verb) => verb.trim().split(/\s+/))
    .flatMap(([base, ...bent]) => bent.map((word): [string, string] => [word, base!])),
)

/** One syllable with one vowel: what "noting" and "notes" leave of "note", but "planning" not of "plan". */
const SHORT = /^[^aeiou]+[aeiou][^aeiouwxy]$/
const SHORT_E = /^[^aeiou]+[aeiou][^aeiou]e$/
/** From this length on a double l is one that was doubled before an ending: "controlled". */
const DOUBLED_L_MIN = 6

function bare(stem: string): string {
  const last = stem.at(-1)
  const isDoubled = stem.length >= STEM_MIN && last === stem.at(-2) && !'aeious'.includes(last!)
  if (isDoubled && (last !== 'l' || stem.length >= DOUBLED_L_MIN)) return stem.slice(0, -1)
  if (last === 'e') return SHORT_E.test(stem) ? stem : stem.slice(0, -1)
  return last === 'y' ? stem.slice(0, -1) + 'i' : stem
}

const suffixes = [
  ['ies', 'i'],
  ['ied', 'i'],
  ['sses', 'ss'],
  ['ing', ''],
  ['ed', ''],
  ['es', 'e'],
  ['s', ''],
] as const

/** The stem of a lower-case word: "stopped" and "stops" give "stop". Constant time. */
export function stemOf(form: string): string {
  const known = irregular.get(form)
  if (known !== undefined) return stemOf(known)
  if (form.length < STEM_MIN) return form
  for (const [suffix, instead] of suffixes) {
    if (!form.endsWith(suffix) || form.length - suffix.length < 3) continue
    if (suffix === 's' && (form.endsWith('ss') || form.endsWith('us') || form.endsWith('is'))) break
    const stem = form.slice(0, form.length - suffix.length) + instead
    if (SHORT.test(stem) && (suffix === 'ing' || suffix === 'ed')) return `${stem}e`
    return stem.length < STEM_MIN ? stem : bare(stem)
  }
  return bare(form)
}

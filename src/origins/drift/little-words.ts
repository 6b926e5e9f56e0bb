/**
 * A stem in, whether it carries a claim out: the words that may come and go between two
 * texts, or within a quotation, without a change of meaning. English alone.
 */

import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

/** By stem. */

const little = new Set(
  `a an the this that these those there here and or of in on at by to for from with into onto upon over as than
  then it its he him his she her they them their we us our you your i me my who whom whose which what when where
  how be have do will would shall should can also so such some any all very just even well too own out up down
  off about after before during while since until per via because if though although however still yet now
  only other another more most much many each both between among through against under within say tell add
  one s t`
    .split(/\s+/)
    .map(stemOf),
)

/** True for stems (or lower-case words) that say nothing by themselves. */
export function isLittle(stem: string): boolean {
  return little.has(stem) || stem.length < 2
}

/** True for a word that carries a claim. */
export const tells = ({ stem, sense }: Pick<Word, 'stem' | 'sense'>): boolean =>
  sense !== '' && !isLittle(stem)

/** Words whose coming or going leaves what somebody said as it was. */
const ignorable = new Set(
  'a an the that and so well er um uh oh yes now then also very just s t m d re ve ll'.split(' ').map(stemOf),
)

/** True where a quotation without the word is still the same quotation. */
export function isIgnorable(stem: string): boolean {
  return ignorable.has(stem)
}

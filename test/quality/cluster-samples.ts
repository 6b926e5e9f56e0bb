/**
 * Made-up articles for the tests of the folds: a seeded generator of texts about
 * invented places and people, which are different happenings by construction, and a
 * helper that gives any text the layers that the folds read.
 */

import { createHash } from 'node:crypto'
import type { Article } from '../../src/model/article.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import { readWhole, seededRandom, type WholeLayers } from './cluster-corpora.ts'

const PLAIN = (
  'harbour bridge council vote storm factory strike mayor court verdict flood rescue school budget ' +
  'minister treaty border convoy fire hospital train crash museum theft election recount drought ' +
  'harvest prison escape tunnel ferry protest curfew vaccine recall merger pipeline satellite'
).split(' ')
const SYLLABLES = 'bal dor ken mir tas vol gar lin pes rud zan hok wem sil tor nev'.split(' ')

/** A text about one happening: its own names and words, told in `sentences` sentences by `teller`. */
export function sampleText(happening: number, teller: number, sentences = 8): string {
  const own = seededRandom(happening)
  const name = () => {
    const parts = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(own() * SYLLABLES.length)]!)
    const word = parts.join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  const names = Array.from({ length: 5 }, name)
  const words = Array.from({ length: 7 }, () => PLAIN[Math.floor(own() * PLAIN.length)]!)
  const told = seededRandom(happening * 1009 + teller)
  const pick = (list: readonly string[]) => list[Math.floor(told() * list.length)]!
  const tell = () =>
    `The ${pick(words)} near ${pick(names)} met a ${pick(words)} while ${pick(names)} ` +
    `watched ${10 + Math.floor(told() * 80)} ${pick(PLAIN)} crews.`
  return Array.from({ length: sentences }, tell).join(' ')
}

/** An article with every layer that is made of it alone. */
export function sampleArticle(name: string, text: string, more: Partial<Article> = {}): WholeLayers {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 16) as ArticleId
  const nothing = { deck: null, byline: null, publishedPrecision: null, url: null, claimedOriginal: null }
  const rest = { title: '', language: 'en', publishedAt: null, source: null }
  return readWhole({ id, givenId: name, ...nothing, ...rest, text, ...more })
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadLayers, shuffled } from '../../test/quality/cluster-corpora.ts'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import type { FamilyDecision } from '../model/family.ts'
import type { ArticleId } from '../model/ids.ts'
import { familyFold } from './families.ts'

const { settings } = familyFold

/** Every article of the tests, as the engine would bring it. */
const known = new Map<ArticleId, ReadLayers>()

function run(articles: readonly ReadLayers[], state = familyFold.start(settings)): FamilyDecision[] {
  return articles.map((layers) => {
    known.set(layers.article.id, layers)
    const decision = familyFold.decide(state, layers, settings, known).value
    familyFold.apply(state, layers, decision, settings)
    return decision
  })
}

const report = sampleText(1, 1, 14)
const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T08:00:00.000Z`

describe('families', () => {
  it('know a copy under another headline', () => {
    const [first, second] = run([
      sampleArticle('a', report, { title: 'One', publishedAt: day(1) }),
      sampleArticle('b', report, { title: 'Two', publishedAt: day(2) }),
    ])
    expect(first!.derivation.kind).toBe('original')
    expect(second!.derivation).toMatchObject({
      kind: 'copy',
      family: first!.derivation.family,
      derivedFrom: first!.derivation.article,
      confidence: 1,
    })
  })

  it('know an edited version by what stands in both', () => {
    const edited = `${report.split('. ').slice(0, 11).join('. ')}. An editor added this closing line.`
    const [, second] = run([sampleArticle('a', report), sampleArticle('b', edited)])
    expect(second!.derivation.kind).toBe('edited')
  })

  it('keep unrelated reports apart', () => {
    const decisions = run([1, 2, 3, 4].map((i) => sampleArticle(`r${i}`, sampleText(i * 17, 1, 12))))
    expect(new Set(decisions.map(({ derivation }) => derivation.family)).size).toBe(4)
  })

  it('give an original that comes late its place', () => {
    const [, late] = run([
      sampleArticle('copy', report, { publishedAt: day(5) }),
      sampleArticle('original', report, { publishedAt: day(4) }),
    ])
    expect(late!.derivation).toMatchObject({ kind: 'original', derivedFrom: null })
    expect(late!.revised).toMatchObject([{ kind: 'copy', derivedFrom: late!.derivation.article }])
  })

  it('learn from a third text which of two was the source, whatever their clocks say', () => {
    const told = Array.from({ length: 12 }, (_, i) => sampleText(7, i + 1, 1))
    const reworded = told.map((sentence) => {
      const [, subject, place, met, watcher, crews] =
        /^The (.+) near (.+) met a (.+) while (.+) watched (.+) crews\.$/.exec(sentence)!
      return `Crews: ${crews}, at ${place}. ${watcher} saw how a ${met} met the ${subject}.`
    })
    const edited = `${told.slice(1).join(' ')} An editor added this closing line.`
    const [, source, third] = run([
      sampleArticle('reworded', reworded.join(' '), { publishedAt: day(1) }),
      sampleArticle('source', told.join(' '), { publishedAt: day(2) }),
      sampleArticle('edited', edited, { publishedAt: day(3) }),
    ])
    expect(source!.derivation).toMatchObject({ kind: 'rewrite' })
    expect(third!.derivation).toMatchObject({ kind: 'edited', derivedFrom: source!.derivation.article })
    expect(third!.revised).toMatchObject([
      { article: source!.derivation.article, kind: 'original', derivedFrom: null },
      { article: source!.derivation.derivedFrom, kind: 'rewrite', derivedFrom: source!.derivation.article },
    ])
  })

  it('give a text over to the newcomer that is the likelier source of it', () => {
    const state = familyFold.start(settings)
    const edited = `${report.split('. ').slice(0, 11).join('. ')}. An editor added this closing line.`
    const [first, second] = run([sampleArticle('a', report), sampleArticle('b', edited)], state)
    const newcomer = sampleArticle('source', sampleText(41, 1, 14))
    known.set(newcomer.article.id, newcomer)
    const decided = familyFold.decide(state, newcomer, settings, known).value
    const { family } = decided.derivation
    const taken = { ...second!.derivation, family, derivedFrom: newcomer.article.id }
    familyFold.apply(state, newcomer, { ...decided, revised: [taken] }, settings)
    const familyOf = (article: ArticleId) => state.families.of(state.texts.find(article)!)
    const [former, latter] = [first!.derivation.article, second!.derivation.article]
    expect(familyOf(latter).id).toBe(family)
    expect(familyOf(latter).members.map(({ article }) => article)).toEqual([latter])
    expect(familyOf(former).id).toBe(first!.derivation.family)
    expect(familyOf(former).members).toEqual([])
  })

  it('merge two families that a longer text ties together, and keep the older id', () => {
    const sentences = sampleText(5, 3, 24).split('. ')
    const [first, second, whole] = run([
      sampleArticle('front', sentences.slice(0, 15).join('. ')),
      sampleArticle('back', sentences.slice(9).join('. ')),
      sampleArticle('whole', sentences.join('. ')),
    ])
    expect(second!.derivation.family === first!.derivation.family || whole!.merged.length === 1).toBe(true)
    expect(whole!.derivation.family).toBe(first!.derivation.family)
  })

  it('are not merged by a brief that fits two reports with the same facts', () => {
    const facts = sampleText(9, 1, 5)
    const [first, second, brief] = run([
      sampleArticle('report', `${facts} ${sampleText(51, 1, 16)}`),
      sampleArticle('rival', `${sampleText(77, 1, 16)} ${facts}`),
      sampleArticle('brief', facts),
    ])
    expect(second!.derivation.family).not.toBe(first!.derivation.family)
    expect([first, second].map((one) => one!.derivation.family)).toContain(brief!.derivation.family)
    expect(brief).toMatchObject({ derivation: { kind: 'brief' }, revised: [], merged: [] })
  })

  it('are not joined by a passage that every article carries', () => {
    const notice = 'Subscribe to our letter for more of the best reporting from our newsroom every morning. '
    const decisions = run(
      Array.from({ length: 30 }, (_, i) => sampleArticle(`n${i}`, notice + sampleText(i * 31, 1, 12))),
    )
    expect(new Set(decisions.map(({ derivation }) => derivation.family)).size).toBe(30)
  })

  it('keep one text in the index for two thousand identical articles', () => {
    const state = familyFold.start(settings)
    const layers = sampleArticle('same', report)
    const many = Array.from({ length: 2_000 }, (_, i) => ({
      ...layers,
      article: { ...layers.article, id: `copy-${i}` as typeof layers.article.id },
    }))
    const decisions = run(many, state)
    expect(state.texts.size).toBe(1)
    expect(new Set(decisions.map(({ derivation }) => derivation.family)).size).toBe(1)
  })

  it('forget texts older than the window, some at a time', () => {
    const state = familyFold.start(settings)
    const layers = sampleArticle('x', sampleText(3, 1))
    const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString()
    const different = (values: readonly number[], i: number) =>
      values.map((value, place) => (value ^ (i * 2654435761 + place)) >>> 0)
    const many = Array.from({ length: 5_000 }, (_, i) => {
      const id = `x-${i}` as typeof layers.article.id
      const signature = { ...layers.signature, minhash: different(layers.signature.minhash, i), sample: [] }
      const passages = { ...layers.passages, words: different(layers.passages.words, i) }
      return { ...layers, article: { ...layers.article, id, publishedAt: at(i) }, passages, signature }
    })
    const decisions = run([...many, { ...many[0]!, article: { ...many[4_999]!.article } }], state)
    expect(state.texts.size).toBeLessThan(3_000)
    expect(decisions.at(-1)!.derivation.kind).toBe('original')
  })

  it('go on the same from stored decisions, and decide without changing anything', () => {
    const stream = [1, 2, 3, 4, 5, 6].flatMap((i) => {
      const text = sampleText(i, 1, 12)
      const edited = text.split('. ').slice(1, 10).join('. ')
      return [sampleArticle(`${i}a`, text), sampleArticle(`${i}b`, edited), sampleArticle(`${i}c`, text)]
    })
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 17 }), (seed, cut) => {
        const order = shuffled(stream, seed)
        const decisions = run(order)
        const restored = familyFold.start(settings)
        for (const [i, layers] of order.slice(0, cut).entries()) {
          familyFold.decide(restored, order[cut]!, settings, known)
          familyFold.apply(restored, layers, decisions[i]!, settings)
        }
        expect(run(order.slice(cut), restored)).toEqual(decisions.slice(cut))
      }),
      { numRuns: 15 },
    )
  })
})

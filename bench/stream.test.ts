import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Dice } from './stream/random.ts'
import { Agenda } from './stream/schedule.ts'
import { generateStream, type StreamArticle, type StreamOptions } from './stream.ts'

function take(options: Partial<StreamOptions> = {}): StreamArticle[] {
  return [...generateStream({ seed: 1, articles: 600, ...options })]
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

function fiveGrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
}

/** Shared 5-grams over those of the smaller text. */
function overlap(a: StreamArticle, b: StreamArticle): number {
  const [one, other] = [fiveGrams(a.text), fiveGrams(b.text)]
  const shared = [...one].filter((gram) => other.has(gram)).length
  return shared / Math.min(one.size, other.size)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const articles = take()
const byId = new Map(articles.map((article) => [article.id, article]))
const derived = (kind: string) => articles.filter((article) => article.truth.kind === kind)

describe('the generated stream', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    expect(JSON.stringify(take())).toBe(JSON.stringify(articles))
    expect(take({ seed: 2 })[0]!.text).not.toBe(articles[0]!.text)
  })

  it('gives exactly as many articles as asked, in order of publication, with ids of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(1000), (count, seed) => {
        const taken = take({ articles: count, seed, words: 60 })
        expect(taken).toHaveLength(count)
        expect(new Set(taken.map((article) => article.id)).size).toBe(count)
        const times = taken.map((article) => article.published)
        expect(times).toEqual([...times].sort())
      }),
      { numRuns: 25 },
    )
  })

  it('writes full reports of about the words asked for', () => {
    const lengths = derived('original').map((article) => countWords(article.text))
    expect(mean(lengths)).toBeGreaterThan(475)
    expect(mean(lengths)).toBeLessThan(525)
    expect(Math.min(...lengths)).toBeGreaterThan(375)
    expect(Math.max(...lengths)).toBeLessThan(625)
    const short = take({ articles: 60, words: 200 }).filter((article) => article.truth.kind === 'original')
    expect(mean(short.map((article) => countWords(article.text)))).toBeLessThan(230)
  })

  it('keeps the shares of rewrites and briefs', () => {
    expect(derived('rewrite').length / articles.length).toBeCloseTo(0.2, 1)
    expect(derived('brief').length / articles.length).toBeCloseTo(0.1, 1)
    const spun = take({ articles: 400, words: 60, rewriteShare: 0.5, briefShare: 0, copyShare: 0 })
    const rewrites = spun.filter((article) => article.truth.kind === 'rewrite').length
    expect(Math.abs(rewrites / spun.length - 0.5)).toBeLessThan(0.03)
    expect(spun.some((article) => article.truth.kind === 'brief')).toBe(false)
  })

  it('words independent reports of one event differently', () => {
    const firsts = new Map<string, StreamArticle>()
    const overlaps: number[] = []
    for (const report of derived('original')) {
      const first = firsts.get(report.truth.event)
      if (first) overlaps.push(overlap(report, first))
      else firsts.set(report.truth.event, report)
    }
    expect(overlaps.length).toBeGreaterThan(50)
    expect(mean(overlaps)).toBeLessThan(0.15)
    expect(overlaps.filter((share) => share >= 0.2).length / overlaps.length).toBeLessThan(0.05)
  })

  it('lets derived texts share with their original what their kind says', () => {
    const shares = (kind: string) =>
      derived(kind).map((article) => overlap(article, byId.get(article.truth.derivedFrom!)!))
    expect(Math.min(...shares('copy'))).toBe(1)
    expect(Math.min(...shares('edited'))).toBeGreaterThan(0.85)
    expect(mean(shares('rewrite'))).toBeGreaterThan(0.25)
    expect(mean(shares('rewrite'))).toBeLessThan(0.6)
    expect(mean(shares('brief'))).toBeGreaterThan(0.6)
  })

  it('derives only from earlier originals of the same event, by another publisher', () => {
    for (const article of articles.filter((one) => one.truth.kind !== 'original')) {
      const original = byId.get(article.truth.derivedFrom!)!
      expect(original.truth.kind).toBe('original')
      expect(original.truth.family).toBe(article.truth.family)
      expect(original.published <= article.published).toBe(true)
      expect(original.source).not.toBe(article.source)
    }
  })

  it('leaves no slot or bracket unfilled', () => {
    for (const { title, text } of articles) expect(`${title} ${text}`).not.toMatch(/[{}[\]|]|undefined/)
  })

  it('spreads a storyline over days and gathers a burst into its hours', () => {
    const burst = take({ articles: 500, words: 60, burst: { articles: 200, hours: 2, atDay: 5 } })
    const hit = burst.filter((article) => article.truth.event === 's0e0')
    expect(hit).toHaveLength(200)
    const hours = (Date.parse(hit.at(-1)!.published) - Date.parse(hit[0]!.published)) / 3_600_000
    expect(hours).toBeLessThan(4)
    const days = (Date.parse(articles.at(-1)!.published) - Date.parse(articles[0]!.published)) / 86_400_000
    expect(days).toBeGreaterThan(10)
  })
})

describe('the agenda', () => {
  it('gives what is due in order of time, then of insertion', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const agenda = new Agenda<number>()
        for (const [order, at] of times.entries()) agenda.add(at, order)
        const taken = times.map(() => agenda.take())
        const expected = times.map((at, due) => ({ at, due })).sort((a, b) => a.at - b.at || a.due - b.due)
        expect(taken.map(({ at, due }) => ({ at, due }))).toEqual(expected)
      }),
    )
  })
})

describe('the dice', () => {
  it('draws every number of its range about equally often', () => {
    const dice = new Dice(7)
    const drawn = Array.from({ length: 6 }, () => 0)
    for (let at = 0; at < 6000; at++) drawn[dice.pick(6)]!++
    for (const count of drawn) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

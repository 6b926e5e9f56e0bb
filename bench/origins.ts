/**
 * How fast are families found, and in how much memory, against windows of growing size?
 *
 *     npm run bench:origins -- --windows 10000,100000,1000000
 *
 * For each window it fills the index with the stream of `origins-articles.ts`, then
 * times `consults`, `decide` and `apply` over `--articles` more, of the ordinary kind,
 * of one text ten thousand times, and, in an index of its own, with one paragraph in
 * every article of the window. Times are by the clock, times the processor time that
 * this process had (the collector's threads included) over the time that passed: so
 * what else runs on the machine tells least.
 *
 * Earlier articles that are asked for come from the engine's own memory of the newest
 * ten thousand; the others are made again, as in the program they are loaded from the
 * store. Making and loading is not counted, making them ready to be compared is.
 */

import { parseArgs } from 'node:util'
import { rememberConsulted } from '../src/engine/consulted-memory.ts'
import type { Consulted } from '../src/engine/step.ts'
import { familyFold } from '../src/origins/families.ts'
import type { FamilyState } from '../src/origins/state.ts'
import { type Layers, layersOf, numberOf, truthOf } from './origins-articles.ts'

const { values } = parseArgs({
  options: { windows: { type: 'string' }, articles: { type: 'string' }, variants: { type: 'string' } },
})
const windows = (values.windows ?? '10000,100000,1000000').split(',').map(Number)
const timed = Number(values.articles ?? 5_000)
const variants = (values.variants ?? 'ordinary,same text,same paragraph').split(',')
const SAME_TEXTS = 10_000
/** Articles decided before any is timed, so that the code is compiled. */
const WARMING = 2_000

const { settings } = familyFold
/** A window with the articles it was filled with and what is made of a number. */
class Window {
  readonly state: FamilyState = familyFold.start(settings)
  readonly #memory = rememberConsulted()
  readonly #layersOf: (article: number) => Layers
  #next = 0

  constructor(makeLayers: (article: number) => Layers) {
    this.#layersOf = makeLayers
  }

  /** Adds so many articles, with the decisions that are true of them. */
  fill(articles: number): void {
    for (let i = 0; i < articles; i++) {
      const layers = this.#layersOf(this.#next++)
      familyFold.apply(this.state, layers, truthOf(numberOf(layers.article.id)), settings)
      this.#memory.add(layers.article.id, layers)
    }
  }

  /** Decides so many more; `same` gives all of them the text of the first. */
  async measure(articles: number, same = false): Promise<Measured> {
    const first = this.#next
    const cost = { milliseconds: 0, joined: 0, consulted: 0 }
    const begun = performance.now()
    const before = process.cpuUsage()
    for (let i = 0; i < articles; i++) {
      const number = this.#next++
      const layers = same ? layersOf(number, false, first) : this.#layersOf(number)
      const consults = timeOf(cost, () => familyFold.consults!(this.state, layers, settings))
      const load = async (): Promise<Consulted> =>
        new Map(consults.map((id) => [id, this.#layersOf(numberOf(id))]))
      const consulted = await this.#memory.look(consults, load)
      const decision = timeOf(cost, () => {
        const { value } = familyFold.decide(this.state, layers, settings, consulted)
        familyFold.apply(this.state, layers, value, settings)
        return value
      })
      this.#memory.add(layers.article.id, layers)
      cost.consulted += consulted.size
      if (decision.derivation.kind !== 'original') cost.joined++
    }
    const { milliseconds, joined, consulted } = cost
    const { user, system } = process.cpuUsage(before)
    const passed = 1_000 * (performance.now() - begun)
    return {
      microseconds: (1_000 * milliseconds * (user + system)) / passed / articles,
      joined: joined / articles,
      consulted: consulted / articles,
    }
  }
}

interface Measured {
  /** Of one article. */
  readonly microseconds: number
  readonly joined: number
  readonly consulted: number
}

function timeOf<Value>(cost: { milliseconds: number }, run: () => Value): Value {
  const from = performance.now()
  const value = run()
  cost.milliseconds += performance.now() - from
  return value
}

let smallest = 0

function print(window: number, variant: string, measured: Measured, { texts }: FamilyState): void {
  const { microseconds, joined, consulted } = measured
  smallest ||= microseconds
  console.log(
    `window ${String(window).padStart(8)}  ${variant.padEnd(15)} ${Math.round(1e6 / microseconds)} articles/s, ` +
      `${microseconds.toFixed(0)} µs each, ${(microseconds / smallest).toFixed(2)} times the first, ` +
      `${(100 * joined).toFixed(0)} % joined, ${consulted.toFixed(1)} compared; ` +
      `index ${(texts.bytes / texts.size).toFixed(0)} B an article, ` +
      `resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  )
}

/** A window of its own for these variants, if any of them is asked for. */
async function run(
  size: number,
  own: readonly string[],
  makeLayers: (article: number) => Layers,
): Promise<void> {
  const asked = own.filter((variant) => variants.includes(variant))
  if (asked.length === 0) return
  const window = new Window(makeLayers)
  window.fill(size)
  await window.measure(WARMING)
  for (const variant of asked) {
    const isSame = variant === 'same text'
    print(size, variant, await window.measure(isSame ? SAME_TEXTS : timed, isSame), window.state)
  }
}

for (const size of windows) {
  await run(size, ['ordinary', 'same text'], (article) => layersOf(article))
  await run(size, ['same paragraph'], (article) => layersOf(article, true))
}
console.log(`peak resident memory ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)

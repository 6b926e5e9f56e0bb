/**
 * Do hostile texts break a reader, or take it more than linear time?
 *
 *     npm run fuzz                        100,000 texts, then growth on 200 repetitions
 *     npm run fuzz -- --texts 2000 --growth 20 --seed 7
 *
 * Every text goes through all reading steps, each fed by those before it; spans must lie
 * in the text and nothing may throw. Growth: a text of `--short` code units and the same
 * four times as long; a step whose time grows by more than `growthMax` is measured again,
 * the least of several rounds counting, and named when it stays so. Ends with status 1
 * where anything was found, and with the text's beginning and seed to find it again.
 */

import { parseArgs } from 'node:util'
import { hostileText, hostileUnit, pieces, repeated } from './hostile-texts.ts'
import { badSpans, readSteps } from './reading-steps.ts'
import { Dice } from './stream/random.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { texts: text, growth: text, short: text, seed: text } })
const seed = Number(values.seed ?? 1)
const texts = Number(values.texts ?? 100_000)
const growth = Number(values.growth ?? 200)
const short = Number(values.short ?? 16_000)

/** Four times the text may take so many times as long: linear is 4, quadratic 16. */
const growthMax = 9

/** Milliseconds below which a step’s time is noise: on a busy machine 4 ms were once 16. */
const noticeable = 25

const again = 4

function shown(unit: string): string {
  return JSON.stringify(unit.slice(0, 80))
}

/** Feeds texts of mostly some hundred code units; gives how many broke a reader. */
function feed(): number {
  let broken = 0
  let units = 0
  const spent = new Map<string, number>()
  for (let number = 0; number < texts; number++) {
    const dice = new Dice(seed, number)
    const length = number % 1000 === 999 ? 20_000 : 1 + dice.pick(400)
    const hostile = hostileText(dice, length)
    units += hostile.length
    try {
      const layers = readSteps(hostile, (name, took) => spent.set(name, (spent.get(name) ?? 0) + took))
      const bad = badSpans(layers, hostile.length)
      if (bad.length === 0) continue
      console.log(
        `text ${number} (seed ${seed}): ${bad.slice(0, 3).join(', ')} of ${hostile.length}; ${shown(hostile)}`,
      )
    } catch (error) {
      console.log(`text ${number} (seed ${seed}) throws ${String(error)}; ${shown(hostile)}`)
    }
    broken++
  }
  console.log(
    `${texts} hostile texts, ${(units / 1e6).toFixed(1)} million code units, ${broken} broke a reader`,
  )
  for (const [name, took] of spent)
    console.log(`  ${name.padEnd(12)} ${((took / units) * 1000).toFixed(2).padStart(7)} µs a code unit`)
  return broken
}

/** The least milliseconds of each step over some rounds. */
function leastTimes(unit: string, length: number, rounds: number): Map<string, number> {
  const least = new Map<string, number>()
  for (let round = 0; round < rounds; round++)
    readSteps(repeated(unit, length), (name, took) =>
      least.set(name, Math.min(took, least.get(name) ?? Number.POSITIVE_INFINITY)),
    )
  return least
}

interface Growth {
  readonly name: string
  readonly ratio: number
  readonly milliseconds: number
}

function growthOf(unit: string, rounds: number): Growth[] {
  const before = leastTimes(unit, short, rounds)
  const after = leastTimes(unit, short * 4, rounds)
  return [...after]
    .map(([name, milliseconds]) => ({ name, milliseconds, ratio: milliseconds / (before.get(name) || 0.1) }))
    .filter(({ ratio, milliseconds }) => milliseconds > noticeable && ratio > growthMax)
}

/** How one repetition grows too fast, in words, once it did so twice; null where it does not. */
function explain(unit: string): string[] {
  try {
    if (growthOf(unit, 1).length === 0) return []
    return growthOf(unit, again).map(
      ({ name, ratio, milliseconds }) =>
        `${name}: ${ratio.toFixed(1)} times the time for 4 times the text, ${milliseconds.toFixed(0)} ms`,
    )
  } catch (error) {
    return [`throws ${String(error)}`]
  }
}

/** Repetitions of every piece alone and of some together; gives how much was found. */
function grow(): number {
  const dice = new Dice(seed, -1)
  const units = [...pieces, ...Array.from({ length: growth }, () => hostileUnit(dice))].slice(0, growth)
  let found = 0
  for (const unit of units) {
    for (const figures of explain(unit)) {
      found++
      console.log(`  ${figures} on ${shown(unit)} repeated to ${short * 4}`)
    }
  }
  console.log(
    `${units.length} repetitions, ${found} readers that broke or took more than ${growthMax} times as long`,
  )
  return found
}

const found = feed() + grow()
process.exitCode = found > 0 ? 1 : 0

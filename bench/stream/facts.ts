/**
 * The invented world of the generated stream: what stays the same through a storyline
 * (countries, actors, organisations, the past) and what is new in each event (place,
 * day, figures, witnesses, quotes and a vocabulary of its own). Made from seeds alone.
 */

import { quotes as commonQuotes } from './common.ts'
import { expand } from './grammar.ts'
import { type Country, coinName, countries, nameDistrict, namePerson, nameStreet } from './names.ts'
import { Dice } from './random.ts'
import type { Episode, Topic } from './topic.ts'
import { topics } from './topics/index.ts'
import { jobs, months, moods, nouns, things, weekdays } from './words.ts'

const dayMs = 86_400_000

export interface Person {
  readonly name: string
  readonly surname: string
  /** Without article: "Norwegian interior minister"; null for a witness. */
  readonly role: string | null
}

type Slots = Readonly<Record<string, string>>
type People = Readonly<Record<string, Person>>

export interface StorylineFacts {
  readonly seed: number
  readonly topic: Topic
  readonly country: Country
  readonly slots: Slots
  readonly people: People
}

export interface EventFacts {
  readonly seed: number
  readonly storyline: StorylineFacts
  readonly episode: Episode
  readonly slots: Slots
  readonly people: People
  readonly quotes: readonly { readonly speaker: string; readonly text: string }[]
  readonly details: readonly (readonly string[])[]
  /** The event's own words, for scenes. */
  readonly vocabulary: Readonly<Record<'noun' | 'things' | 'mood' | 'job', readonly string[]>>
  readonly happenedAt: number
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** 1432 as "1,432". */
export function formatCount(value: number): string {
  const digits = String(value)
  return digits.length < 4 ? digits : `${digits.slice(0, -3)},${digits.slice(-3)}`
}

function person(dice: Dice, role: string | null): Person {
  const name = namePerson(dice)
  return { name, surname: name.slice(name.indexOf(' ') + 1), role }
}

/** Years and counts for the eight propositions about the past. */
function pastFigures(dice: Dice): Slots {
  const slots: Record<string, string> = {}
  for (let place = 0; place < 8; place++) {
    slots[`year${place}`] = String(dice.between(1961, 2019))
    slots[`c${place}`] = String(dice.between(12, 96))
    slots[`d${place}`] = String(dice.between(5, 60))
  }
  return slots
}

/** Whatever a storyline keeps: topic, sides, people, organisations and past. */
export function makeStoryline(seed: number): StorylineFacts {
  const dice = new Dice(seed, 1)
  const topic = dice.of(topics)
  const [country, country2] = dice.some(countries, 2) as [Country, Country]
  const coined = { coined: coinName(dice), coined2: coinName(dice), Noun: capital(dice.of(nouns)) }
  const home = dice.of(country.cities)
  const base = {
    ...coined,
    country: country.name,
    adj: country.adjective,
    capital: country.capital,
    country2: country2.name,
    adj2: country2.adjective,
    capital2: country2.capital,
    city: home,
  }
  const named = (text: string, slots: Slots) => expand(text, dice, (slot) => slots[slot] ?? slot)
  const org1 = named(topic.organisations[0], base)
  const org2 = named(topic.organisations[1], base)
  const role = (text: string) => lowerFirst(named(text, { ...base, org1, org2 }), country, country2)
  const people = {
    p1: person(dice, role(topic.roles[0])),
    p2: person(dice, role(topic.roles[1])),
    p3: person(dice, role(topic.roles[2])),
    p6: person(
      dice,
      `${country2.adjective} ${dice.of(['foreign minister', 'ambassador', 'government spokesperson'])}`,
    ),
  }
  const slots = {
    ...base,
    org1,
    org2,
    home,
    goods: dice.of(things),
    ...pastFigures(dice),
    b3: `${dice.between(2, 19)}.${dice.between(1, 9)}`,
    crisis: topic.crisis,
  }
  return { seed, topic, country, slots, people }
}

/** A role stands after "the": its first letter is small unless it is a country's adjective. */
function lowerFirst(role: string, country: Country, country2: Country): string {
  if (role.startsWith(country.adjective) || role.startsWith(country2.adjective)) return role
  return role.charAt(0).toLowerCase() + role.slice(1)
}

function moneyOf(dice: Dice): string {
  const amount = `${dice.between(1, 96)}.${dice.between(1, 9)}`
  return `${amount} ${dice.of(['million', 'million', 'billion'])} ${dice.of(['dollars', 'euros'])}`
}

function times(happenedAt: number, dice: Dice): Slots {
  const day = new Date(happenedAt)
  const weekday = (offset: number) => weekdays[(day.getUTCDay() + offset + 7) % 7]!
  const hour = day.getUTCHours()
  const half = hour < 12 ? 'a.m.' : 'p.m.'
  return {
    day: weekday(0),
    prevday: weekday(-1),
    nextday: weekday(dice.between(1, 4)),
    date: `${day.getUTCDate()} ${months[day.getUTCMonth()]!}`,
    month: months[(day.getUTCMonth() + dice.between(1, 5)) % 12]!,
    time: `${hour % 12 || 12}.${String(day.getUTCMinutes()).padStart(2, '0')} ${half}`,
  }
}

function figures(topic: Topic, dice: Dice): Slots {
  const slots: Record<string, string> = {
    pct: `${dice.between(3, 24)}.${dice.between(1, 9)}`,
    money: moneyOf(dice),
  }
  topic.figures.forEach(([low, high], at) => {
    // Squared: small figures are common and large ones rare, as in the news.
    const value = low + Math.floor((high - low) * dice.next() ** 2)
    slots[`n${at + 1}`] = formatCount(Math.max(low, value))
  })
  return slots
}

function wordsOf(vocabulary: EventFacts['vocabulary']): Slots {
  const [noun1, noun2, noun3] = vocabulary.noun as [string, string, string]
  const [things1, things2] = vocabulary.things as [string, string]
  const [mood1, mood2] = vocabulary.mood as [string, string]
  const [job1, job2] = vocabulary.job as [string, string]
  return { noun1, noun2, noun3, things1, things2, mood1, mood2, job1, job2 }
}

const speakers = ['p1', 'p2', 'p3', 'p4', 'p5', 'p1', 'p2', 'p6']

/** An event of a storyline: the `turn`-th, counted from 0, at `happenedAt` (epoch ms). */
export function makeEvent(storyline: StorylineFacts, turn: number, happenedAt: number): EventFacts {
  const seed = storyline.seed + turn * 7919
  const dice = new Dice(seed, 2)
  const { topic, country } = storyline
  const vocabulary = {
    noun: dice.some(nouns, 12),
    things: dice.some(things, 10),
    mood: dice.some(moods, 6),
    job: dice.some(jobs, 8),
  }
  const city = dice.chance(0.6) ? storyline.slots.home! : dice.of(country.cities)
  const slots: Slots = {
    ...storyline.slots,
    city,
    district: nameDistrict(dice),
    district2: nameDistrict(dice),
    street: nameStreet(dice),
    ...figures(topic, dice),
    ...times(happenedAt, dice),
    ...wordsOf(vocabulary),
  }
  const people = {
    ...storyline.people,
    p4: person(dice, null),
    p5: person(dice, `mayor of ${city}`),
  }
  const said = dice.some([...topic.quotes, ...commonQuotes], 9)
  return {
    seed,
    storyline,
    episode: topic.episodes[Math.min(turn, topic.episodes.length - 1)]!,
    slots,
    people,
    quotes: said.map((text) => ({
      speaker: dice.of(speakers),
      text: expand(text, dice, (slot) => slots[slot] ?? slot),
    })),
    details: dice.some(topic.details, 5),
    vocabulary,
    happenedAt: Math.floor(happenedAt / dayMs) * dayMs,
  }
}

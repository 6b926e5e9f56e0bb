/**
 * Words around a number: units (currencies as ISO 4217, measures by one name each),
 * how exact the figure is ("over", "up to"), and what became of the people counted.
 * Known failure: "pound" is the weight; money in pounds is known by its sign alone.
 */

import type { Comparator } from '../model/figure.ts'

/** Signs before a number. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
])

/** Words after a number. */
export const unitWords: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupee', 'INR'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
  ['shekel', 'ILS'],
  ['franc', 'CHF'],
  ['mile', 'mile'],
  ['km', 'km'],
  ['kilometer', 'km'],
  ['kilometre', 'km'],
  ['meter', 'm'],
  ['metre', 'm'],
  ['foot', 'foot'],
  ['feet', 'foot'],
  ['inch', 'inch'],
  ['ton', 'ton'],
  ['tonne', 'tonne'],
  ['kg', 'kg'],
  ['kilogram', 'kg'],
  ['pound', 'pound'],
  ['barrel', 'barrel'],
  ['gallon', 'gallon'],
  ['liter', 'litre'],
  ['litre', 'litre'],
  ['acre', 'acre'],
  ['hectare', 'hectare'],
  ['degree', 'degree'],
  ['mph', 'mph'],
  ['second', 'second'],
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['megawatt', 'megawatt'],
])

const comparators: readonly (readonly [Comparator, string])[] = [
  ['over', 'more than|over|above|greater than|in excess of|upwards of|exceeding|topped|surpassed'],
  ['at-least', 'at least|no fewer than|no less than|a minimum of'],
  ['nearly', 'nearly|almost|close to|just under|less than|fewer than|under|below'],
  ['up-to', 'up to|as many as|as much as|at most|no more than|a maximum of'],
  ['about', 'about|around|roughly|approximately|some|an estimated|estimated'],
]

/** Word sequences before a number, longest first, with what they say of it. */
export const comparatorPhrases: readonly (readonly [readonly string[], Comparator])[] = comparators
  .flatMap(([comparator, phrases]) =>
    phrases.split('|').map((phrase) => [phrase.split(' '), comparator] as const),
  )
  .sort((a, b) => b[0].length - a[0].length)

/** What happened to those counted, by verb or adjective beside the count. */
export const fates: ReadonlyMap<string, string> = new Map([
  ['kill', 'killed'],
  ['killed', 'killed'],
  ['dead', 'killed'],
  ['die', 'killed'],
  ['injure', 'injured'],
  ['injured', 'injured'],
  ['wound', 'injured'],
  ['wounded', 'injured'],
  ['displace', 'displaced'],
  ['displaced', 'displaced'],
  ['miss', 'missing'],
  ['missing', 'missing'],
  ['arrest', 'arrested'],
  ['detain', 'detained'],
  ['homeless', 'homeless'],
  ['evacuate', 'evacuated'],
  ['infect', 'infected'],
])

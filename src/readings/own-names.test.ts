import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageOf } from '../model/problems.ts'
import { checkOwnNames, ownNamesOf } from './own-names.ts'

const union = { name: 'Harbour Union', kind: 'organisation', aliases: ['HU'], country: 'GBR' }

const messageFor = (text: string) => {
  const { value, problems } = checkOwnNames(text, 'own.json')
  expect(value).toEqual([])
  expect(problems).toHaveLength(1)
  return messageOf(problems[0]!)
}

describe('a gazetteer of a user’s own', () => {
  test('gives its entries back, from JSON and from YAML', () => {
    const json = checkOwnNames(JSON.stringify([union]), 'own.json')
    const yaml = checkOwnNames(
      '- name: Harbour Union\n  kind: organisation\n  aliases: [HU]\n  country: GBR\n',
      'own.yaml',
    )
    expect(json.problems).toEqual([])
    expect(ownNamesOf(json.value)).toEqual([{ ...union, role: null }])
    expect(yaml.value).toEqual(json.value)
  })

  test('is the same setting however its keys are ordered and spaced', () => {
    const turned =
      '[ {"country":"GBR",\n "aliases":["HU"], "kind":"organisation", "name":" Harbour Union "} ]'
    expect(checkOwnNames(turned, 'own.json').value).toEqual(
      checkOwnNames(JSON.stringify([union]), 'own.json').value,
    )
  })

  test.each([
    ['{"name": "X"}', 'is not a list of entries'],
    ['[{"name": "X"', 'is neither JSON nor YAML'],
    ['["Harbour Union"]', 'entry 1 is not an object'],
    ['[{"kind": "person"}]', 'entry 1 has no "name"'],
    ['[{"name": "X", "kind": "club"}]', 'has the kind "club", which is not one of country, government'],
    ['[{"name": "X"}]', 'has the kind null'],
    [
      '[{"name": "X", "kind": "place", "country": "ZZ"}]',
      'the country "ZZ", which is not a code of three letters',
    ],
    ['[{"name": "X", "kind": "government"}]', 'needs a "country"'],
    ['[{"name": "X", "kind": "place", "aliases": "Y"}]', '"aliases" that are not a list of texts'],
    ['[{"name": "X", "kind": "place", "role": "mayor"}]', 'a "role", which only a person has'],
    ['[{"name": "X", "kind": "place", "colour": "red"}]', 'has "colour", which is not one of name, kind'],
    [
      '[{"name": "X", "kind": "place"}, {"name": "X", "kind": "media"}]',
      'entry 2 names "X", as entry 1 does',
    ],
  ])('says of %s what is wrong', (text, words) => {
    expect(messageFor(text)).toContain(words)
  })

  test('names every entry that is wrong, and after a few how many more', () => {
    const message = messageFor(JSON.stringify(Array.from({ length: 14 }, () => ({ kind: 'person' }))))
    expect(message).toContain('entry 10')
    expect(message).toContain('and 4 more')
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { value, problems } = checkOwnNames(text, 'x')
        expect(value.length === 0 || problems.length === 0).toBe(true)
      }),
    )
  })
})

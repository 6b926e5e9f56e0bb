/** The list of publishers: what an entry may hold, and what is said of one that cannot be used. */

import { describe, expect, it } from 'vitest'
import { messageOf } from '../model/problems.ts'
import { readPublishers } from './publishers.ts'

const check = (text: string, words: RegExp) => {
  const { value, problems } = readPublishers(text, 'sources.json')
  expect(value).toEqual([])
  expect(problems.map(messageOf).join()).toMatch(words)
}

describe('a list of publishers', () => {
  it('is read from JSON and from YAML alike', () => {
    const json =
      '[{"name": "Island Post", "aliases": ["The Post"], "hosts": ["www.Post.example"], "group": "Island Group"}]'
    const yaml =
      '- name: Island Post\n  aliases: [The Post]\n  hosts: [www.Post.example]\n  group: Island Group\n'
    const expected = [
      { name: 'Island Post', aliases: ['The Post'], hosts: ['post.example'], group: 'Island Group' },
    ]
    expect(readPublishers(json, 'x').value).toEqual(expected)
    expect(readPublishers(yaml, 'x').value).toEqual(expected)
  })

  it('may be empty, which says that nobody belongs to a group', () => {
    expect(readPublishers('[]', 'x')).toEqual({ value: [], problems: [] })
  })

  it('may leave out everything but the name', () => {
    expect(readPublishers('[{"name": "A"}]', 'x').value).toEqual([
      { name: 'A', aliases: [], hosts: [], group: null },
    ])
  })

  it('is refused with the entry and what is wrong with it', () => {
    check('[{"group": "G"}]', /sources\.json.*entry 1 has no "name"/)
    check('[{"name": "A"}, {"name": "B", "owner": "C"}]', /entry 2 has "owner", which is not one of name/)
    check(
      '[{"name": "A", "hosts": ["https://a.example/x"]}]',
      /entry 1 \("A"\) has the host "https.*without https/,
    )
    check('[{"name": "A", "hosts": "a.example"}]', /"hosts" that are not a list of texts/)
    check('[{"name": "A", "aliases": [1]}]', /"aliases" that are not a list of texts/)
    check('[{"name": "A", "group": 3}]', /"group" that is not a text/)
    check('["A"]', /entry 1 is not an object such as/)
    check('{"name": "A"}', /not a list of entries/)
    check('[{"name": ', /neither JSON nor YAML/)
  })

  it('tells every faulty entry, but no more than ten in words', () => {
    check(JSON.stringify(Array.from({ length: 13 }, () => ({}))), /entry 10 has no "name".*and 3 more/)
  })

  it('gives no name, alias or host to two publishers', () => {
    check('[{"name": "A"}, {"name": "B", "aliases": ["a"]}]', /entry 2 names "a", as entry 1 does already/)
    check(
      '[{"name": "A", "hosts": ["a.example"]}, {"name": "B", "hosts": ["www.a.example"]}]',
      /entry 2 names "a.example", as entry 1/,
    )
  })
})

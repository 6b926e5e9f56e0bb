import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownFamilyOf } from '../../test/quality/cluster-runs.ts'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import { compare, comparedFacts } from './comparison.ts'
import { eventFold } from './fold.ts'
import { likenessIn, logitsOf } from './likeness.ts'
import { type Member, MemberSlots, memberAlone } from './member-slots.ts'
import { startState } from './state.ts'
import { WORDS_MAX, weigh } from './weigh.ts'

const { settings } = eventFold
const { frequencies } = startState(settings)

/** A member of a text; `time` in milliseconds or null. */
function memberOf(text: string, time: number | null = null, arrival = 0): Member {
  const { article, profile } = sampleArticle(text.slice(0, 60), text)
  const { family } = ownFamilyOf(article).derivation
  return memberAlone(weigh(profile, frequencies, time), { article: article.id, family, arrival })
}

const strike =
  'Dock workers at Tarnholm port walked out on Monday over pay. Union leader Marit Solheim told 400 workers that the offer was an insult. The port handles 60 ships a week.'
const told =
  'A walkout over pay has shut Tarnholm port since Monday. Some 400 dock workers followed union leader Marit Solheim, who called the offer an insult.'
const flood =
  'The river Orla flooded the town of Pessin on Friday. Mayor Jan Kubec ordered 2,000 people out of their homes. Soldiers built dams of sand.'

const DAY_MS = 86_400_000
const likenessOf = (a: Member, b: Member) => likenessIn(0, logitsOf(a, b, settings))
const members = [strike, told, flood, sampleText(40, 1), sampleText(40, 2), sampleText(70, 1)].map((text) =>
  memberOf(text),
)

describe('the likeness of two members', () => {
  it('is large for reports of one happening and small for others', () => {
    expect(likenessOf(members[0]!, members[1]!)).toBeGreaterThan(0.8)
    expect(likenessOf(members[0]!, members[2]!)).toBeLessThan(0.1)
  })

  it('is the same whichever is given first, and no fact is below 0 or far above 1', () => {
    fc.assert(
      fc.property(fc.nat(members.length - 1), fc.nat(members.length - 1), (i, j) => {
        const [there, back] = [new Float64Array(comparedFacts.length), new Float64Array(comparedFacts.length)]
        compare(members[i]!, members[j]!, there)
        compare(members[j]!, members[i]!, back)
        expect([...there]).toEqual([...back])
        for (const fact of there) expect(fact >= 0 && fact <= 1.6).toBe(true)
      }),
    )
  })

  it('knows a short text, and takes one shared person for less than three of three', () => {
    const facts = (a: string, b: string) => {
      const found = new Float64Array(comparedFacts.length)
      compare(memberOf(a), memberOf(b), found)
      return (fact: (typeof comparedFacts)[number]) => found[comparedFacts.indexOf(fact)]!
    }
    const one = facts('Marit Solheim spoke.', told)
    const all = facts(
      'Marit Solheim, Jan Kubec and Ilse Brandt spoke.',
      `${told} Jan Kubec and Ilse Brandt came.`,
    )
    expect(one('brevity')).toBeGreaterThan(facts(strike, told)('brevity'))
    expect(one('people')).toBeGreaterThan(0)
    expect(one('people')).toBeLessThan(all('people'))
  })

  it('falls as the gap in time grows', () => {
    const likenesses = [0, 1, 7, 28].map((days) =>
      likenessOf(memberOf(strike, 0), memberOf(told, days * DAY_MS)),
    )
    expect([...likenesses].sort((a, b) => b - a)).toEqual(likenesses)
    expect(likenesses[3]).toBeLessThan(likenesses[0]!)
  })

  it('in a crowd stands between what the two models say', () => {
    const logits = logitsOf(memberOf(strike, 0), memberOf(told, 0), settings)
    const [none, half, full] = [0, 0.5, 1].map((crowd) => likenessIn(crowd, logits)) as [
      number,
      number,
      number,
    ]
    expect(half).toBeGreaterThan(Math.min(none, full))
    expect(half).toBeLessThan(Math.max(none, full))
  })

  it('knows a crowd with times and without', () => {
    for (const time of [0, null]) {
      const { alone, crowded } = logitsOf(memberOf(strike, time), memberOf(told, time), settings)
      expect(crowded).not.toBe(alone)
    }
  })

  it('of a member copied into a slot is that of the member', () => {
    const slots = new MemberSlots()
    const { article, profile } = sampleArticle('slot', told)
    const identity = { article: article.id, family: ownFamilyOf(article).derivation.family, arrival: 1 }
    const first = slots.put(weigh(profile, frequencies, null), identity)
    slots.free(first)
    const again = slots.put(weigh(profile, frequencies, null), identity)
    expect([again.chunk, again.slot]).toEqual([first.chunk, first.slot])
    expect(likenessOf(members[0]!, again)).toBe(likenessOf(members[0]!, members[1]!))
  })
})

describe('weighing', () => {
  it('keeps the rarest words of a long text, ascending', () => {
    const text = Array.from({ length: 40 }, (_, teller) => sampleText(teller * 13, teller)).join(' ')
    const { profile } = sampleArticle('long', text)
    const { keys } = weigh(profile, frequencies, null)
    expect(keys.length).toBeLessThanOrEqual(WORDS_MAX)
    expect([...keys].sort((a, b) => a - b)).toEqual([...keys])
  })

  it('keeps the words of the lead when a text has too many', () => {
    const long = Array.from({ length: 60 }, (_, teller) => sampleText(teller * 13, teller)).join(' ')
    const { profile } = sampleArticle('lead kept', `${strike} ${long}`)
    const { keys } = weigh(profile, frequencies, null)
    const first = profile.keys.filter((_, i) => profile.fields[i] === '0')
    expect(keys.length).toBe(WORDS_MAX)
    expect(first.filter((key) => keys.includes(key)).length).toBe(first.length)
  })

  it('looks events up by names and figures before plain words of the same rarity', () => {
    const { profile } = sampleArticle('strike', strike)
    const [first] = weigh(profile, frequencies, null).lookups.keys
    const kind = profile.kinds[profile.keys.indexOf(first!)]
    expect('plofd').toContain(kind)
  })
})

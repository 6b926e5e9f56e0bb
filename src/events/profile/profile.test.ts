import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../../test/quality/cluster-samples.ts'
import { hashText } from '../../text/hashing.ts'
import { headOf } from '../../text/thesaurus.ts'

const { profile } = sampleArticle(
  'p',
  [
    'President Lena Orsk met union leaders in Vienna on 3 May 2024.',
    '“We will not sign this paper before the autumn,” Orsk said.',
    'Some 1,400 angry workers waited outside.',
    'The talks go on in Geneva.',
  ].join(' '),
  { title: 'Orsk meets unions in Vienna', publishedAt: '2024-05-04T08:00:00.000Z' },
)

/** Kind and field of the word that a name or figure is kept under. */
function placed(word: string): string | null {
  const at = profile.keys.indexOf(hashText(word))
  return at < 0 ? null : `${profile.kinds[at]}${profile.fields[at]}`
}

describe('a profile', () => {
  it('says what each name and figure is, and where it first stands', () => {
    expect(placed('Orsk')).toBe('p0')
    expect(placed('Vienna')).toBe('l0')
    expect(placed('Geneva')).toBe('l2')
    expect(placed('union')).toBe('w0')
    expect(placed(headOf('angry'))).toBe('a1')
    expect(placed('1400')).toBe('f1')
    expect(placed('d2024-05-032024-05-03')).toBe('d0')
  })

  it('has what was quoted, the years, the latest day, and words for reasons', () => {
    expect(profile.quoted.length).toBeGreaterThan(0)
    expect(profile.years).toEqual([2024])
    expect(profile.latestDay).toBe(Date.parse('2024-05-03') / 86_400_000)
    expect(profile.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Lena Orsk', 'Vienna']))
  })

  it('has no latest day where a later year is named: the day is looked back on', () => {
    const { profile: looksBack } = sampleArticle(
      'q',
      'Orsk, who founded the union on 3 May 2004, said in Vienna that 2024 would be its last year.',
    )
    expect(looksBack.latestDay).toBeNull()
  })

  it('takes words with a capital that are no names for plain words, in the headline too', () => {
    const { profile: told } = sampleArticle('r', 'Rescuers found the boat of Governor Orsk in Vienna.', {
      title: 'Fishermen Thank Orsk in Vienna',
    })
    const kindOf = (term: string) => told.kinds[told.keys.indexOf(hashText(term))]
    expect(['rescuer', 'governor', 'fisherman'].map((lemma) => kindOf(headOf(lemma)))).toEqual([
      'w',
      'w',
      'w',
    ])
    expect(told.keys).not.toContain(hashText('Fishermen'))
    expect(kindOf('Orsk')).toBe('p')
  })

  it('says how often each word stands in the text', () => {
    const timesOf = (word: string) => profile.times[profile.keys.indexOf(hashText(word))]
    expect([timesOf('Orsk'), timesOf('Geneva')]).toEqual(['3', '1'])
  })

  it('counts the lead in words, and what follows it apart', () => {
    const line = (n: number) =>
      `The committee of harbour town number ${n} discussed ferry tickets and bridges.`
    const text = Array.from({ length: 40 }, (_, n) => line(n)).join(' ')
    const { profile: long } = sampleArticle('lead', `${text} Finally Zorvania objected.`)
    const at = long.keys.indexOf(hashText('Zorvania'))
    expect([...new Set(long.fields)].sort()).toEqual(['0', '1', '2', '3'])
    expect(long.fields[at]).toBe('3')
  })

  it('keeps its keys ascending, each once', () => {
    expect([...new Set(profile.keys)].sort((a, b) => a - b)).toEqual([...profile.keys])
  })

  it('of a text in a language that is not read has its plain words', () => {
    const { profile: plain } = sampleArticle('fr', 'Le ministre a refusé la proposition mardi à Genève.', {
      language: 'fr',
    })
    expect(plain.keys.length).toBeGreaterThan(0)
  })
})

/** Batches: what came in is answered for, in order, and lines are those of the articles alone. */

import { describe, expect, it } from 'vitest'
import type { SourcePart } from '../model/source-part.ts'
import { readLine } from './contract-lines.ts'
import { openPart } from './intake.ts'
import { createReader } from './reader.ts'

const text = 'The minister said on Monday that 1,400 people were killed. "We will not withdraw," he said.'
const reader = createReader()

const line = (lineNumber: number, written: unknown): SourcePart => ({
  kind: 'line',
  location: 'standard input',
  lineNumber,
  bytes: new TextEncoder().encode(typeof written === 'string' ? written : JSON.stringify(written)),
})

const parts = [
  line(1, { id: 'a', text }),
  line(2, '{"id": '),
  line(3, { id: 'b', html: `<article><h1>Talks</h1><p>${text}</p></article>` }),
  line(4, { id: 'c', text: ' ' }),
  line(5, { id: 'd', text: `${text} \ud800` }),
]

describe('a reader', () => {
  it('answers for each item, in order, also for those without an article', async () => {
    const rawItems = [{ text: 'Ferry' }, { id: 'a', title: 'A', text }].flatMap(
      (written) => openPart(line(1, written)).rawItems,
    )
    const answers = await reader.read(rawItems)
    expect(answers.map(({ article }) => article?.title ?? null)).toEqual([null, 'A'])
  })

  it('reads text as it is and html cleaned, and names the lines it could not read', async () => {
    const read = await reader.readParts(parts)
    expect(read.map(({ article }) => article?.givenId ?? null)).toEqual(['a', null, 'b', null, 'd'])
    expect(read[0]?.article?.text).toBe(text)
    expect(read.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'line-not-json',
      'line-not-article',
    ])
  })

  it('writes the lines of what it read', async () => {
    const read = await reader.readParts(parts)
    const written = await reader.writeLines('read', parts)
    const expected = read.flatMap(({ article, layers }) =>
      article && layers ? [`${JSON.stringify(readLine(article, layers))}\n`] : [],
    )
    expect(new TextDecoder().decode(written.bytes)).toBe(expected.join(''))
    expect(written.articles).toBe(3)
    expect(written.problems).toEqual(read.flatMap(({ problems }) => problems))
  })

  it('writes clean articles without reading them', async () => {
    const { bytes, problems } = await reader.writeLines('clean', parts)
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n')
    expect(lines.map((one) => JSON.parse(one).id)).toEqual(['a', 'b', 'd'])
    expect(problems).toHaveLength(2)
  })

  it('keeps a text in a language that is not read, marks it once, and misreads nothing', async () => {
    const french =
      'Le ministre a déclaré lundi que 1 400 personnes ont été tuées. « Nous ne céderons pas », a-t-il dit à Paris, où les deux délégations doivent se retrouver la semaine prochaine pour de nouvelles discussions.'
    const given = [line(1, { id: 'f', language: 'en', text: french })]
    const [read] = await reader.readParts(given)
    expect(read?.article).toMatchObject({ language: 'fr', text: french })
    const { bytes, problems } = await reader.writeLines('read', given)
    expect(problems).toMatchObject([
      { code: 'language-unread', details: { language: 'fr', where: 'standard input line 1' } },
    ])
    const { id, ...layers } = JSON.parse(new TextDecoder().decode(bytes))
    expect(id).toBe('f')
    expect(Object.values(layers).flat()).toEqual([])
    const [stored] = await reader.read(openPart(given[0]!).rawItems)
    expect(stored?.problems.map(({ code }) => code)).toEqual(['language-unread'])
  })
})

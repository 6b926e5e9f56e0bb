import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { findClaimedOriginal, hostOf, type OriginClues } from './claimed-original.ts'

function check(texts: readonly string[], clues: Partial<OriginClues>, expected: string | null) {
  const blocks = texts.map((text): Block => ({ text, kind: 'paragraph', linkShare: 0 }))
  const found = findClaimedOriginal({
    blocks,
    stated: undefined,
    canonical: null,
    source: null,
    url: null,
    ...clues,
  })
  expect(found?.name ?? null).toBe(expected)
}

describe('findClaimedOriginal', () => {
  it('takes the name that a line states', () =>
    check([], { stated: 'www.coast.example' }, 'www.coast.example'))
  it('reads an agency’s dateline', () => check(['OSLO (Reuters) — Ferries sailed.'], {}, 'Reuters'))
  it('reads any outlet’s dateline', () => check(['OSLO (Coast Wire) — Ferries sailed.'], {}, 'Coast Wire'))
  it('reads a credit of another outlet’s reporters', () =>
    check(["CNN's Ada Berg and Nils Holm contributed to this report."], {}, 'CNN'))
  it('reads a byline with another outlet', () => check([], { byline: 'Ada Berg, Coast Wire' }, 'Coast Wire'))
  it('takes an outlet that was told again and again', () =>
    check(['"Yes," he told CNN.', '"No," she told CNN.'], {}, 'CNN'))
  it('takes no outlet that was told once', () => check(['"Yes," he told CNN.'], {}, null))
  it('takes no one who is no outlet', () => check(['He told reporters. She told reporters.'], {}, null))
  it('never takes the article’s own source', () =>
    check(['OSLO (Reuters) — Ferries sailed.'], { source: 'Reuters' }, null))
  it('takes a canonical address on another site', () =>
    check([], { canonical: 'https://www.coast.example/1', url: 'https://mirror.test/1' }, 'coast.example'))
  it('takes no canonical address on a host of the same site', () =>
    check([], { canonical: 'https://www.coast.example/1', url: 'https://amp.coast.example/1' }, null))
})

describe('hostOf', () => {
  it('leaves out www, port and user', () => {
    expect(hostOf('https://me@www.Coast.example:80/a')).toBe('coast.example')
    expect(hostOf('/relative')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { KeyRows } from './key-rows.ts'

describe('rows of keys', () => {
  it('take each key once, and no more than there is room for', () => {
    const rows = new KeyRows(4)
    const row = rows.take()
    expect([...rows.addNew(row, Uint32Array.of(7, 0, 0xffffffff))]).toEqual([7, 0, 0xffffffff])
    expect([...rows.addNew(row, Uint32Array.of(0, 8, 7, 9))]).toEqual([8])
    expect(rows.sizeOf(row)).toBe(4)
    expect([...rows.addNew(row, Uint32Array.of(9))]).toEqual([])
  })

  it('do not mix, and begin empty when they are used again', () => {
    const rows = new KeyRows(3)
    const taken = Array.from({ length: 3_000 }, () => rows.take())
    for (const row of taken) rows.addNew(row, Uint32Array.of(row))
    for (const row of taken) expect([...rows.addNew(row, Uint32Array.of(row))]).toEqual([])
    rows.free(taken[1_500]!)
    const again = rows.take()
    expect(again).toBe(taken[1_500])
    expect(rows.sizeOf(again)).toBe(0)
  })
})

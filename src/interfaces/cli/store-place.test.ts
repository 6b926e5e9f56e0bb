import { describe, expect, it } from 'vitest'
import { storeOf } from './store-place.ts'

const check = (store: string | undefined, databaseUrl: string | undefined, storePath: string | undefined) =>
  storeOf({ environment: { databaseUrl, storePath } }, store === undefined ? {} : { store })

describe('storeOf', () => {
  it('takes the option before the database, the database before the path, and has a default', () => {
    expect(check('a.db', 'postgres://h/d', 'b.db')).toBe('a.db')
    expect(check(undefined, 'postgres://h/d', 'b.db')).toBe('postgres://h/d')
    expect(check(undefined, undefined, 'b.db')).toBe('b.db')
    expect(check(undefined, undefined, undefined)).toBe('throughline.db')
  })

  it('takes an empty variable as none', () => {
    expect(check(undefined, '', 'b.db')).toBe('b.db')
    expect(check(undefined, '', '')).toBe('throughline.db')
  })

  it('refuses an empty option', () => {
    for (const given of ['', '  ']) expect(() => check(given, undefined, undefined)).toThrow(/^--store takes/)
  })

  it('refuses addresses of other databases, and does not repeat their password', () => {
    for (const address of ['mysql://u:secret@h/d', 'postgres://u:secret@[/d', 'https://secret.example/']) {
      expect(() => check(undefined, address, undefined)).toThrow(/^DATABASE_URL takes/)
      expect(() => check(undefined, address, undefined)).not.toThrow(/secret/)
    }
  })

  it('takes any other path, with spaces and colons too', () => {
    for (const path of ['my news.db', 'C:\\news.db', '/a/b:c.db', 'café.db'])
      expect(check(path, undefined, undefined)).toBe(path)
  })
})

import { describe, expect, it } from 'vitest'
import { ThroughlineError } from '../../model/problems.ts'
import { explainSqlite, isBusy, openingReason } from './sqlite-errors.ts'

const failure = (code: string) => Object.assign(new Error('what SQLite says'), { code })

const check = (code: string, expected: string | null) => {
  const explained = explainSqlite(failure(code), 'news.db')
  expect(explained instanceof ThroughlineError ? explained.code : null).toBe(expected)
}

describe('explainSqlite', () => {
  it('knows codes by name and by the number of an extended one', () => {
    check('SQLITE_READONLY', 'store-unreadable')
    check('UNKNOWN_SQLITE_ERROR_1544', 'store-unreadable') // READONLY_DIRECTORY
    check('UNKNOWN_SQLITE_ERROR_778', 'store-unreadable') // IOERR_WRITE
    check('UNKNOWN_SQLITE_ERROR_267', 'store-damaged') // CORRUPT_VTAB
    check('SQLITE_NOTADB', 'store-damaged')
  })

  it('takes a lock that another holds for busy, extended too', () => {
    expect(isBusy(failure('UNKNOWN_SQLITE_ERROR_517'))).toBe(true) // BUSY_SNAPSHOT
    expect(isBusy(failure('SQLITE_FULL'))).toBe(false)
    check('SQLITE_BUSY', 'store-busy')
  })

  it('leaves errors that are not of the store as they are', () => {
    check('UNKNOWN_SQLITE_ERROR_1', null)
    check('ENOENT', null)
    expect(explainSqlite('text', 'news.db')).toBe('text')
  })
})

describe('openingReason', () => {
  it('says in words what the driver gives as a number', () => {
    const error = new Error('ConnectionFailed("Unable to open connection to local database /proc/x.db: 14")')
    expect(openingReason(error)).toBe('no file can be made or opened there')
    expect(openingReason(new Error('disk: 140'))).toBe('disk: 140')
  })
})

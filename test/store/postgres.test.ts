import { describe, it } from 'vitest'
import { describeArchive } from './archive-suite.ts'
import { describeMerges } from './merge-suite.ts'
import { databaseUrl, postgresPlace, postgresTitle } from './places.ts'
import { describeRepair } from './repair-suite.ts'
import { describeStore } from './store-suite.ts'

if (databaseUrl) {
  describeStore(postgresTitle, postgresPlace)
  describeMerges(postgresTitle, postgresPlace)
  describeArchive(postgresTitle, postgresPlace)
  describeRepair(postgresTitle, postgresPlace, 3)
} else describe.skip(postgresTitle, () => it('does the same', () => undefined))

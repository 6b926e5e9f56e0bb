import { describeArchive } from './archive-suite.ts'
import { describeMerges } from './merge-suite.ts'
import { sqlitePlace } from './places.ts'
import { describeRepair } from './repair-suite.ts'
import { describeStore } from './store-suite.ts'

describeStore('a SQLite store', sqlitePlace)
describeMerges('a SQLite store', sqlitePlace)
describeArchive('a SQLite store', sqlitePlace)
describeRepair('a SQLite store', sqlitePlace, 12)

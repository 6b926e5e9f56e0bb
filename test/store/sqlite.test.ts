import { describeArchive } from './archive-suite.ts'
import { sqlitePlace } from './places.ts'
import { describeStore } from './store-suite.ts'

describeStore('a SQLite store', sqlitePlace)
describeArchive('a SQLite store', sqlitePlace)

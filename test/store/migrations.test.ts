/**
 * A store of an earlier schema, with articles in it, is brought up to date when it is
 * opened: made here with the first migrations alone and filled by hand.
 */

import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/io/store/index.ts'
import { type BareDatabase, migrationProvider, migrationTables } from '../../src/io/store/migrations/list.ts'
import { APPLICATION_ID } from '../../src/io/store/sqlite-file.ts'
import { found } from './bed.ts'
import { articleId, familyId, timeOf } from './factories.ts'
import { databaseUrl, type Place, postgresPlace, postgresTitle, sqlitePlace } from './places.ts'

function connect(where: string): BareDatabase {
  const isPostgres = /^postgres/.test(where)
  return new Kysely({
    dialect: isPostgres
      ? new PostgresDialect({ pool: new pg.Pool({ connectionString: where, max: 1 }) })
      : new SqliteDialect({ database: new Database(where) }),
  })
}

/** Articles 1 and 2 in one family and one event; the second changed two figures. */
async function fill(db: BareDatabase): Promise<void> {
  const drift = JSON.stringify([
    { kind: 'figure-changed', start: 0, end: 1, original: '2', altered: '3', from: { start: 0, end: 1 } },
    { kind: 'figure-changed', start: 4, end: 5, original: '6', altered: '7', from: { start: 4, end: 5 } },
  ])
  await sql`insert into family (id) values (${familyId(1)})`.execute(db)
  const record = {
    responses: [],
    sources: [{ family: familyId(1) }],
    figures: [{ entries: [{ family: familyId(1) }] }],
  }
  await sql`insert into storyline (id) values ('s1')`.execute(db)
  await sql`insert into event (number, storyline, record) values (1, 's1', ${JSON.stringify(record)})`.execute(
    db,
  )
  for (const n of [1, 2]) {
    await sql`insert into raw (hash, media_type, location, fetched_at, bytes)
      values (${`hash ${n}`}, 'text/plain', 'x', ${timeOf(n)}, ${Buffer.from('x')})`.execute(db)
    await sql`insert into article (arrival, id, title, source, published_at, fetched_at, raw_hash, text)
      values (${n}, ${articleId(n)}, 'A title', ${`Post ${n}`}, ${timeOf(n)}, ${timeOf(n)}, ${`hash ${n}`}, 'x')`.execute(
      db,
    )
    await sql`insert into derivation (arrival, family, kind, derived_from, confidence, drift)
      values (${n}, ${familyId(1)}, ${n === 1 ? 'original' : 'rewrite'}, ${n === 1 ? null : articleId(1)}, 1,
        ${n === 1 ? '[]' : drift})`.execute(db)
    await sql`insert into event_article (event, arrival, family, similarity) values (1, ${n}, ${familyId(1)}, 1)`.execute(
      db,
    )
  }
}

async function schemaOf(db: BareDatabase): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return rows[0]!.schema
}

async function makeFirst(where: string): Promise<void> {
  const db = connect(where)
  // Without its schema the Migrator would take the tables of a store in another one for its own.
  const place = /^postgres/.test(where) ? { migrationTableSchema: await schemaOf(db) } : {}
  const migrator = new Migrator({ db, provider: migrationProvider, ...migrationTables, ...place })
  const { error } = await migrator.migrateTo('0001-tables')
  if (error !== undefined) throw error
  await fill(db)
  if (!/^postgres/.test(where)) {
    await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(db)
    await sql`pragma user_version = 1`.execute(db)
  }
  await db.destroy()
}

function describeMigrations(title: string, makePlace: () => Promise<Place>): void {
  describe(`${title} of the first schema`, () => {
    it('counts its origins, sources and changes of meaning as a new one does', async () => {
      const place = await makePlace()
      await makeFirst(place.where)
      const { store, archive } = await openStore(place.where, { create: false })
      try {
        expect(await archive.counts()).toMatchObject({ articles: 2, origins: 1 })
        expect(await archive.sources()).toMatchObject([
          { source: 'Post 1', articles: 1, originals: 1, altering: 0, alterations: 0, lastAt: timeOf(1) },
          { source: 'Post 2', rewrites: 1, derivedFrom: [{ source: 'Post 1' }], altering: 1, alterations: 2 },
        ])
        expect(found(await archive.lineage(familyId(1))).members).toHaveLength(2)
        const event = 1 as Parameters<typeof archive.event>[0]
        const { record } = (await archive.article(articleId(1)))!
        expect(record).toMatchObject({
          sources: [{ family: familyId(1), origin: familyId(1) }],
          figures: [{ entries: [{ origin: familyId(1) }] }],
        })
        expect((await store.turn((turn) => turn.dossierMembers(event, 5))).origins).toBe(1)
      } finally {
        await store.close()
        await place.remove()
      }
    })
  })
}

describeMigrations('a SQLite store', sqlitePlace)
if (databaseUrl) describeMigrations(postgresTitle, postgresPlace)
else describe.skip(postgresTitle, () => it('does the same', () => undefined))

/**
 * One write transaction, as the engine uses it: it reads, decides, adds articles and
 * puts events, on one connection that no other writer can come between. Totals of
 * storylines are made once, when the work is done, for all that it touched.
 */

import type { StepKey, Turn } from '../../engine/ports.ts'
import { addBatch } from './batch.ts'
import { storableText } from './boundary.ts'
import { addCorrection, readBounds } from './corrections.ts'
import type { Connection, Dialect } from './database.ts'
import { readDossier } from './dossier.ts'
import { toChangeRow } from './event-rows.ts'
import { leadFormerOn, readFormerNumbers, rememberFormer } from './former.ts'
import { insertRows } from './insert.ts'
import { putEvents } from './put-events.ts'
import { makeTouched, type Touched, writeTotals } from './totals.ts'
import {
  readArrivals,
  readCompared,
  readConsulted,
  readEventsOfFamilies,
  readHead,
  readKnown,
  readNames,
  readRaw,
} from './turn-reads.ts'

/** Tables of analyses, those that point to others before those pointed to. */
const analysisTables = [
  'link',
  'event_place',
  'event_actor',
  'event_article',
  'credit',
  'event_citation',
  'derivation',
  'decision',
  'layer',
  'event',
  'storyline',
  'family',
  'article',
  'step',
] as const

async function clearAnalysis(dialect: Dialect, connection: Connection, touched: Touched) {
  const formerNumbers = await readFormerNumbers(connection)
  await rememberFormer(connection)
  await dialect.clearIndex(connection)
  // What earlier readings did to numbered events stays told.
  await connection.deleteFrom('change').where('kind', '!=', 'event-reread').execute()
  for (const table of analysisTables) await connection.deleteFrom(table).execute()
  touched.storylines.clear()
  touched.families.clear()
  return formerNumbers
}

async function replaceStepKeys(connection: Connection, keys: readonly StepKey[]): Promise<void> {
  await connection.deleteFrom('step').execute()
  const rows = keys.map(({ name, version, key }) => ({ name, version, key }))
  await insertRows(connection, 'step', rows)
}

async function setNote(connection: Connection, name: string, text: string): Promise<void> {
  await connection
    .insertInto('note')
    .values({ name: storableText(name), text: storableText(text) })
    .onConflict((clash) => clash.column('name').doUpdateSet((row) => ({ text: row.ref('excluded.text') })))
    .execute()
}

function makeTurn(dialect: Dialect, connection: Connection, touched: Touched): Turn {
  return {
    head: () => readHead(connection),
    known: (ids) => readKnown(connection, ids),
    arrivalsAfter: async (after, limit, layers) => {
      await dialect.breathe()
      return readArrivals(connection, after, limit, layers)
    },
    consult: (ids) => readConsulted(connection, ids),
    compared: (ids) => readCompared(connection, ids),
    namesOf: (ids) => readNames(connection, ids),
    addBatch: async (batch) => {
      await dialect.breathe()
      await addBatch(dialect, connection, batch, touched)
    },
    eventsOfFamilies: (families) => readEventsOfFamilies(connection, families),
    dossierMembers: (event, limit) => readDossier(connection, event, limit),
    putEvents: (states) => putEvents(dialect, connection, states, touched),
    eventBounds: () => readBounds(connection),
    addCorrection: (correction) => addCorrection(connection, correction),
    rawAfter: (after, limit) => readRaw(connection, after, limit),
    clearAnalysis: () => clearAnalysis(dialect, connection, touched),
    leadFormerOn: () => leadFormerOn(connection),
    addChanges: (changes) => insertRows(connection, 'change', changes.map(toChangeRow)),
    setStepKeys: (keys) => replaceStepKeys(connection, keys),
    setNote: (name, text) => setNote(connection, name, text),
  }
}

/** Runs `work` in one write transaction; an error undoes all of it. */
export function runTurn<Value>(dialect: Dialect, work: (turn: Turn) => Promise<Value>): Promise<Value> {
  return dialect.write(async (connection) => {
    const touched = makeTouched()
    const value = await work(makeTurn(dialect, connection, touched))
    await writeTotals(connection, touched)
    return value
  })
}

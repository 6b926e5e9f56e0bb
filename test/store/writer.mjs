// A process that writes batches into a store until it is killed. Used by
// `processes.test.ts`: batches come from a file, one JSON line each, since this runs
// the compiled store and cannot import the factories. Prints the head after each turn.
//
//   node test/store/writer.mjs <store> <batches.jsonl> <articles a batch>
import { readFileSync } from 'node:fs'
import { openStore } from '../../dist/src/io/store/index.js'

const [, , where, file, size] = process.argv
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)

function revive(line) {
  const { arrivals, changes, derivations, states } = JSON.parse(line)
  for (const arrival of arrivals) arrival.raw.bytes = Uint8Array.from(arrival.raw.bytes)
  const none = {
    familiesMerged: new Map(),
    eventsMerged: new Map(),
    articlesMoved: new Map(),
    storylinesMerged: new Map(),
  }
  return { batch: { arrivals, changes, derivations, ...none }, states }
}

const { store } = await openStore(where, { create: true })
process.stdout.write('open\n')
for (;;) {
  const head = await store.turn(async (turn) => {
    const line = lines[(await turn.head()) / Number(size)]
    if (line === undefined) return null
    const { batch, states } = revive(line)
    await turn.addBatch(batch)
    await turn.putEvents(states)
    return turn.head()
  })
  if (head === null) break
  process.stdout.write(`${head}\n`)
}
await store.close()
process.stdout.write('done\n')

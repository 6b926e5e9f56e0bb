/** How the figures are printed: a name, then each figure with its own; a collection that is not there is said to be absent. */

import { hasShared, sharedData } from '../test/quality/cluster-corpora.ts'

export function print(name: string, figures: Readonly<Record<string, number>>): void {
  const shown = Object.entries(figures).map(
    ([key, value]) => `${key} ${Number.isInteger(value) ? value : value.toFixed(3)}`,
  )
  console.log(`${name.padEnd(38)}${shown.join('  ')}`)
}

export function whereThere(path: string, name: string, measure: () => void): void {
  if (hasShared(path)) measure()
  else console.log(`${name.padEnd(38)}absent: ${sharedData}/${path}`)
}

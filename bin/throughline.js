#!/usr/bin/env node
// Checks the runtime before anything else is loaded: an old one fails on syntax, not on sense.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.stderr.write('Install a current Node, then run the same command again.\n')
  process.exit(1)
}
await import('../dist/src/interfaces/cli/main.js')

// Makes the README's pictures: starts the program on the example collection in a folder
// that is removed afterwards, photographs the pages, keeps those that the README shows.
// `npm run pictures`. Needs Chromium; nothing leaves the machine.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shown = [
  'front-wide-light.png',
  'event-wide-light.png',
  'storyline-wide-dark.png',
  'article-wide-light.png',
  'family-wide-light.png',
  'figures-wide-light.png',
  'event-phone-light.png',
]

const folder = mkdtempSync(join(tmpdir(), 'throughline-pictures-'))
const words = [join(root, 'bin/throughline.js'), 'start', '--port', '0', '--store', join(folder, 'news.db')]
const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
try {
  const address = await new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      const found = /http:\/\/\S+/.exec(String(chunk))
      if (found) resolve(found[0])
    })
    server.on('exit', () => reject(new Error('The server ended before it had an address.')))
  })
  const taken = spawnSync(process.execPath, [join(root, 'scripts/screenshots.mjs'), address, folder], {
    stdio: 'inherit',
  })
  if (taken.status !== 0) throw new Error('The pages could not be photographed.')
  mkdirSync(join(root, 'docs/pictures'), { recursive: true })
  for (const name of shown) cpSync(join(folder, name), join(root, 'docs/pictures', name))
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}

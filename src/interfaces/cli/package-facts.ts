/** What the package says of itself: found from here both in the sources and in `dist`. */

import { existsSync, readFileSync } from 'node:fs'

/** The folder of `package.json`. */
export const packageRoot: URL = findRoot(new URL('.', import.meta.url))

/** The version in `package.json`. */
export const packageVersion: string = JSON.parse(
  readFileSync(new URL('package.json', packageRoot), 'utf8'),
).version

function findRoot(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : findRoot(new URL('..', folder))
}

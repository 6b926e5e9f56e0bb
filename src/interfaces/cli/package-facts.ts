/**
 * What the package says of itself: its folder and its version, read once when the
 * program starts. `src` and `dist` lie at different depths, so the folder is found by
 * going up from this file to the first `package.json`; it relies on there being one.
 */

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

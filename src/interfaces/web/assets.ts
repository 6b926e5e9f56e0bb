/**
 * What pages need besides themselves: one style sheet, one small script, one mark,
 * the fonts. Everything is read once from beside this file and from the font
 * packages, and its address holds a hash of its content, so that browsers may keep
 * it for good. The fonts are the latin and latin-ext parts; a browser loads the
 * second only where a page has such letters (`unicode-range`).
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Asset {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Assets {
  readonly style: string
  readonly script: string
  readonly mark: string
  /** The font that the first words of a page are set in. */
  readonly firstFont: string
  find(path: string): Asset | undefined
}

const require = createRequire(import.meta.url)

/** Digits of the hash in an address: enough to tell versions of one file apart. */
const hashLength = 12

/** In the order in which a page uses them: later rules win. */
const styleFiles = [
  'colours',
  'type',
  'layout',
  'parts',
  'record',
  'pages',
  'family',
  'sources',
  'timeline',
  'print',
]

/** Package and style sheet of each face. `opsz` has the display cuts that headlines need. */
const faces = [
  ['@fontsource-variable/source-serif-4', 'opsz'],
  ['@fontsource-variable/source-serif-4', 'wght-italic'],
  ['@fontsource-variable/source-sans-3', 'wght'],
] as const

const firstFontName = 'source-serif-4-latin-opsz-normal.woff2'

function makeAsset(name: string, mediaType: string, content: Uint8Array | string): Asset {
  const bytes = new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, hashLength)
  const dot = name.lastIndexOf('.')
  return { path: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, mediaType, bytes }
}

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** The `@font-face` rules of one face for latin and latin-ext, and the files they name. */
function readFace(packageName: string, sheet: string): { rules: string; fonts: Map<string, Asset> } {
  const fonts = new Map<string, Asset>()
  const rules = readFileSync(require.resolve(`${packageName}/${sheet}.css`), 'utf8')
    .split('@font-face')
    .slice(1)
    .flatMap((rest) => {
      const name = /url\(\.\/files\/([\w-]+\.woff2)\)/.exec(rest)?.[1]
      if (name === undefined || !/-latin(?:-ext)?-/.test(name)) return []
      const font = makeAsset(
        name,
        'font/woff2',
        readFileSync(require.resolve(`${packageName}/files/${name}`)),
      )
      fonts.set(name, font)
      const body = rest.slice(0, rest.indexOf('}') + 1)
      return [`@font-face${body.replace(`./files/${name}`, font.path)}`]
    })
  return { rules: rules.join('\n'), fonts }
}

/** Reads everything; throws where a file is missing, which is a fault of the installation. */
export function loadAssets(): Assets {
  const read = faces.map(([packageName, sheet]) => readFace(packageName, sheet))
  const fonts = new Map(read.flatMap(({ fonts: ofFace }) => [...ofFace]))
  const sheets = styleFiles.map((name) => readBeside(`./styles/${name}.css`))
  const style = makeAsset(
    'style.css',
    'text/css; charset=utf-8',
    [...read.map(({ rules }) => rules), ...sheets].join('\n'),
  )
  const script = makeAsset('keys.js', 'text/javascript; charset=utf-8', readBeside('./keys.client.js'))
  const mark = makeAsset('mark.svg', 'image/svg+xml', readBeside('./mark.svg'))
  const byPath = new Map([style, script, mark, ...fonts.values()].map((asset) => [asset.path, asset]))
  return {
    style: style.path,
    script: script.path,
    mark: mark.path,
    firstFont: fonts.get(firstFontName)?.path ?? '',
    find: (path) => byPath.get(path),
  }
}

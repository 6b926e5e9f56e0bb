// Compiles src and bench to dist and copies what the compiler leaves: data files, styles.
// Run by `npm ci` (prepare), so that `npx throughline` works in a clone at once.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
if (!existsSync(join(root, 'src'))) process.exit(0) // an installed package ships dist alone

const require = createRequire(import.meta.url)
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
if (process.argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true })
const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (built.status !== 0) process.exit(built.status ?? 1)

/** Copies every file under `folder` whose ending is in `endings` to the same place under dist. */
function copy(folder, endings) {
  for (const name of readdirSync(join(root, folder))) {
    const path = join(folder, name)
    if (statSync(join(root, path)).isDirectory()) copy(path, endings)
    else if (endings.some((ending) => name.endsWith(ending)))
      cpSync(join(root, path), join(root, 'dist', path))
  }
}
copy('src', ['.json', '.css', '.svg', '.txt', '.tsv', '.client.js'])

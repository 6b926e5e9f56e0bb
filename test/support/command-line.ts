/**
 * Runs the compiled command line as a person would, in a folder of its own, with an
 * environment that names no store and no database.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))
export const examplesFolder = join(projectRoot, 'examples/lebanon-talks/articles')
export const sharedFolder = join(projectRoot, '../shared')

const program = join(projectRoot, 'bin/throughline.js')

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** A folder for one test; `remove` when done. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts the program without waiting for it. */
export function start(folder: string, words: readonly string[]): ChildProcess {
  const { DATABASE_URL: _, THROUGHLINE_STORE: __, ...env } = process.env
  return spawn(process.execPath, [program, ...words], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs the program to its end, with `input` on standard input. */
export function run(folder: string, words: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const child = start(folder, words)
  child.stdin?.on('error', () => {}) // the program may refuse its input before it has read it
  child.stdin?.end(input)
  return finished(child)
}

/** Waits for a started program to end. */
export function finished(child: ChildProcess): Promise<Run> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
  })
}

/** The JSON values of JSON Lines. */
export function parseLines<Value = Record<string, unknown>>(text: string): Value[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value)
}

/** JSON Lines of these values. */
export function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

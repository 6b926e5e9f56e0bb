/**
 * The invariants of the codebase, kept over every file under `src/`. Each rule has its
 * own tests, on sources that break it, in `architecture/rules.test.ts`.
 */

import { describe, expect, it } from 'vitest'
import { checkCommands, checkPipelineComplete, checkRoutes, checkSteps } from './architecture/declarations.ts'
import { checkDocstrings, checkHeaders, checkSizes } from './architecture/form.ts'
import { checkCycles, checkFolders, checkImports } from './architecture/imports.ts'
import { checkPurity } from './architecture/purity.ts'
import { readSources, report, type Violation } from './architecture/source-file.ts'

const sources = readSources(process.cwd(), 'src')
/** Tables of words and names are not prose and may be long. */
const withoutTables = sources.filter(({ path }) => !path.includes('/data/'))

function expectNone(violations: readonly Violation[]): void {
  expect(report(violations)).toBe('')
}

describe('the source files', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(50)
  })

  it('stand in known folders', () => expectNone(checkFolders(sources)))
  it('import only what their room may', () => expectNone(checkImports(sources)))
  it('import each other without cycles', () => expectNone(checkCycles(sources)))
  it('use no clock, chance, machine or console in the core', () => expectNone(checkPurity(sources)))
  it('are short, and so are their functions', () => expectNone(checkSizes(withoutTables)))
  it('open with prose', () => expectNone(checkHeaders(withoutTables)))
  it('explain each exported function', () => expectNone(checkDocstrings(sources)))
})

// Loaded in the tests: a declaration that does not load must not hide the rules above.
describe('the declarations', () => {
  it('explain every step and each of its settings', async () => {
    const { pipeline } = await import('../src/engine/pipeline.ts')
    expect(pipeline.length).toBeGreaterThan(0)
    expectNone(checkSteps(pipeline))
  })

  it('hold no step outside the pipeline', async () => {
    const { pipeline } = await import('../src/engine/pipeline.ts')
    const names = pipeline.map((step) => step.name)
    expectNone(checkPipelineComplete(sources, names))
  })

  it('explain every command, with an example', async () => {
    const { commands } = await import('../src/interfaces/cli/commands.ts')
    expect(commands.length).toBeGreaterThan(0)
    expectNone(checkCommands(commands))
  })

  it('explain every route', async () => {
    const { routes } = await import('../src/interfaces/http/routes.ts')
    expect(routes.length).toBeGreaterThan(0)
    expectNone(checkRoutes(routes))
  })
})

/** Each rule of the architecture on tiny sources that break it, beside ones that keep it. */

import { describe, expect, it } from 'vitest'
import { checkCommands, checkPipelineComplete, checkRoutes, checkSteps } from './declarations.ts'
import { checkDocstrings, checkHeaders, checkSizes } from './form.ts'
import { checkCycles, checkFolders, checkImports } from './imports.ts'
import { checkPurity } from './purity.ts'
import { importsOf, report, type SourceFile, type Violation } from './source-file.ts'

type Rule = (files: readonly SourceFile[]) => Violation[]

/** Checks one file and compares the rules and lines of its violations. */
function check(rule: Rule, path: string, text: string, expected: readonly string[]): void {
  const found = rule([{ path, text }]).map((violation) => `${violation.rule}:${violation.line}`)
  expect(found, `${path}: ${text}`).toEqual(expected)
}

describe('the reader of imports', () => {
  it('sees imports, types, re-exports and import()', () => {
    const text = `import a, { b as c } from './a.ts'
import type { T } from '../model/t.ts'
export * from './e.ts'
export { f } from './f.ts'
const later = import('./g.ts')
type H = import('./h.ts').H`
    const imports = importsOf({ path: 'src/text/x.ts', text })
    expect(imports.map(({ target }) => target)).toEqual([
      'src/text/a.ts',
      'src/model/t.ts',
      'src/text/e.ts',
      'src/text/f.ts',
      'src/text/g.ts',
      'src/text/h.ts',
    ])
    expect(imports[0]!.names).toEqual(['a', 'b'])
    expect(imports.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is not misled by strings and comments', () => {
    const text = `// import './a.ts'\nconst s = "import x from './b.ts'"`
    expect(importsOf({ path: 'src/text/x.ts', text })).toEqual([])
  })
})

describe('the import rules', () => {
  it('let model import nothing but itself', () => {
    check(checkImports, 'src/model/a.ts', `import { b } from './b.ts'`, [])
    check(checkImports, 'src/model/a.ts', `import { b } from '../text/b.ts'`, ['imports:1'])
    check(checkImports, 'src/model/a.ts', `import type { b } from '../engine/step.ts'`, ['imports:1'])
    check(checkImports, 'src/model/a.ts', `import eld from 'eld'`, ['libraries:1'])
  })

  it('let text import itself alone', () => {
    check(checkImports, 'src/text/a.ts', `import { b } from './b.ts'`, [])
    check(checkImports, 'src/text/a.ts', `import { b } from '../model/b.ts'`, ['imports:1'])
    check(checkImports, 'src/text/a.ts', `import nlp from 'wink-nlp'`, ['libraries:1'])
  })

  it('keep a room from every other and from all of the engine but the step contract', () => {
    const allowed = `import { a } from '../model/a.ts'
import { b } from '../text/b.ts'
import { defineStep } from '../engine/step.ts'
import { c } from './record/c.ts'`
    check(checkImports, 'src/events/a.ts', allowed, [])
    check(checkImports, 'src/events/record/a.ts', `import { c } from '../c.ts'`, [])
    check(checkImports, 'src/events/a.ts', `import { b } from '../origins/b.ts'`, ['imports:1'])
    check(checkImports, 'src/events/record/a.ts', `import { b } from '../../origins/b.ts'`, ['imports:1'])
    check(checkImports, 'src/events/a.ts', `import { p } from '../engine/pipeline.ts'`, ['imports:1'])
    check(checkImports, 'src/events/a.ts', `export { b } from '../origins/b.ts'`, ['imports:1'])
    check(checkImports, 'src/events/a.ts', `const b = import('../origins/b.ts')`, ['imports:1'])
  })

  it('give each room its own libraries, with their subpaths', () => {
    check(checkImports, 'src/articles/a.ts', `import { parseHTML } from 'linkedom/worker'`, [])
    check(checkImports, 'src/articles/a.ts', `import { Readability } from '@mozilla/readability'`, [])
    check(checkImports, 'src/origins/a.ts', `import { parseHTML } from 'linkedom'`, ['libraries:1'])
    check(checkImports, 'src/sources/a.ts', `import x from '@rowanmanning/other'`, ['libraries:1'])
  })

  it('allow createHash in the core and nothing else of node', () => {
    check(checkImports, 'src/engine/a.ts', `import { createHash } from 'node:crypto'`, [])
    check(checkImports, 'src/engine/a.ts', `import { createHash, randomUUID } from 'node:crypto'`, [
      'libraries:1',
    ])
    check(checkImports, 'src/engine/a.ts', `import * as crypto from 'node:crypto'`, ['libraries:1'])
    check(checkImports, 'src/readings/a.ts', `import { readFileSync } from 'node:fs'`, ['libraries:1'])
    check(checkImports, 'src/readings/a.ts', `import { readFileSync } from 'fs'`, ['libraries:1'])
    check(checkImports, 'src/io/store/a.ts', `import { readFileSync } from 'node:fs'`, [])
  })

  it('let the engine import rooms but no rim', () => {
    check(checkImports, 'src/engine/a.ts', `import { b } from '../origins/b.ts'`, [])
    check(checkImports, 'src/engine/a.ts', `import { b } from '../io/store/b.ts'`, ['imports:1'])
    check(checkImports, 'src/engine/a.ts', `import { b } from '../interfaces/cli/b.ts'`, ['imports:1'])
  })

  it('let io see the ports, and its workers the reading', () => {
    check(checkImports, 'src/io/store/a.ts', `import type { Store } from '../../engine/ports.ts'`, [])
    check(checkImports, 'src/io/store/a.ts', `import { ingest } from '../../engine/ingest.ts'`, ['imports:1'])
    check(checkImports, 'src/io/store/a.ts', `import { b } from '../../events/b.ts'`, ['imports:1'])
    check(checkImports, 'src/io/workers/a.ts', `import { perform } from '../../engine/reader.ts'`, [])
  })

  it('keep io out of interfaces but for the entry point', () => {
    const text = `import { openStore } from '../../io/store/store.ts'`
    check(checkImports, 'src/interfaces/cli/main.ts', text, [])
    check(checkImports, 'src/interfaces/cli/world.ts', text, ['imports:1'])
    check(checkImports, 'src/interfaces/http/app.tsx', `import { b } from '../../origins/b.ts'`, [
      'imports:1',
    ])
    check(checkImports, 'src/interfaces/http/app.tsx', `import { b } from '../web/b.tsx'`, [])
  })

  it('say what to do', () => {
    const [violation] = checkImports([{ path: 'src/events/a.ts', text: `import '../origins/b.ts'` }])
    expect(report([violation!])).toBe(
      'src/events/a.ts:1 [imports] imports src/origins/b.ts. `events` imports model, text, engine/step.ts and itself; move what is shared to model or text.',
    )
  })

  it('ask for a rule when a folder is new', () => {
    check(checkFolders, 'src/misc/a.ts', '', ['folders:1'])
    check(checkFolders, 'src/a.ts', '', ['folders:1'])
    check(checkFolders, 'src/text/a.ts', '', [])
  })
})

describe('the cycle rule', () => {
  const files = (...edges: readonly (readonly [string, string])[]) =>
    [...new Set(edges.flat())].map((name) => ({
      path: `src/text/${name}.ts`,
      text: edges
        .filter(([from]) => from === name)
        .map(([, to]) => `import type { x } from './${to}.ts'`)
        .join('\n'),
    }))

  it('finds cycles of two and of three, types included', () => {
    expect(checkCycles(files(['a', 'b'], ['b', 'a']))).toHaveLength(1)
    const [violation] = checkCycles(files(['a', 'b'], ['b', 'c'], ['c', 'b']))
    expect(violation!.message).toContain('src/text/b.ts -> src/text/c.ts -> src/text/b.ts')
  })

  it('takes two ways to one file for no cycle', () => {
    expect(checkCycles(files(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toEqual([])
  })
})

describe('the purity rule', () => {
  const impure = (text: string, expected: readonly string[]) =>
    check(checkPurity, 'src/origins/a.ts', text, expected)

  it('finds clocks', () => {
    impure('const t = Date.now()', ['purity:1'])
    impure('const t =\n  new Date()', ['purity:2'])
    impure('const t = new Date', ['purity:1'])
    impure('const t = Date()', ['purity:1'])
    impure('const t = performance.now()', ['purity:1'])
    impure(`const t = Date['now']()`, ['purity:1'])
    impure('const now = [1].map(Date.now)', ['purity:1'])
    impure('const t = new Date(0)', [])
    impure('const t = Date.parse(text)', [])
  })

  it('finds chance', () => {
    impure('const x = Math.random()', ['purity:1'])
    impure('const { random } = { random: Math.random }', ['purity:1'])
    impure('const x = crypto.randomUUID()', ['purity:1'])
    impure('const x = Math.floor(1.5)', [])
  })

  it('finds the machine and the console', () => {
    impure('const x = process.env.HOME', ['purity:1'])
    impure(`console.log('x')`, ['purity:1'])
    impure('setTimeout(run, 10)', ['purity:1'])
    impure(`const x = await fetch('https://a.example')`, ['purity:1'])
    impure('const log = console', ['purity:1'])
    impure('const x = globalThis.process', ['purity:1'])
    impure(`const fs = require('fs')`, ['purity:1'])
  })

  it('leaves names alone that only look like globals', () => {
    impure('const x = text.process', [])
    impure('const x = { fetch: 1 }', [])
    impure('function run(process: (text: string) => void) { process(text) }', [])
    impure('interface Reader { fetch(): void }', [])
    impure('// Date.now() and console.log', [])
  })

  it('holds in the core only', () => {
    check(checkPurity, 'src/io/clock/a.ts', 'const t = Date.now()', [])
    check(checkPurity, 'src/interfaces/cli/a.ts', `console.log('x')`, [])
    for (const folder of ['model', 'text', 'sources', 'renditions', 'engine'])
      check(checkPurity, `src/${folder}/a.ts`, 'const t = Date.now()', ['purity:1'])
  })
})

describe('the size rules', () => {
  const body = (lines: number) => `function long() {\n${'  run()\n'.repeat(lines - 2)}}\n`

  it('allow a function of 70 lines and none of 71', () => {
    check(checkSizes, 'src/text/a.ts', body(70), [])
    check(checkSizes, 'src/text/a.ts', body(71), ['function-length:1'])
    check(checkSizes, 'src/text/a.ts', `const a = 1\nconst long = () => {\n${'  run()\n'.repeat(70)}}`, [
      'function-length:2',
    ])
    check(checkSizes, 'src/text/a.ts', `class A {\n  long() {\n${'  run()\n'.repeat(70)}  }\n}`, [
      'function-length:2',
    ])
  })

  it('name the function', () => {
    const [violation] = checkSizes([{ path: 'src/text/a.ts', text: body(90) }])
    expect(violation!.message).toMatch(/^long has 90 lines, more than 70\./)
  })

  it('allow a file of 400 lines and none of 401', () => {
    check(checkSizes, 'src/text/a.ts', 'run()\n'.repeat(400), [])
    check(checkSizes, 'src/text/a.ts', 'run()\n'.repeat(401), ['file-length:1'])
  })
})

describe('the header rule', () => {
  it('wants two lines of prose before anything else', () => {
    check(checkHeaders, 'src/text/a.ts', '/**\n * Words go in,\n * and words come out.\n */\nrun()', [])
    check(checkHeaders, 'src/text/a.ts', '/** One line alone. */\nrun()', ['header:1'])
    check(checkHeaders, 'src/text/a.ts', `import './b.ts'\n/**\n * Too\n * late by one line.\n */`, [
      'header:1',
    ])
    check(checkHeaders, 'src/text/a.ts', '/**\n * ------\n * Words.\n */\nrun()', ['header:1'])
    check(checkHeaders, 'src/text/a.ts', 'run()', ['header:1'])
  })
})

describe('the docstring rule', () => {
  const header = '/**\n * Words go in,\n * and words come out.\n */\n\n'

  it('wants a docstring right above each exported function', () => {
    check(checkDocstrings, 'src/text/a.ts', `${header}/** Says x. */\nexport function x() {}`, [])
    check(checkDocstrings, 'src/text/a.ts', `${header}export function x() {}`, ['docstring:6'])
    check(checkDocstrings, 'src/text/a.ts', `${header}// Says x.\nexport function x() {}`, ['docstring:7'])
    check(checkDocstrings, 'src/text/a.ts', `${header}/** Says x. */\nconst a = 1\nexport function x() {}`, [
      'docstring:8',
    ])
    check(checkDocstrings, 'src/text/a.ts', `${header}export const x = () => 1`, ['docstring:6'])
    check(checkDocstrings, 'src/text/a.ts', `${header}export default function x() {}`, ['docstring:6'])
  })

  it('lets types, constants and inner functions be', () => {
    const text = `${header}export interface A {}\nexport const b = 1\nfunction c() {}\n`
    check(checkDocstrings, 'src/text/a.ts', text, [])
  })

  it('takes the docstring of the first overload for all', () => {
    const text = `${header}/** Says x. */
export function x(a: string): void
export function x(a: number): void
export function x(a: unknown) {}`
    check(checkDocstrings, 'src/text/a.ts', text, [])
  })
})

describe('the rules for declarations', () => {
  const step = {
    name: 'sentences',
    version: 1,
    about: 'Splits an article into sentences.',
    settings: { least: 3 },
    settingsAbout: { least: 'Fewer words than this make no sentence.' },
  }
  const messages = (violations: readonly Violation[]) => violations.map(({ message }) => message).join(' ')

  it('want a step explained, with each setting', () => {
    expect(checkSteps([step])).toEqual([])
    expect(messages(checkSteps([{ ...step, about: '' }]))).toContain('no sentence')
    expect(messages(checkSteps([{ ...step, version: 0 }]))).toContain('no version')
    expect(messages(checkSteps([{ ...step, settingsAbout: {} as never }]))).toContain('setting least')
    expect(messages(checkSteps([{ ...step, settingsAbout: { least: 'Least.' } }]))).toContain('setting least')
    expect(messages(checkSteps([{ ...step, settings: {} as never }]))).toContain('does not have')
    expect(messages(checkSteps([step, step]))).toContain('name of an earlier step')
  })

  it('want each defined step in the pipeline', () => {
    const file = {
      path: 'src/text/a.ts',
      text: `import { defineStep } from '../engine/step.ts'\nexport const a = defineStep({ name: 'a' })`,
    }
    expect(checkPipelineComplete([file], ['a'])).toEqual([])
    expect(messages(checkPipelineComplete([file], ['b']))).toContain('the step a, which is not in')
    const computed = { ...file, text: file.text.replace(`'a' }`, `nameOf('a') }`) }
    expect(messages(checkPipelineComplete([computed], ['a']))).toContain('not a plain string')
  })

  it('want a command explained, with an example of itself', () => {
    const command = {
      usage: 'ingest <inputs...>',
      about: 'Brings articles into the store.',
      example: 'throughline ingest news/',
      options: [{ flags: '--store <path>', about: 'the store to use' }],
    }
    expect(checkCommands([command])).toEqual([])
    expect(messages(checkCommands([{ ...command, about: 'Ingests.' }]))).toContain('no sentence')
    expect(messages(checkCommands([{ ...command, example: 'throughline serve' }]))).toContain('no example')
    const unexplained = [{ flags: '--store <path>', about: '' }]
    expect(messages(checkCommands([{ ...command, options: unexplained }]))).toContain('--store <path>')
  })

  it('want a route explained, once', () => {
    const route = { path: '/events', about: 'Events, newest change first.' }
    expect(checkRoutes([route])).toEqual([])
    expect(messages(checkRoutes([{ ...route, about: '' }]))).toContain('no sentence')
    expect(messages(checkRoutes([route, route]))).toContain('stands twice')
  })
})

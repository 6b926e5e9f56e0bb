import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutControls, wrap } from './terminal-text.ts'

const words = fc.array(
  fc.string({ minLength: 1, maxLength: 12 }).filter((word) => /^\S+$/.test(word)),
  {
    minLength: 1,
    maxLength: 30,
  },
)
const indents = fc.constantFrom('', '    ', '• ')

describe('wrap', () => {
  it('keeps every word in order, and every line within the width that a word fits in', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), indents, indents, (text, width, first, other) => {
        const lines = wrap(text.join(' '), width, first, other).split('\n')
        const bare = lines.map((line, index) => line.slice((index === 0 ? first : other).length))
        expect(bare.join(' ')).toBe(text.join(' '))
        for (const [index, line] of lines.entries()) {
          expect(line.startsWith(index === 0 ? first : other)).toBe(true)
          if (bare[index]?.includes(' ')) expect(line.length).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  it('fills a line before it begins the next', () => {
    expect(wrap('aa bb cc dd', 5)).toBe('aa bb\ncc dd')
    expect(wrap('aa bb cc', 6, '• ', '  ')).toBe('• aa\n  bb\n  cc')
    expect(wrap('  ', 5, '> ')).toBe('> ')
  })
})

describe('withoutControls', () => {
  it('takes out what would steer the terminal and nothing else', () => {
    const hostile = 'Ferry\u001b[2J\u001b]0;owned\u0007 back\u009b31m\tat\nnoon — “été” 😀'
    expect(withoutControls(hostile)).toBe('Ferry[2J]0;owned back31m\tat\nnoon — “été” 😀')
  })
})

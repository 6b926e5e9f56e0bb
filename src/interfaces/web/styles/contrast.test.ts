/** Contrast of every pair of colours that pages use, computed as in WCAG 2.2, in light and dark. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(new URL('./colours.css', import.meta.url), 'utf8')
const [light, dark] = sheet.split('prefers-color-scheme: dark')

function readColours(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const textPairs = [
  ...['ink', 'muted', 'accent', 'changed', 'conflict', 'agreed'].map((name) => [name, 'paper'] as const),
  ['ink', 'marked'],
  ['ink', 'sought'],
] as const

describe.each([
  ['light', light ?? ''],
  ['dark', dark ?? ''],
])('the %s colours', (_, css) => {
  const colours = readColours(css)
  const ratio = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '')

  it.each(textPairs)('let %s be read on %s (4.5:1)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(Array.from({ length: 9 }, (_unused, hue) => `hue-${hue}`))(
    'let %s be seen on paper (3:1)',
    (hue) => {
      expect(ratio(hue, 'paper')).toBeGreaterThanOrEqual(3)
    },
  )
})

it('the contrast of black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

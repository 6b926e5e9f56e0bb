/**
 * The family page in a real browser, over a store that holds the example collection: from
 * a quote that differs to both texts, any two of them chosen, on a phone, in the dark, from
 * the keyboard, on paper and without scripts. Which event and family, the store is asked.
 */

import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { ingest } from '../../src/engine/ingest.ts'
import { openParts, sourceLimits } from '../../src/engine/intake.ts'
import type { Library } from '../../src/engine/library.ts'
import { settlePublishers } from '../../src/engine/publishers.ts'
import { createReader } from '../../src/engine/reader.ts'
import { openLibrary, tellStory } from '../../src/engine/views.ts'
import { createApp } from '../../src/interfaces/http/app.tsx'
import { systemClock } from '../../src/io/clock/system-clock.ts'
import { readPath } from '../../src/io/files/files.ts'
import { type OpenStore, openStore } from '../../src/io/store/index.ts'
import { found } from '../store/bed.ts'
import { type Place, sqlitePlace } from '../store/places.ts'
import {
  absent,
  absentTitle,
  arriveAt,
  findPale,
  findSqueezed,
  servedIn,
  turnPage,
} from '../support/browser.ts'

const folder = 'examples/lebanon-talks/articles'
const limits = { documentBytesMax: sourceLimits.documentBytesMax, exchangeMillisecondsMax: 1000 }
const house = (name: string) => ({ name, aliases: [], hosts: [], group: 'Northgate Media' })

let place: Place
let opened: OpenStore
let library: Library

async function makeApp() {
  place = await sqlitePlace()
  opened = await openStore(place.where, { create: true })
  const publishers = [house('The Northgate Post'), house('Northgate Evening')]
  await settlePublishers(opened.store, { publishers, where: 'the test' })
  const ports = { store: opened.store, reader: createReader(), clock: systemClock }
  await ingest(openParts(readPath(folder, limits)), ports)
  library = openLibrary(opened.archive)
  return createApp({ library, clock: systemClock, story: tellStory })
}

/** The address of an event with a quote that a derived text has otherwise. */
async function eventWithDifference(): Promise<string> {
  for (const { event } of await library.events(100, 0)) {
    const { differences } = found(await library.event(event))
    if (differences.some(({ quotes }) => quotes.length > 0)) return `/events/${event}`
  }
  throw new Error('no event of the collection has a quote that differs')
}

/** The address of the largest family, and its articles. */
async function largestFamily() {
  const families = new Set<string>()
  for (const { event } of await library.events(100, 0)) {
    for (const { family } of found(await library.event(event)).record.sources) families.add(family)
  }
  let largest: { address: string; members: readonly string[] } = { address: '', members: [] }
  for (const family of families) {
    const members = (await library.family(family as Parameters<typeof library.family>[0])).map(
      ({ article }) => article,
    )
    if (members.length > largest.members.length) largest = { address: `/families/${family}`, members }
  }
  return largest
}

/** The names above the two columns. */
const columns = (page: Page) => page.locator('.beside thead a').allTextContents()

describe.skipIf(absent)(`the family page in a browser${absentTitle}`, () => {
  const open = servedIn(makeApp)
  afterAll(async () => {
    await opened?.store.close()
    await place?.remove()
  })

  it('is reached from a quote that differs, at the words that do, without scripts', async () => {
    const event = await eventWithDifference()
    await open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(event)
      const note = page.locator('.quote .differs').first()
      expect(await note.textContent()).toMatch(/≠ (words differ|cut short|another speaker)/)
      await turnPage(page, () => note.locator('a').click())
      expect(new URL(page.url()).pathname).toMatch(/^\/families\/f-/)
      await arriveAt(page.locator('mark.altered:target'))
      const letters = await page.locator('.beside .letter').allTextContents()
      expect(letters.length).toBeGreaterThan(1)
      expect(letters.every((letter) => /^[QFNDSHA¬]$/.test(letter))).toBe(true)
      expect(await page.locator('.beside td:first-child mark').count()).toBeGreaterThan(0)
      expect(await page.locator('.beside td:last-child mark').count()).toBeGreaterThan(0)
      await turnPage(page, () => page.locator('.crumbs a').first().click())
      expect(new URL(page.url()).pathname).toBe(event)
    })
  })

  it('marks disputed words within sentences, each leading to where both sides stand', async () => {
    const event = await eventWithDifference()
    await open({}, async (page) => {
      await page.goto(event)
      const marks = page.locator('a.conflict')
      expect(await marks.count()).toBeGreaterThan(0)
      for (const href of await marks.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
        if (href.startsWith('#')) expect(await page.locator(href).count()).toBe(1)
        else expect((await page.request.get(href)).status()).toBe(200)
      }
      const style = await marks.first().evaluate((one) => getComputedStyle(one).textDecorationStyle)
      expect(style).toBe('dotted')
      expect(await marks.first().textContent()).toContain('sources differ')
    })
  })

  it('lays any two texts side by side, chosen by a form that needs no script', async () => {
    const { address, members } = await largestFamily()
    expect(members.length).toBeGreaterThan(2)
    await open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address)
      expect(await page.locator('.lineage .lineage .member').count()).toBe(members.length - 1)
      for (const [left, right] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        await page.getByLabel('Left').selectOption(members[left]!)
        await page.getByLabel('Right').selectOption(members[right]!)
        await turnPage(page, () => page.getByRole('button', { name: 'Compare' }).click())
        const chosen = await page
          .locator('.beside thead a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
        expect(chosen.toSorted()).toEqual([left, right].map((n) => `/articles/${members[n]}`).toSorted())
        expect(await page.locator('.beside tbody tr').count()).toBeGreaterThan(2)
      }
    })
  })

  it('shows what is missing as a gap, and joins what was moved by a rule with a word', async () => {
    await open({}, async (page) => {
      const { address, members } = await largestFamily()
      const moved = page.locator('.beside tr.moved')
      // Which two have a passage in another place, the pages are asked.
      const pairs = members.flatMap((left) => members.map((right) => `?left=${left}&right=${right}`))
      for (const pair of pairs) {
        await page.goto(`${address}${pair}`)
        if ((await moved.count()) > 0) break
      }
      expect(await moved.count()).toBeGreaterThan(0)
      expect(await page.locator('.beside .gap').first().textContent()).toBe('not in this text')
      expect(await moved.first().textContent()).toMatch(/moved: .*on the left/)
      const rules = await moved
        .first()
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).borderTopStyle))
      expect(rules).toEqual(['double', 'double'])
    })
  })

  it.each([320, 390, 768, 1280])(
    'does not scroll sideways at %d px, nor does an event with marks',
    async (width) => {
      const paths = [(await largestFamily()).address, await eventWithDifference(), '/sources']
      await open({ viewport: { width, height: 700 } }, async (page) => {
        for (const path of paths) {
          await page.goto(path)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect([path, over > 0]).toEqual([path, false])
          expect([path, await page.evaluate(findSqueezed)]).toEqual([path, []])
        }
      })
    },
  )

  it('names the source above each text on a phone, where the two stand one below the other', async () => {
    const { address } = await largestFamily()
    await open({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(address)
      const names = await columns(page)
      const cells = page.locator('.beside tbody tr').first().locator('td')
      const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()]
      expect((second?.y ?? 0) >= (first?.y ?? 0) + (first?.height ?? 0)).toBe(true)
      const above = await cells.evaluateAll((all) =>
        all.map((cell) => getComputedStyle(cell, '::before').content),
      )
      expect(above).toEqual(names.map((name) => `"${name}"`))
    })
  })

  it.each(['light', 'dark'] as const)('has a contrast of 4.5:1 in %s', async (colorScheme) => {
    const paths = [(await largestFamily()).address, await eventWithDifference(), '/sources']
    await open({ colorScheme }, async (page) => {
      for (const path of paths) {
        await page.goto(path)
        expect([path, await page.evaluate(findPale)]).toEqual([path, []])
      }
    })
  })

  it('is worked from the keyboard: choose, compare, go to a difference', async () => {
    const { address } = await largestFamily()
    await open({}, async (page) => {
      await page.goto(address)
      const [before] = await columns(page)
      await page.getByLabel('Left').focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Home')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Compare')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/families/*left=*')
      expect(await columns(page)).not.toEqual([])
      expect(before).toBeTruthy()
      await page.goto(address)
      await page.locator('.drift a').first().focus()
      const outline = await page
        .locator('.drift a')
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle)
      expect(outline).toBe('solid')
      await page.keyboard.press('Enter')
      await arriveAt(page.locator('mark.altered:target'))
    })
  })

  it('on paper has both texts and no form', async () => {
    const { address } = await largestFamily()
    await open({}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.goto(address)
      expect(await page.locator('.choice').isVisible()).toBe(false)
      expect(await page.locator('.beside').isVisible()).toBe(true)
      expect(await page.locator('.history').isVisible()).toBe(true)
    })
  })

  it('tells its history by the names of the texts', async () => {
    const { address, members } = await largestFamily()
    await open({}, async (page) => {
      await page.goto(address)
      const changes = await page.locator('.history .change').allTextContents()
      expect(changes.length).toBeGreaterThanOrEqual(members.length - 1)
      expect(changes[0]).toMatch(/“.+” \(.+\) is .+ of “.+” \(.+\) \(\d+ % sure\)/)
    })
  })

  it('says of a source which group it counts with, and how it derives and alters', async () => {
    await open({}, async (page) => {
      await page.goto('/sources')
      const row = page.locator('tr', { hasText: 'Northgate Evening' }).first()
      expect(await row.textContent()).toContain('group: Northgate Media')
      expect(await page.locator('.source-table').textContent()).toMatch(/\d+ rewrites?/)
      expect(await page.locator('.source-table').textContent()).toMatch(/\d of \d, by \d+ changes?/)
    })
  })
})

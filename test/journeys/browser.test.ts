/**
 * Journeys in a real browser: what a reader does, without scripts, at 320 px, in the
 * dark, from the keyboard, on paper. The server listens on 127.0.0.1 and nothing
 * leaves the machine. Without Chromium the journeys are left out, and the title says
 * so; with CI set they fail instead.
 */

import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/interfaces/http/app.tsx'
import {
  absent,
  absentTitle,
  arriveAt,
  findPale,
  findSqueezed,
  servedIn,
  turnPage,
} from '../support/browser.ts'
import { sampleArticles, sampleId } from './sample-articles.ts'
import { sampleLibrary, sampleNow, tellSample } from './sample-library.ts'

/** A family of several texts. */
const sampleFamily = sampleArticles.find(({ kind }) => kind === 'rewrite')?.family

const paths = [
  '/',
  '/storylines/s3',
  '/storylines/s3?depth=bullets',
  '/storylines/s3?depth=full',
  '/events',
  '/events/12',
  '/events/21',
  `/articles/${sampleId(5)}`,
  `/articles/${sampleId(11)}`,
  `/articles/${sampleId(13)}`,
  `/families/${sampleFamily}`,
  '/sources',
  '/changes',
  '/search?q=strait',
  '/about',
  '/nothing-here',
]

describe.skipIf(absent)(`in a browser${absentTitle}`, () => {
  const app = createApp({ library: sampleLibrary(), clock: { now: () => sampleNow }, story: tellSample })
  const open = servedIn(async () => app)

  it('every page is readable without scripts', async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      for (const path of paths) {
        await page.goto(path)
        expect(((await page.locator('main').textContent()) ?? '').length).toBeGreaterThan(40)
        expect(await page.locator('h1').count()).toBe(1)
      }
      await page.goto('/storylines/s3')
      const depths = page.getByRole('navigation', { name: 'Depth' })
      await turnPage(page, () => depths.getByRole('link', { name: 'full' }).click())
      expect(await page.locator('.chapter').count()).toBe(7)
    })
  })

  it.each([320, 390, 768, 1280])('no page scrolls sideways at %d px', async (width) => {
    await open({ viewport: { width, height: 700 } }, async (page) => {
      for (const path of paths) {
        await page.goto(path)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([path, over > 0]).toEqual([path, false])
      }
    })
  })

  it('no text is squeezed into a column of letters on a phone', async () => {
    await open({ viewport: { width: 320, height: 700 } }, async (page) => {
      for (const path of paths) {
        await page.goto(path)
        expect([path, await page.evaluate(findSqueezed)]).toEqual([path, []])
      }
    })
  })

  it.each(['light', 'dark'] as const)('every text has a contrast of 4.5:1 in %s', async (colorScheme) => {
    await open({ colorScheme }, async (page) => {
      for (const path of paths) {
        await page.goto(path)
        expect([path, await page.evaluate(findPale)]).toEqual([path, []])
      }
    })
  })

  it('dark paper is dark', async () => {
    await open({ colorScheme: 'dark' }, async (page) => {
      await page.goto('/')
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe('rgb(22, 21, 19)')
    })
  })

  it('the keyboard reaches everything, and the focus is seen', async () => {
    await open({}, async (page) => {
      await page.goto('/events/12')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the text')
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) })
      expect(((await page.locator('.skip').boundingBox())?.y ?? -1) >= 0).toBe(true)
      const reachable = await page.locator('a[href], button, input, [tabindex="0"]').count()
      const seen = new Set<string>()
      for (let step = 0; step < reachable; step++) {
        const { name, outline } = await page.evaluate(() => {
          const { activeElement } = document
          const style = getComputedStyle(activeElement ?? document.body)
          return {
            name: activeElement?.outerHTML ?? '',
            outline: `${style.outlineStyle} ${style.outlineWidth}`,
          }
        })
        expect([name, outline]).toEqual([name, 'solid 3px'])
        seen.add(name)
        await page.keyboard.press('Tab')
      }
      expect(seen.size).toBeGreaterThan(reachable * 0.7)
    })
  })

  it('a citation leads to the list, the list to the marked sentence, the mark back', async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/events/12')
      await page.locator('.summary .cites a').last().click()
      const passage = page.locator('.passages li:target')
      await passage.waitFor()
      const opening = ((await passage.locator('a:not(.back)').textContent()) ?? '').replace(' …', '').trim()
      await turnPage(page, () => passage.locator('a:not(.back)').click())
      const mark = page.locator('mark:target')
      expect(await mark.textContent()).toContain(opening)
      await arriveAt(mark)
      const back = page.getByRole('link', { name: 'used in the summary, response, account of event 12' })
      await turnPage(page, () => back.click())
      expect(new URL(page.url()).pathname).toBe('/events/12')
      await page.locator(':target').waitFor()
    })
  })

  it('keys change the depth, move through a list and reach the search', async () => {
    await open({}, async (page) => {
      await page.goto('/storylines/s3')
      await page.keyboard.press('4')
      await page.waitForURL('**/storylines/s3?depth=full')
      await page.goto('/')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/storylines/s20')
      await page.keyboard.press('k')
      await page.keyboard.press('o')
      await page.waitForURL('**/storylines/s3')
      await page.keyboard.press('/')
      await page.keyboard.type('gym 4')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=gym+4')
    })
  })

  it('on paper there is no navigation, one column, and the sources at the end', async () => {
    await open({}, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.goto('/events/12')
      for (const gone of ['.masthead nav', 'search', '.skip', '.keys']) {
        expect(await page.locator(gone).first().isVisible()).toBe(false)
      }
      const sources = (await page.locator('.sources').boundingBox())?.y ?? 0
      const margin = (await page.locator('.margin').boundingBox())?.y ?? 0
      const account = (await page.locator('.account').boundingBox())?.y ?? 0
      expect(account < margin && margin < sources).toBe(true)
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    })
  })

  it('the fonts are ours, and a page weighs little beside them', async () => {
    await open({}, async (page) => {
      const weighed: Promise<number>[] = []
      page.on('response', (response) => {
        if (!response.url().endsWith('.woff2')) weighed.push(response.body().then(({ length }) => length))
      })
      await page.goto('/events/12', { waitUntil: 'networkidle' })
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      )
      expect(loaded.join()).toContain('Source Serif 4 Variable')
      expect(loaded.join()).toContain('Source Sans 3 Variable')
      const weights = await Promise.all(weighed)
      expect(weights.length).toBeGreaterThan(0)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(100_000)
    })
  })
})

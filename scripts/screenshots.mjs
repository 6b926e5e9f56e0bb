// Pictures of a running server's pages: node scripts/screenshots.mjs ADDRESS OUTDIR
// Front, storyline, event, article, family, and an event's figures; wide and on a phone;
// light and dark. Which storyline, event and article: the first that each leads to in
// turn; which figures: the first that are in conflict. Needs Chromium
// (CHROMIUM names it, /usr/bin/chromium is the default); nothing leaves the machine.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [address, outdir] = process.argv.slice(2)
if (!address || !outdir) {
  console.error('Usage: node scripts/screenshots.mjs ADDRESS OUTDIR')
  process.exit(2)
}

const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
const whole = process.argv.includes('--whole')

/** Addresses of the pages, found by following the first link of each kind. */
async function findPages(page) {
  const first = async (selector) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.getAttribute('href') ?? null, selector)
  await page.goto(address)
  const storyline = await first('main a[href^="/storylines/"]')
  if (storyline === null) throw new Error('The front page has no storyline: add articles first.')
  await page.goto(new URL(storyline, address).href)
  const event = await first('main a[href^="/events/"]')
  if (event === null) throw new Error(`${storyline} leads to no event.`)
  await page.goto(new URL(event, address).href)
  const article = await first('main a[href^="/articles/"]')
  const family = await findFamily(page)
  const figures = await findFigures(page)
  const pages = { front: '/', storyline, event, article, family, figures }
  return Object.entries(pages).filter(([, path]) => path !== null)
}

/** Events looked at for a family of several texts. */
const eventsMax = 30

/** Addresses that links within the page lead to. */
function linksOn(page, wanted) {
  return page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href')),
    wanted,
  )
}

/** The newest events' addresses. */
async function newestEvents(page) {
  await page.goto(new URL('/events', address).href)
  return [...new Set(await linksOn(page, 'main a[href^="/events/"]'))].slice(0, eventsMax)
}

/** The figures of the newest event whose sources claim different ones; null where none do. */
async function findFigures(page) {
  for (const event of await newestEvents(page)) {
    await page.goto(new URL(event, address).href)
    if ((await page.locator('.ledger caption .sign.conflicting').count()) > 0) return `${event}#figures`
  }
  return null
}

/** The first family with a change of meaning that the newest events lead to, or any family. */
async function findFamily(page) {
  let any = null
  for (const event of await newestEvents(page)) {
    await page.goto(new URL(event, address).href)
    for (const family of await linksOn(page, 'main a[href^="/families/"]')) {
      any ??= family
      await page.goto(new URL(family, address).href)
      if ((await linksOn(page, 'main .drift li')).length > 0) return family
    }
  }
  return any
}

mkdirSync(outdir, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const pages = await findPages(await browser.newPage())
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        deviceScaleFactor: size === 'phone' ? 2 : 1,
      })
      const page = await context.newPage()
      for (const [name, path] of pages) {
        await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' })
        const file = join(outdir, `${name}-${size}-${colorScheme}.png`)
        await page.screenshot({ path: file, fullPage: whole })
        console.log(file)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
}

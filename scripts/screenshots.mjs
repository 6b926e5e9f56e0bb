// Pictures of a running server's pages: node scripts/screenshots.mjs ADDRESS OUTDIR
// Front, storyline, event, article and family; wide and on a phone; light and dark. Which
// storyline, event and article: the first that each leads to in turn. Needs Chromium
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

/** Addresses of the four pages, found by following the first link of each kind. */
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
  return Object.entries({ front: '/', storyline, event, article, family }).filter(([, path]) => path !== null)
}

/** Events looked at for a family of several texts. */
const eventsMax = 30

/** The first family with a change of meaning that the newest events lead to, or any family. */
async function findFamily(page) {
  const links = (wanted) =>
    page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href')),
      wanted,
    )
  await page.goto(new URL('/events', address).href)
  const events = [...new Set(await links('main a[href^="/events/"]'))].slice(0, eventsMax)
  let any = null
  for (const event of events) {
    await page.goto(new URL(event, address).href)
    for (const family of await links('main a[href^="/families/"]')) {
      any ??= family
      await page.goto(new URL(family, address).href)
      if ((await links('main .drift li')).length > 0) return family
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

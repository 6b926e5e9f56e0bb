/**
 * A real browser for journeys: an app is served on 127.0.0.1 for the length of a suite, a
 * journey gets a page of its own, and everything that the page complains of, or asks of
 * another host, fails it. Without Chromium suites are left out and say so; with CI set
 * they fail instead.
 */

import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const absent = !existsSync(executablePath) && process.env.CI === undefined
export const absentTitle = absent ? ' (left out: no Chromium here)' : ''

const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Journey = (page: Page) => Promise<void>

interface App {
  fetch(request: Request): Response | Promise<Response>
}

/** Serves the app during the suite that this is called in; gives what opens a page and runs a journey. */
export function servedIn(makeApp: () => Promise<App>) {
  let server: ServerType
  let browser: Browser
  let address = ''
  beforeAll(async () => {
    const app = await makeApp()
    await new Promise<void>((ready) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready())
    })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath, args: launchArguments })
  })
  afterAll(async () => {
    await browser?.close()
    await new Promise((closed) => server?.close(closed))
  })
  return async (options: BrowserContextOptions, journey: Journey): Promise<void> => {
    const context = await browser.newContext({ baseURL: address, ...options })
    const complaints: string[] = []
    try {
      const page = await context.newPage()
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) complaints.push(`asked for ${request.url()}`)
      })
      await journey(page)
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  }
}

/**
 * Does what leads to another page, and waits until that has loaded: a click returns once
 * the address has changed, when the new page may not have a word yet.
 */
export async function turnPage(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load')
  await act()
  await loaded
}

/** Waits until a place that was led to is there once, and within the window (720 px, the default). */
export async function arriveAt(place: Locator): Promise<void> {
  await place.waitFor()
  await expect
    .poll(async () => {
      const y = (await place.boundingBox())?.y ?? -1
      return y >= 0 && y < 720
    })
    .toBe(true)
}

/** Runs in the page: every visible text whose contrast with what lies behind it is under 4.5:1. */
export function findPale(): string[] {
  const read = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = ([r = 0, g = 0, b = 0]: number[]) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const ground = (start: Element): number[] => {
    for (let element: Element | null = start; element !== null; element = element.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      const stops = backgroundImage.match(/rgb\([^)]*\)/g)
      if (stops?.[0]) return read(stops[0])
      const colour = read(backgroundColor)
      if (colour.length === 3 || (colour[3] ?? 0) > 0) return colour
    }
    return [255, 255, 255]
  }
  const pale: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || node.textContent?.trim() === '' || element.closest('.unseen, .skip, title'))
      continue
    const style = getComputedStyle(element)
    const [one, other] = [
      light(read(element.closest('svg') ? style.fill : style.color)),
      light(ground(element)),
    ]
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    if (ratio < 4.5) pale.push(`${ratio.toFixed(2)} ${element.className} ${node.textContent?.slice(0, 40)}`)
  }
  return pale
}

/** Texts of a line or more in a box too narrow for a word. Runs in the page. */
export function findSqueezed(): string[] {
  const boxes = [...document.querySelectorAll('main p, main td, main li, main dd, main blockquote')]
  return boxes
    .filter((box) => box.getClientRects().length > 0 && !box.closest('.unseen'))
    .filter((box) => (box.textContent ?? '').trim().length > 12 && box.getBoundingClientRect().width < 64)
    .map((box) => (box.textContent ?? '').trim().slice(0, 40))
}

import {existsSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'

/** Where Debian and others put it; `CHROMIUM` names another one. */
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; undefined where there is none, and pages cannot be tried. */
export const browserPath = places.find(path => path !== undefined && existsSync(path))

if (browserPath === undefined) console.warn('no Chromium here: pages are not tried')

/** Start the browser without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: browserPath!, args: ['--no-sandbox']})
}

export interface OpenOptions {
  readonly width?: number
  readonly dark?: boolean
}

/** A page with what went wrong on it: errors on the console, scripts that failed, requests to anything but itself. */
export interface OpenPage {
  readonly page: Page
  readonly wrong: readonly string[]
}

/** Open a file or an address. */
export async function openPage(
  browser: Browser,
  place: string,
  {width = 1280, dark = false}: OpenOptions = {},
): Promise<OpenPage> {
  const page = await browser.newPage({viewport: {width, height: 900}, colorScheme: dark ? 'dark' : 'light'})
  const wrong: string[] = []
  const url = place.startsWith('http') ? place : pathToFileURL(place).href
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', error => wrong.push(String(error)))
  page.on('request', request => {
    const isOwn = request.url().startsWith(new URL(url).origin === 'null' ? url : new URL(url).origin)
    if (!isOwn && !/^(?:data|blob):/u.test(request.url())) wrong.push(`request to ${request.url()}`)
  })
  await page.goto(url, {waitUntil: 'load'})
  await page.locator('.app').waitFor()
  return {page, wrong}
}

/** Whether anything is to be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
}

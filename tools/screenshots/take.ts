// Pictures of the real pages for the README and docs/workbench.md, after a build: npm run screenshots
import {spawn, spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'

type Scheme = 'light' | 'dark'

interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  /** What is done on the page before the picture is taken. */
  readonly prepare: (page: Page) => Promise<void>
}

// npm runs scripts in the root of the package.
const root = process.cwd()
const images = join(root, 'docs/images')
const command = join(root, 'dist/cli.js')
const texts = ['release.zh.md', 'release.en.md', '-g', 'terms.yaml', '--lang', 'en']

/** Of a report. */
const pictures: readonly Picture[] = [
  {
    name: 'workbench',
    width: 1200,
    height: 760,
    prepare: async page => {
      await page.locator('.term', {hasText: '绿洲新区'}).nth(1).click()
      await page.mouse.move(0, 0)
    },
  },
  {
    name: 'terms',
    width: 1200,
    height: 480,
    prepare: async page => {
      await page.keyboard.press('3')
      await page.locator('.heat.forbidden').click()
    },
  },
  {name: 'phone', width: 390, height: 760, prepare: async page => page.keyboard.press('j')},
]

/** Of a review, one after the other on the same page. */
const steps: readonly Picture['prepare'][] = [
  async page => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
  },
  async page => {
    await page.locator('.note.current').getByRole('button', {name: 'Apply'}).click()
    await page.getByText('1 change not saved').or(page.getByText('not saved')).first().waitFor()
  },
  async page => {
    await page.getByRole('button', {name: 'Save', exact: true}).click()
    await page.getByText('Saved').waitFor()
  },
]

const folder = mkdtempSync(join(tmpdir(), 'duizhao-pictures-'))
mkdirSync(images, {recursive: true})
cpSync(join(root, 'tools/screenshots'), folder, {recursive: true})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
spawnSync(process.execPath, [command, 'check', ...texts, '-f', 'html=page.html'], {cwd: folder, stdio: 'inherit'})
for (const scheme of ['light', 'dark'] as const) {
  await takeReport(browser, scheme)
  await takeReview(browser, scheme)
}
await browser.close()
rmSync(folder, {recursive: true})

async function takeReport(browser: Browser, scheme: Scheme): Promise<void> {
  for (const {name, width, height, prepare} of pictures) {
    const page = await browser.newPage({viewport: {width, height}, colorScheme: scheme})
    await page.goto(pathToFileURL(join(folder, 'page.html')).href)
    await prepare(page)
    await take(page, `${name}-${scheme}`)
    await page.close()
  }
}

/** On texts of its own: a review changes them. */
async function takeReview(browser: Browser, scheme: Scheme): Promise<void> {
  const cwd = join(folder, scheme)
  cpSync(join(root, 'tools/screenshots'), cwd, {recursive: true})
  const server = spawn(process.execPath, [command, 'review', ...texts, '--no-open'], {cwd})
  try {
    const address = await new Promise<string>(resolve => {
      let said = ''
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', data => {
          said += data
          const found = /http:\S+/u.exec(said)?.[0]
          if (found !== undefined) resolve(found)
        })
    })
    const page = await browser.newPage({viewport: {width: 900, height: 430}, colorScheme: scheme})
    await page.goto(address)
    await page.locator('.note').first().waitFor()
    for (const [index, step] of steps.entries()) {
      await step(page)
      await take(page, `review-${index + 1}-${scheme}`)
    }
    await page.close()
  } finally {
    server.kill()
  }
}

/** WebP is a quarter of the size of PNG. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300)
  const session = await page.context().newCDPSession(page)
  const {data} = await session.send('Page.captureScreenshot', {format: 'webp', quality: 82})
  writeFileSync(join(images, `${name}.webp`), Buffer.from(data, 'base64'))
}

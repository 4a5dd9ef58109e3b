// Pictures of the real pages for the README and docs/workbench.md, after a build: npm run screenshots
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium, type Page} from 'playwright-core'

interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  /** What is done on the page before the picture is taken. */
  readonly prepare: (page: Page) => Promise<void>
}

// npm runs scripts in the root of the package.
const root = process.cwd()
const here = join(root, 'tools/screenshots')
const images = join(root, 'docs/images')

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

await mkdir(images, {recursive: true})
const folder = mkdtempSync(join(tmpdir(), 'duizhao-pictures-'))
const file = join(folder, 'page.html')
try {
  const texts = ['release.zh.md', 'release.en.md', '-g', 'terms.yaml', '--lang', 'en', '-f', `html=${file}`]
  // Findings end with 1, which is what is to be seen.
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'check', ...texts, '--rule', 'untranslated=off'], {
    cwd: here,
    stdio: 'inherit',
  })
} catch (error) {
  if ((error as {status?: number}).status !== 1) throw error
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const colorScheme of ['light', 'dark'] as const)
  for (const {name, width, height, prepare} of pictures) {
    const page = await browser.newPage({viewport: {width, height}, colorScheme})
    await page.goto(pathToFileURL(file).href)
    await prepare(page)
    await page.waitForTimeout(300)
    await writeFile(join(images, `${name}-${colorScheme}.webp`), await picture(page))
    await page.close()
  }
await browser.close()
rmSync(folder, {recursive: true})

/** WebP is a quarter of the size of PNG. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const {data} = await session.send('Page.captureScreenshot', {format: 'webp', quality: 82})
  return Buffer.from(data, 'base64')
}

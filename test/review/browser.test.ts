import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

const chromium = '/usr/bin/chromium'
const isThere = existsSync(chromium)
if (!isThere) console.warn(`${chromium} is not there: the page of a review was not opened`)

const files = {
  'a.zh.md': '# 上合示范区\n\n上合示范区在青岛启用。\n\n总投资35亿元。\n\n欢迎光临。\n',
  'a.en.md': '# SCODA\n\nThe SCO Model Zone opened in Qingdao.\n\nTotal investment is 350 million yuan.\n\nWelcome.\n',
  'terms.yaml':
    'id: t\nconcepts:\n  - id: scoda\n    zh: [上合示范区]\n    en:\n      - SCODA\n      - {text: SCO Model Zone, status: forbidden}\n',
}

describe.runIf(isThere)('a review in a browser', () => {
  let cli: BuiltCli
  let browser: Browser
  let page: Page
  let server: ChildProcess
  let folder: ReturnType<typeof folderWith>
  const wrong: string[] = []
  const text = (name: string): string => readFileSync(join(folder.path, name), 'utf8')
  const button = (name: RegExp | string) => page.getByRole('button', {name}).first()

  beforeAll(async () => {
    cli = await buildCli()
    const playwright = await import('playwright-core')
    browser = await playwright.chromium.launch({executablePath: chromium, args: ['--no-sandbox']})
  })
  afterAll(() => browser?.close())

  beforeEach(async () => {
    folder = folderWith(files)
    server = spawn(
      process.execPath,
      [cli.main, 'review', 'a.zh.md', 'a.en.md', '-g', 'terms.yaml', '--no-open', '--lang', 'en'],
      {
        cwd: folder.path,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      server.stdout!.on('data', part => {
        said += part
        const found = /http:\S+/u.exec(said)
        if (found !== null) resolve(found[0])
      })
      server.once('exit', code => reject(new Error(`ended with ${code}`)))
    })
    wrong.length = 0
    page = await browser.newPage({viewport: {width: 1280, height: 900}})
    page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
    page.on('pageerror', error => wrong.push(String(error)))
    page.on('request', sent => sent.url().startsWith(address) || wrong.push(`request to ${sent.url()}`))
    await page.goto(address)
    await page.getByText('opened in Qingdao').first().waitFor()
  })
  afterEach(async () => {
    await page.close()
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
    folder.remove()
    expect(wrong).toEqual([])
  })

  test('a fix is applied, shown as a change, undone, applied and saved', async () => {
    await button('Apply').click()
    await page.getByText('1 unsaved change').waitFor()
    await button('Show changes').click()
    await page.locator('.diff .added', {hasText: 'SCODA opened'}).waitFor()
    await page.keyboard.press('Escape')
    await button('Undo').click()
    await page.getByText('SCO Model Zone').first().waitFor()
    await button('Apply').click()
    await button(/^Save$/u).click()
    await page.getByText('Saved', {exact: true}).waitFor()
    expect(text('a.en.md')).toBe(files['a.en.md'].replace('The SCO Model Zone', 'SCODA'))
  })

  test('a sentence is written over, and its problem goes while it is written', async () => {
    const row = page.locator('.row', {hasText: '350 million'})
    await row.hover()
    await row.getByRole('button', {name: 'Edit translation'}).click()
    const box = page.getByRole('textbox', {name: 'Edit translation'})
    expect(await box.inputValue()).toBe('Total investment is 350 million yuan.')
    await box.fill('Total investment is 3.5 billion yuan.')
    await page.getByText('number-mismatch').first().waitFor({state: 'detached'})
    await box.pressSequentially(' Slowly typed.')
    expect(await box.inputValue()).toBe('Total investment is 3.5 billion yuan. Slowly typed.')
    await button('Done').click()
    await page.getByText('Slowly typed.').first().waitFor()
    await button(/^Save$/u).click()
    await page.getByText('Saved', {exact: true}).waitFor()
    expect(text('a.en.md')).toContain('Total investment is 3.5 billion yuan. Slowly typed.\n')
  })

  test('passages are joined and separated', async () => {
    const rows = page.locator('.rows .row')
    await rows.first().waitFor()
    const count = await rows.count()
    const row = page.locator('.row', {hasText: '总投资'})
    await row.hover()
    await row.getByRole('button', {name: 'Merge with next'}).click()
    await page.locator('.row', {hasText: '总投资'}).getByText('Welcome.').waitFor()
    expect(await rows.count()).toBe(count - 1)
    await page.locator('.row', {hasText: '总投资'}).hover()
    await page.locator('.row', {hasText: '总投资'}).getByRole('button', {name: 'Split'}).click()
    await expect.poll(() => rows.count()).toBe(count)
  })

  test('a finding is marked as none, with a reason', async () => {
    const note = page.locator('.note', {hasText: 'number-mismatch'}).first()
    await note.getByRole('button', {name: /Not a problem/u}).click()
    await note.getByRole('textbox').fill('as published')
    await page.keyboard.press('Enter')
    await page.getByText('number-mismatch').first().waitFor({state: 'detached'})
    await button(/^Save$/u).click()
    await page.getByText('Saved', {exact: true}).waitFor()
    expect(text('a.en.md')).toContain('duizhao-disable-next-line number-mismatch -- as published')
  })

  test('a term is added, and its absence found', async () => {
    await button(/Add a term/u).click()
    await page.getByLabel('Term in the source').fill('欢迎光临')
    await page.getByLabel('Term in the translation').fill('Hello')
    await page.locator('dialog').getByRole('button', {name: 'Add a term'}).click()
    await page.getByText('term-missing').first().waitFor()
    expect(text('terms.yaml')).toContain('欢迎光临')
  })

  test('a file that another program changes is taken over; a conflict is asked about', async () => {
    writeFileSync(join(folder.path, 'a.en.md'), files['a.en.md'].replace('Welcome.', 'Be welcome.'))
    await page.getByText('Be welcome.').first().waitFor()
    await button('Apply').click()
    await page.getByText('1 unsaved change').waitFor()
    writeFileSync(join(folder.path, 'a.en.md'), files['a.en.md'].replace('The SCO Model Zone', 'The whole zone'))
    await page.getByText('was changed by another program').waitFor()
    await button('Use the version on disk').click()
    await page.getByText('The whole zone opened').first().waitFor()
  })

  test('the bilingual release is taken away', async () => {
    const coming = page.waitForEvent('download')
    await page.locator('.download select').selectOption('md-table')
    const download = await coming
    expect(download.suggestedFilename()).toBe('a.md')
    expect(readFileSync((await download.path())!, 'utf8')).toContain('总投资35亿元。')
  })
})

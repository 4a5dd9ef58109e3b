import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readDocument} from '../../src/parse/read-document.js'
import {repository} from '../helpers/built-cli.js'
import {docxOf, paragraph} from '../helpers/docx.js'
import {inlineCell, workbookOf} from '../helpers/workbook.js'

const chromium = '/usr/bin/chromium'
const isThere = existsSync(chromium)
if (!isThere) console.warn(`${chromium} is not there: the playground was not opened`)

describe.runIf(isThere)('the playground, opened from a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-site-'))
  let browser: Browser
  let page: Page
  const wrong: string[] = []

  beforeAll(async () => {
    execFileSync(process.execPath, ['tools/run-ts.mjs', 'tools/build-site.ts', folder], {cwd: repository})
    const playwright = await import('playwright-core')
    browser = await playwright.chromium.launch({executablePath: chromium, args: ['--no-sandbox']})
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })
  beforeEach(async () => {
    wrong.length = 0
    page = await browser.newPage({viewport: {width: 1280, height: 900}, locale: 'en-GB'})
    page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
    page.on('pageerror', error => wrong.push(String(error)))
    page.on('request', sent => /^(?:file|blob):/u.test(sent.url()) || wrong.push(`request to ${sent.url()}`))
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.getByText('Nothing is uploaded').waitFor()
  })
  afterEach(async () => {
    await page.close()
    expect(wrong).toEqual([])
  })

  test('the example works at one click', async () => {
    await page.getByRole('button', {name: 'Show an example'}).click()
    await page.getByText('term-forbidden').first().waitFor()
    for (const rule of ['number-mismatch', 'date-mismatch', 'omission'])
      await page.locator('.rail code', {hasText: rule}).first().waitFor()
    await page.getByRole('button', {name: 'Apply'}).first().click()
    await page.getByText('1 unsaved change').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Save', exact: true}).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('release.en.md')
    await page.getByRole('button', {name: /Other texts/u}).click()
    await page.getByText('Nothing is uploaded').waitFor()
  })

  test('files of Word with a glossary of Excel; the fixed file and a memory are taken away', async () => {
    const zh = docxOf({body: paragraph('上合示范区启用。') + paragraph('总投资35亿元。')})
    const en = docxOf({body: paragraph('The Model Zone opened.') + paragraph('Total investment is 3.5 billion yuan.')})
    const cells = [
      ['zh', 'en', 'status'],
      ['上合示范区', 'SCODA', 'preferred'],
      ['上合示范区', 'Model Zone', 'forbidden'],
    ]
    const rows = cells.map((row, at) => row.map((text, column) => inlineCell(`${'ABC'[column]}${at + 1}`, text)))
    const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.join('')}</row>`).join('')
    const terms = workbookOf([{name: 'terms', rows: sheet}])
    const files = {'a.zh.docx': zh, 'a.en.docx': en, 'terms.xlsx': terms}
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const [documents, glossary] = [page.getByLabel(/Drop files/u), page.getByLabel(/Your own glossary/u)]
    await documents.setInputFiles([join(folder, 'a.zh.docx'), join(folder, 'a.en.docx')])
    await glossary.setInputFiles(join(folder, 'terms.xlsx'))
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('button', {name: 'Check', exact: true}).click()
    await page.getByText('term-forbidden').first().waitFor()
    await page.getByRole('button', {name: 'Apply'}).first().click()
    await page.getByText('1 unsaved change').waitFor()

    const coming = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Save', exact: true}).click()
    const saved = readFileSync((await (await coming).path())!)
    const {text} = await readDocument(saved, {path: 'a.en.docx'})
    expect(text).toContain('SCODA opened.')

    const memory = page.waitForEvent('download')
    await page.locator('.download select').selectOption('tmx')
    expect(readFileSync((await (await memory).path())!, 'utf8')).toContain('<seg>SCODA opened.</seg>')
  })

  test('pasted texts are compared; a script in them stays text', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    await page.getByLabel('Or paste the source').fill(`# 港口\n\n总投资35亿元。\n\n他说：${evil}`)
    await page
      .getByLabel('and its translation')
      .fill(`# Port\n\nTotal investment is 350 million yuan.\n\nHe said: ${evil}`)
    await page.getByRole('button', {name: 'Check', exact: true}).click()
    await page.getByText('number-mismatch').first().waitFor()
    expect(await page.title()).toContain('duizhao')
  })

  test('a file that cannot be read is named, and the page stays', async () => {
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7\n')
    await page.getByLabel(/Drop files/u).setInputFiles(join(folder, 'a.pdf'))
    await page.getByRole('button', {name: 'Check', exact: true}).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('PDF')
    await page.getByRole('button', {name: 'Show an example'}).click()
    await page.getByText('term-forbidden').first().waitFor()
  })
})

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'
import {browserPath, type OpenOptions, openPage, scrollsSideways, startBrowser} from './browser.js'

const zh = `# 绿洲新区开工

绿洲新区3月5日开工。总投资35亿元。

- 建设国际陆港。
- 引进企业120家。

| 指标 | 数量 |
| --- | --- |
| 企业 | 120 |

会后代表参观了展厅。绿洲新区发布了手册。
`
const en = `# Work Starts in Oasis New Area

Oasis New Area was started on March 5. Total investment is 350 million yuan.

- Build the international land port.
- Attract 120 companies.

| Figure | Number |
| --- | --- |
| Companies | 210 |

The Oasis Zone published a brochure.
`
const terms = `id: oasis
concepts:
  - id: oasis
    definition: {en: the zone north of Oasis, zh: 绿洲市北部的开发区}
    zh: [绿洲新区]
    ru: ["Новый район «Оазис»"]
    en: [Oasis New Area, {text: Oasis Zone, status: forbidden, note: "新区 is a new area"}]
    sources: [{title: official site, url: "https://example.org/a", date: 2024-01-21}, {title: bad, url: "javascript:window.pwned=1"}]
  - id: port
    zh: [国际陆港]
    en: [international land port]
`
const evil =
  '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"> [x](javascript:window.pwned=1) \u202eabc'
const long = '长'.repeat(20_000)
const many = (line: (i: number) => string): string => Array.from({length: 1200}, (_, i) => `${line(i)}\n\n`).join('')

const folder = folderWith({
  'a.zh.md': zh,
  'a.en.md': en,
  'terms.yaml': terms,
  'three.md': `| 中文 | English | Русский |
|---|---|---|
| 绿洲新区今天正式开工。 | Work on Oasis New Area began today. | Новый район «Оазис» начат сегодня. |
| 会后绿洲新区发布了手册。 | The Oasis Zone published a brochure. | Новый район «Оазис» выпустил брошюру. |
`,
  'evil.zh.txt': `# 标题\n\n他说：${evil}。总投资35亿元。\n\n${long}。\n`,
  'evil.en.txt': `# Title\n\nHe said: ${evil}. Total investment is 350 million yuan.\n\n${'x'.repeat(20_000)}.\n`,
  'many.zh.md': many(i => `第${i}个项目投资${i + 10}万元。`),
  'many.en.md': many(i => `Project ${i} takes ${(i + 10 + Number(i % 400 === 399)) * 10},000 yuan.`),
  'site/one.zh.md': zh,
  'site/one.en.md': en,
  'site/two.zh.md': '# 通知\n\n明天休息。\n',
  'site/two.en.md': '# Notice\n\nTomorrow is a day off.\n',
})
let cli: BuiltCli
let browser: Browser

/** Run the command, then open the page that it wrote. */
async function open(command: string, options?: OpenOptions) {
  const name = `${command.replace(/\W+/gu, '-')}.html`
  const {stderr} = await cli.run([...command.split(' '), '-f', `html=${name}`, '--lang', 'en'], {cwd: folder.path})
  expect(stderr).toBe('')
  return openPage(browser, join(folder.path, name), options)
}

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)
const shownNotes = (page: Page): Promise<string[]> => page.locator('.note code').allInnerTexts()

describe.skipIf(browserPath === undefined)('the page in a browser', () => {
  beforeAll(async () => {
    cli = await buildCli()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    folder.remove()
  })

  const checked = 'check a.zh.md a.en.md -g terms.yaml'

  test('both texts stand side by side in the shape of the document, problems at their places', async () => {
    const {page, wrong} = await open(checked)
    expect(await page.locator('.row.heading [role=heading]').allInnerTexts()).toEqual([
      '绿洲新区开工',
      'Work Starts in Oasis New Area',
    ])
    expect(await page.locator('.row.list-item').count()).toBe(2)
    expect(await page.locator('.row.table-cell').last().locator('.cell').allInnerTexts()).toEqual([
      '企业',
      '120',
      'Companies',
      // Behind it a sentence is missing.
      '210‸',
    ])
    expect(await shownNotes(page)).toEqual(['number-mismatch', 'number-mismatch', 'omission', 'term-forbidden'])
    expect(await page.locator('mark.problem.error').allInnerTexts()).toEqual([
      '35亿元',
      '350 million yuan',
      '120',
      '210',
      '绿洲新区',
      'Oasis Zone',
    ])
    expect(await page.locator('.row', {hasText: '参观了展厅'}).innerText()).toContain(
      'Nothing in the translation corresponds to this',
    )
    expect(await page.locator('.row', {hasText: 'published a brochure'}).locator('.change').innerText()).toContain(
      'Oasis New Area',
    )
    expect(await page.getByRole('button', {name: /^apply/iu}).count()).toBe(0)
    expect(wrong).toEqual([])
  })

  test('a pair is linked where the pointer is', async () => {
    const {page} = await open(checked)
    await page.getByText('Total investment').hover()
    expect(await page.locator('.linked').allInnerTexts()).toEqual([
      '总投资35亿元。',
      'Total investment is 350 million yuan.',
    ])
  })

  test('keys go from problem to problem, search and help', async () => {
    const {page} = await open(checked)
    const current = () => page.locator('.note.current code').allInnerTexts()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await current()).toEqual(['omission'])
    await page.keyboard.press('k')
    expect(await current()).toEqual(['number-mismatch'])
    expect(await page.locator('.rail .item.current').innerText()).toContain('210')
    await page.keyboard.press('/')
    await page.locator('#search:focus').waitFor()
    await page.keyboard.type('brochure')
    expect(await page.locator('.rail .item code').allInnerTexts()).toEqual(['term-forbidden'])
    expect(await page.locator('.passages .item').allInnerTexts()).toEqual([
      expect.stringContaining('published a brochure'),
    ])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
  })

  test('filters by severity, rule and term; only passages with problems', async () => {
    const {page} = await open(checked)
    await page.getByLabel('Rule').selectOption('number-mismatch')
    expect(await shownNotes(page)).toEqual(['number-mismatch', 'number-mismatch'])
    await page.getByLabel('Rule').selectOption('')
    await page.getByLabel('Term', {exact: true}).selectOption('oasis')
    expect(await shownNotes(page)).toEqual(['term-forbidden'])
    await page.getByRole('button', {name: 'Clear filters'}).click()
    await page.locator('.chip').first().click()
    expect(await shownNotes(page)).toEqual(['omission'])
    await page.getByLabel('Only passages with problems').check()
    expect(await page.locator('.rows .row').count()).toBe(1)
  })

  test('a term has its card, by pointer and by keyboard; only addresses of the web are links', async () => {
    const {page} = await open(checked)
    const term = page.locator('.term', {hasText: 'Oasis Zone'})
    await term.focus()
    await page.keyboard.press('Enter')
    await page.locator('.card:focus').waitFor()
    const card = page.getByRole('dialog', {name: /from the glossary/iu})
    const said = await card.innerText()
    for (const shown of ['the zone north of Oasis', 'forbidden', '新区 is a new area', 'official site, 2024-01-21'])
      expect(said).toContain(shown)
    expect(await card.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')))).toEqual([
      'https://example.org/a',
    ])
    await page.keyboard.press('Escape')
    expect(await card.count()).toBe(0)
    expect(await term.evaluate(element => element === document.activeElement)).toBe(true)
    await page.locator('.term', {hasText: 'international land port'}).hover()
    expect(await page.locator('.card').innerText()).toContain('国际陆港')
  })

  test('the matrix leads to places', async () => {
    const {page} = await open('report a.zh.md a.en.md -g terms.yaml')
    expect(await page.locator('.concept').first().innerText()).toMatch(
      /绿洲新区[\s\S]*67%[\s\S]*Oasis Zone forbidden 1/u,
    )
    await page.locator('.heat.forbidden').click()
    await page.locator('.places .item').click()
    expect(await page.locator('.row.current').innerText()).toContain('The Oasis Zone published')
  })

  test('translations into several languages have a column each, with places of their own', async () => {
    const {page} = await open('report three.md -g terms.yaml')
    expect(await page.locator('.matrix-head span').allInnerTexts()).toEqual(['Term', 'English', 'русский'])
    const concept = page.locator('.concept').first()
    expect(await concept.locator('.concept-language').allInnerTexts()).toEqual([
      expect.stringMatching(/Oasis New Area[\s\S]*Oasis Zone forbidden 1/u),
      expect.stringMatching(/Новый район «Оазис»[\s\S]*100%/u),
    ])
    await concept.locator('.concept-language').nth(1).locator('.heat').first().click()
    await concept.locator('.places .item').first().click()
    expect(await page.locator('.row.current').innerText()).toContain('«Оазис» начат')
    expect(await scrollsSideways(page)).toBe(false)
  })

  test('the interface speaks both languages, in light and dark', async () => {
    const {page} = await open(checked, {dark: true})
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 24, 27)')
    await page.getByRole('button', {name: '中文'}).click()
    expect(await text(page)).toContain('“Oasis Zone”')
    expect(await page.locator('.rail h2').innerText()).toBe('问题 4 处')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    await page.getByRole('button', {name: '浅色显示'}).click()
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(251, 250, 247)')
  })

  test('align alone: both texts, no problems', async () => {
    const {page, wrong} = await open('align a.zh.md a.en.md')
    expect(await text(page)).toContain('No problems found')
    expect(await page.locator('.side.source').first().isVisible()).toBe(true)
    expect(wrong).toEqual([])
  })

  test('many documents have an index, worst first, that opens them', async () => {
    const {page} = await open('check --pair site/{name}.zh.md=site/{name}.en.md -g terms.yaml')
    expect(await page.locator('.document-name').allInnerTexts()).toEqual([
      'site/one.zh.md – site/one.en.md',
      'site/two.zh.md – site/two.en.md',
    ])
    await page.locator('.document').first().click()
    expect(await text(page)).toContain('published a brochure')
    await page.keyboard.press(']')
    expect(await text(page)).toContain('Tomorrow is a day off.')
    await page.keyboard.press('1')
    await page.getByRole('button', {name: /term-forbidden/u}).click()
    expect(await page.locator('.note.current code').innerText()).toBe('term-forbidden')
  })

  test('nothing in a document is live, controls are shown, endless text is cut', async () => {
    const {page, wrong} = await open('check evil.zh.txt evil.en.txt')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    const shown = await text(page)
    expect(shown).toContain('<script>window.pwned=1</script>')
    expect(shown).toContain('U+202E')
    expect(shown).not.toContain('\u202e')
    expect(shown.length).toBeLessThan(20_000)
    expect(await page.locator('main a').count()).toBe(0)
    expect(wrong).toEqual([])
  })

  test('a long text is laid out where it is looked at, and wholly on paper', async () => {
    const {page} = await open('check many.zh.md many.en.md')
    const rows = () => page.locator('.rows .row').count()
    expect(await rows()).toBeLessThan(200)
    await page.keyboard.press('k')
    expect(
      await page.locator('.note.current').evaluate(note => {
        const {top, bottom} = note.getBoundingClientRect()
        return top > 0 && bottom < innerHeight
      }),
    ).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect.poll(rows).toBe(1200)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(rows).toBeLessThan(200)
  })

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  test.each([
    {width: 1280, dark: false},
    {width: 1280, dark: true},
    {width: 390, dark: false},
    {width: 390, dark: true},
  ])(
    'every view at $width pixels, dark: $dark: read aloud without a serious finding, nothing to scroll sideways',
    async options => {
      const {page, wrong} = await open(checked, options)
      for (const key of ['2', '1', '3', '?']) {
        await page.keyboard.press(key)
        expect([key, await scrollsSideways(page)]).toEqual([key, false])
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const {violations} = await (
            window as unknown as {
              axe: {run(): Promise<{violations: {id: string; impact: string; nodes: {html: string}[]}[]}>}
            }
          ).axe.run()
          return violations
            .filter(({impact}) => impact === 'serious' || impact === 'critical')
            .map(({id, nodes}) => `${id} ${nodes[0]?.html}`)
        })
        expect([key, found]).toEqual([key, []])
      }
      expect(wrong).toEqual([])
    },
  )
})

/**
 * Texts whose parts repeat, nest or share more than texts do: what a search, a parser or a comparison that is not bounded takes long for.
 * Sizes are those from which the time is more than the start.
 */

export interface Shape {
  readonly name: string
  readonly size: number
  make(size: number): {readonly files: Readonly<Record<string, string>>; readonly args: readonly string[]}
}

const zh = '新码头已在日照启用。'
const en = 'The new terminal opened in Rizhao. '
const other = '市长表示感谢。'

/** Numbers that no two times are the same, in no order. */
const figure = (i: number, of: number): number => 1000 + (((i + 1) * 7_919_993 + of * 104_729) % 9_000_000)

function pairOf(source: string, target: string, ending = 'md'): ReturnType<Shape['make']> {
  const [a, b] = [`a.zh.${ending}`, `a.en.${ending}`]
  return {files: {[a]: source, [b]: target}, args: ['check', a, b]}
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({length: count}, (_, i) => line(i)).join('')
}

export const shapes: readonly Shape[] = [
  {
    name: 'two sentences in turn, one side cut by a tenth',
    size: 4000,
    make: n => pairOf(`${zh}${other}\n\n`.repeat(n), `${en}\n\n`.repeat(n - Math.floor(n / 10))),
  },
  {
    name: 'one sentence again and again, a twentieth less on one side',
    size: 12_000,
    make: n => pairOf(zh.repeat(n - Math.floor(n / 20)), en.repeat(n), 'txt'),
  },
  {name: 'one sentence again and again', size: 5000, make: n => pairOf(zh.repeat(n), en.repeat(n), 'txt')},
  {
    name: 'one paragraph again and again',
    size: 3000,
    make: n => pairOf(`${zh}\n\n`.repeat(n), `${en}\n\n`.repeat(n)),
  },
  {
    name: 'sentences of one line, all different',
    size: 5000,
    make: n =>
      pairOf(
        lines(n, i => `第${i}个项目投资${figure(i, 1)}元。`),
        lines(n, i => `Project ${i} took ${figure(i, 1)} yuan. `),
        'txt',
      ),
  },
  {
    name: 'paragraphs, all different',
    size: 2000,
    make: n =>
      pairOf(
        lines(n, i => `项目${i}投资${figure(i, 1)}元，新增就业${figure(i, 2)}人。\n\n`),
        lines(n, i => `Project ${i} took ${figure(i, 1)} yuan and created ${figure(i, 2)} jobs.\n\n`),
      ),
  },
  {
    name: 'a side without a counterpart',
    size: 4000,
    make: n =>
      pairOf(
        lines(n, i => `第${i}段：${zh}\n\n`),
        'One sentence only.\n',
      ),
  },
  {
    name: 'one sentence without an end',
    size: 50_000,
    make: n => pairOf('合作'.repeat(n), 'cooperation and '.repeat(n), 'txt'),
  },
  {
    name: 'figures in one sentence',
    size: 1500,
    make: n =>
      pairOf(
        `${lines(n, i => `${figure(i, 1)}元、`)}共计。`,
        `${lines(n, i => `${figure(i, 1)} yuan, `)}in all.`,
        'txt',
      ),
  },
  {
    name: 'rows of a table',
    size: 2000,
    make: n =>
      pairOf(
        `|项目|金额|\n|-|-|\n${lines(n, i => `|第${i}项|${figure(i, 1)}元|\n`)}`,
        `|item|amount|\n|-|-|\n${lines(n, i => `|item ${i}|${figure(i, 1)} yuan|\n`)}`,
      ),
  },
  {
    name: 'brackets that nobody closes',
    size: 6000,
    make: n => pairOf(`${zh}\n\n${'[[[(**_a `<![\n'.repeat(n)}`, en),
  },
  {
    name: 'emphasis that nobody closes',
    size: 6000,
    make: n => pairOf(`${zh}\n\n${'*a **b _c __d ~~e\n'.repeat(n)}`, en),
  },
  {
    name: 'footnotes',
    size: 1000,
    make: n =>
      pairOf(
        lines(n, i => `${zh}[^${i}]\n\n[^${i}]: 注${i}\n\n`),
        lines(n, i => `${en}[^${i}]\n\n[^${i}]: note ${i}\n\n`),
      ),
  },
  {
    name: 'elements of HTML',
    size: 4000,
    make: n => pairOf(`<p>${`<span>${zh}</span>`.repeat(n)}`, `<p>${`<span>${en}</span>`.repeat(n)}`, 'html'),
  },
  {
    name: 'one wording in thousands of concepts',
    size: 6000,
    make: n => {
      const {files, args} = pairOf(zh + '术语统一。'.repeat(20), en + 'The terms agree. '.repeat(20))
      const glossary = `id: t\nconcepts:\n${lines(n, i => `  - id: c${i}\n    zh: [术语]\n    en: [term]\n`)}`
      return {files: {...files, 't.yaml': glossary}, args: [...args, '-g', 't.yaml']}
    },
  },
  {
    name: 'one wording in thousands of concepts, rendered wrongly',
    size: 1500,
    make: n => {
      const {files, args} = pairOf(zh + '术语统一。'.repeat(20), en + 'The words agree. '.repeat(20))
      const glossary = `id: t\nconcepts:\n${lines(n, i => `  - id: c${i}\n    zh: [术语]\n    en: [term, {text: word, status: forbidden}]\n`)}`
      return {files: {...files, 't.yaml': glossary}, args: [...args, '-g', 't.yaml']}
    },
  },
  {
    name: 'terms inside one another',
    size: 2000,
    make: n => {
      const {files, args} = pairOf(`${'甲'.repeat(3000)}。\n`, en)
      const rows = lines(n, i => `${'甲'.repeat((i % 150) + 1)}${i % 2 === 0 ? '' : '乙'}${i},term ${i}\n`)
      return {files: {...files, 't.csv': `zh,en\n${rows}`}, args: [...args, '-g', 't.csv']}
    },
  },
  {
    name: 'one file with both languages',
    size: 1500,
    make: n => ({
      files: {
        'both.md': lines(n, i => `第${i}段投资${figure(i, 1)}元。\n\nParagraph ${i} took ${figure(i, 1)} yuan.\n\n`),
      },
      args: ['check', 'both.md'],
    }),
  },
]

/** A kind of bad answer: what a translator might give instead of `right`. */
export interface BadAnswer {
  readonly name: string
  readonly from: 'zh' | 'en'
  readonly source: string
  readonly right: string
  readonly bad: string
  /** Why the model ended, where it says so. */
  readonly finishReason?: string
}

const museum = {
  from: 'zh',
  source: '博物馆周一闭馆。讲解服务须提前预约。儿童免费入场。',
  right:
    'The museum is closed on Mondays. Guided tours must be booked in advance. Children are admitted free of charge.',
} as const

const river = {
  from: 'en',
  source:
    'The river rose quickly overnight. Volunteers filled sandbags until dawn.\n\nBy noon the water had reached the market square. Shops stayed closed.\n\nThe mayor thanked the neighboring towns for their help.',
  right:
    '河水一夜之间迅速上涨。志愿者装沙袋直到天亮。\n\n到中午，洪水已漫到集市广场。商店全部关门。\n\n市长感谢邻近城镇的帮助。',
} as const

const backup = {
  from: 'en',
  source:
    '## Backups\n\nRun `tarn backup` **every night** and keep the [retention policy](https://docs.example.com/retention) in mind.\n\n```sh\ntarn backup --all\n```\n\n![Dashboard](images/dashboard.png)',
  right:
    '## 备份\n\n请**每晚**运行 `tarn backup`，并注意[保留策略](https://docs.example.com/retention)。\n\n```sh\ntarn backup --all\n```\n\n![仪表板](images/dashboard.png)',
} as const

const table = {
  from: 'zh',
  source:
    '| 茶叶 | 产地 | 水温 |\n| --- | --- | --- |\n| 绿茶 | 浙江 | 80℃ |\n| 红茶 | 云南 | 95℃ |\n| 乌龙 | 福建 | 90℃ |',
  right:
    '| Tea | Origin | Water temperature |\n| --- | --- | --- |\n| Green tea | Zhejiang | 80°C |\n| Black tea | Yunnan | 95°C |\n| Oolong | Fujian | 90°C |',
} as const

const steps = {
  from: 'en',
  source: '- Water the seedlings in the morning.\n- Keep them out of direct sunlight.\n- Move them outdoors in May.',
  right: '- 早上给幼苗浇水。\n- 避免阳光直射。\n- 五月移到室外。',
} as const

const message = {
  from: 'en',
  source: 'Hello {name}, you have {{count}} new messages since %s.',
  right: '{name}，您好！自 %s 以来，您有 {{count}} 条新消息。',
} as const

const notice = {
  from: 'zh',
  source: '请点击<b>保存</b>按钮，然后<a href="/next">继续</a>。',
  right: 'Click the <b>Save</b> button, then <a href="/next">continue</a>.',
} as const

const doctors = {
  from: 'zh',
  source: '医生建议老年人每天散步三十分钟，少吃盐，并定期测量血压。',
  right:
    'Doctors advise elderly people to walk for 30 minutes a day, eat less salt and have their blood pressure checked regularly.',
} as const

const court = {
  from: 'en',
  source: 'The court dismissed the appeal and ordered the company to pay the costs.',
  right: '法院驳回上诉，并责令该公司承担诉讼费用。',
} as const

const port = {
  from: 'zh',
  source: '港口上半年吞吐量达3.2亿吨，同比增长6.5%。李建华表示，新码头将于9月投入使用。',
  right:
    'The port handled 320 million tons in the first half of the year, up 6.5 percent year on year. Li Jianhua said that the new terminal would go into operation in September.',
} as const

/** Kinds of bad answers, each with the right one. */
export const badAnswers: readonly BadAnswer[] = [
  {name: 'refusal', ...doctors, bad: "I'm sorry, but I can't assist with translating this text."},
  {name: 'refusal in Chinese', ...court, bad: '抱歉，我无法翻译这段内容。'},
  {
    name: 'refusal for policy, as a model words it',
    ...river,
    bad: '作为一个人工智能语言模型，我不能处理这类请求。如有其他问题，欢迎随时提问。',
  },
  {
    name: 'a question instead of an answer',
    ...museum,
    bad: 'Could you please provide the text that you would like me to translate?',
  },
  {
    name: 'another subject',
    ...doctors,
    bad: 'The football team won its third match in a row and now leads the table by two points from its rivals in the north.',
  },
  {name: 'another subject in Chinese', ...court, bad: '春天的公园里开满樱花，游客纷纷拍照留念，热闹非凡。'},
  {
    name: 'the last sentence dropped',
    ...museum,
    bad: 'The museum is closed on Mondays. Guided tours must be booked in advance.',
  },
  {
    name: 'the sentence in the middle dropped',
    ...museum,
    bad: 'The museum is closed on Mondays. Children are admitted free of charge.',
  },
  {
    name: 'two of three sentences dropped',
    ...museum,
    bad: 'The museum is closed on Mondays.',
  },
  {
    name: 'a paragraph dropped',
    ...river,
    bad: '河水一夜之间迅速上涨。志愿者装沙袋直到天亮。\n\n市长感谢邻近城镇的帮助。',
  },
  {
    name: 'a summary',
    ...river,
    bad: '河水上涨，各方合力救灾。',
  },
  {
    name: 'half of a sentence',
    ...doctors,
    bad: 'Doctors give elderly people advice.',
  },
  {
    name: 'a sentence that the source has not',
    ...museum,
    bad: `${museum.right} Photography with a flash is strictly forbidden in every gallery.`,
  },
  {
    name: 'a list item dropped',
    ...steps,
    bad: '- 早上给幼苗浇水。\n- 五月移到室外。',
  },
  {
    name: 'a row of a table dropped',
    ...table,
    bad: '| Tea | Origin | Water temperature |\n| --- | --- | --- |\n| Green tea | Zhejiang | 80°C |\n| Oolong | Fujian | 90°C |',
  },
  {
    name: 'a table told as prose',
    ...table,
    bad: 'Green tea from Zhejiang takes water of 80°C, black tea from Yunnan 95°C, and oolong from Fujian 90°C. These are teas with their origin and water temperature.',
  },
  {
    name: 'a list told as a paragraph',
    ...steps,
    bad: '早上给幼苗浇水。避免阳光直射。五月移到室外。',
  },
  {
    name: 'paragraphs run together',
    ...river,
    bad: river.right.replaceAll('\n\n', ''),
  },
  {name: 'the source echoed', ...court, bad: court.source},
  {
    name: 'one sentence left as it was',
    ...museum,
    bad: 'The museum is closed on Mondays. 讲解服务须提前预约。 Children are admitted free of charge.',
  },
  {
    name: 'a third language',
    ...museum,
    bad: 'Le musée est fermé le lundi. Les visites guidées doivent être réservées à l’avance. L’entrée est gratuite pour les enfants.',
  },
  {
    name: 'a third language in another script',
    ...doctors,
    bad: 'Врачи советуют пожилым людям гулять по тридцать минут в день, есть меньше соли и регулярно измерять давление.',
  },
  {name: 'a changed figure', ...port, bad: port.right.replace('320 million', '32 million')},
  {name: 'a changed name', ...port, bad: port.right.replace('Li Jianhua', 'Li Jianhui')},
  {name: 'bold lost', ...backup, bad: backup.right.replaceAll('**', '')},
  {name: 'code without its marks', ...backup, bad: backup.right.replace('`tarn backup`', 'tarn backup')},
  {name: 'code translated', ...backup, bad: backup.right.replace('`tarn backup`', '`tarn 备份`')},
  {name: 'a code block lost', ...backup, bad: backup.right.replace('```sh\ntarn backup --all\n```\n\n', '')},
  {name: 'a command changed', ...backup, bad: backup.right.replace('--all', '--everything')},
  {
    name: 'a link lost',
    ...backup,
    bad: backup.right.replace('[保留策略](https://docs.example.com/retention)', '保留策略'),
  },
  {name: 'an address changed', ...backup, bad: backup.right.replace('/retention', '/policy')},
  {name: 'an image lost', ...backup, bad: backup.right.replace('\n\n![仪表板](images/dashboard.png)', '')},
  {name: 'a heading made a paragraph', ...backup, bad: backup.right.replace('## 备份', '备份')},
  {name: 'a placeholder lost', ...message, bad: message.right.replace('{name}，您好！', '您好！')},
  {name: 'a placeholder translated', ...message, bad: message.right.replace('{{count}}', '{{数量}}')},
  {name: 'a printf placeholder lost', ...message, bad: message.right.replace('自 %s 以来，', '')},
  {name: 'a tag lost', ...notice, bad: notice.right.replace('<b>Save</b>', 'Save')},
  {name: 'a tag left open', ...notice, bad: notice.right.replace('</a>', '')},
  {name: 'a preface line', ...museum, bad: `Sure! Here is the translation:\n\n${museum.right}`},
  {name: 'a preface in the same line', ...court, bad: `以下是译文：${court.right}`},
  {name: 'a preface in the language of the source', ...museum, bad: `好的，以下是英文翻译：\n\n${museum.right}`},
  {name: 'a label', ...doctors, bad: `**Translation:** ${doctors.right}`},
  {
    name: 'a note behind it',
    ...court,
    bad: `${court.right}\n\n（注：“appeal”在此译为“上诉”，更符合法律用语。）`,
  },
  {
    name: 'an offer behind it',
    ...doctors,
    bad: `${doctors.right}\n\nLet me know if you would like a more formal version!`,
  },
  {name: 'a fence around it', ...museum, bad: `\`\`\`\n${museum.right}\n\`\`\``},
  {name: 'a fence with a language', ...steps, bad: `\`\`\`markdown\n${steps.right}\n\`\`\``},
  {name: 'quotation marks around it', ...doctors, bad: `"${doctors.right}"`},
  {name: 'the answer twice', ...court, bad: `${court.right}\n\n${court.right}`},
  {
    name: 'two versions',
    ...court,
    bad: `${court.right}\n\n或者：\n\n法庭不受理该项上诉，判令公司支付诉讼费。`,
  },
  {name: 'the source before it', ...museum, bad: `${museum.source}\n\n${museum.right}`},
  {name: 'tags of the prompt', ...court, bad: `<source>${court.right}</source>`},
  {
    name: 'the prompt before it',
    ...doctors,
    bad: `Translate the text between <source> and </source> from Chinese to English. Answer with the translation only.\n\n${doctors.right}`,
  },
  {
    name: 'thoughts before it',
    ...court,
    bad: `<think>The user wants a legal sentence in Chinese.</think>\n${court.right}`,
  },
  {name: 'JSON around it', ...doctors, bad: JSON.stringify({translation: doctors.right})},
  {
    name: 'a sentence a hundred times',
    ...museum,
    bad: `${museum.right} ${'Children are admitted free. '.repeat(30)}`.trim(),
  },
  {
    name: 'cut off by the limit of the model',
    ...river,
    bad: river.right.slice(0, 30),
    finishReason: 'length',
  },
  {name: 'taken back by a filter', ...museum, bad: 'The museum', finishReason: 'content-filter'},
]

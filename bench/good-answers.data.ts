/** A source and a translation of it that there is nothing to say against. */
export interface GoodAnswer {
  readonly name: string
  readonly from: 'zh' | 'en'
  readonly source: string
  readonly answer: string
}

/** Right answers that look odd to a judge of lengths, shapes and phrases. */
export const goodAnswers: readonly GoodAnswer[] = [
  {
    name: 'plain sentence',
    from: 'zh',
    source: '市图书馆新馆将于下月向读者开放。',
    answer: 'The new building of the city library will open to readers next month.',
  },
  {
    name: 'plain sentence, the other direction',
    from: 'en',
    source: 'The ferry between the two islands stops running in heavy fog.',
    answer: '浓雾天气，两岛之间的渡轮停航。',
  },
  {
    name: 'four-character idioms, much longer in English',
    from: 'zh',
    source: '大家各抒己见，集思广益。',
    answer:
      'Everyone present spoke their mind freely, so that the group could draw on the wisdom and the ideas of as many people as possible.',
  },
  {
    name: 'wordy English, much shorter in Chinese',
    from: 'en',
    source:
      'It should be pointed out that there has not, up to the present moment, been any indication whatsoever of a change in the plan.',
    answer: '目前计划未见任何变动。',
  },
  {
    name: 'two sentences joined into one',
    from: 'zh',
    source: '果园今年收成很好。农民们都很高兴。',
    answer: 'The orchard had a good harvest this year, and the farmers are all delighted.',
  },
  {
    name: 'three sentences joined into one',
    from: 'en',
    source: 'The bridge is old. It was closed in spring. Engineers are repairing it.',
    answer: '这座老桥春天就已封闭，工程师正在抢修。',
  },
  {
    name: 'one long sentence split in three',
    from: 'zh',
    source: '博物馆收藏的这批瓷器出自南方的一座古窑，经专家修复后首次公开展出，吸引了大批观众前来参观。',
    answer:
      'The porcelain in the museum’s collection comes from an ancient kiln in the south. Restored by experts, it is on public display for the first time. Crowds of visitors have come to see it.',
  },
  {
    name: 'clauses in another order',
    from: 'en',
    source: 'The committee postponed the election because the hall had been flooded after three days of rain.',
    answer: '连下三天雨后，大厅被淹，委员会因此推迟了选举。',
  },
  {
    name: 'sentences in another order',
    from: 'zh',
    source: '由于台风临近，学校停课两天。家长对此表示理解。',
    answer: 'Parents were understanding. The schools are closed for two days because a typhoon is approaching.',
  },
  {
    name: 'quotation that is the whole text',
    from: 'zh',
    source: '“我们明天再来。”',
    answer: '“We will come back tomorrow.”',
  },
  {
    name: 'quotation inside',
    from: 'en',
    source: '“The harvest was poor,” said the farmer, “but the seed is safe.”',
    answer: '农民说：“收成不好，但种子保住了。”',
  },
  {
    name: 'text about “Here is”',
    from: 'en',
    source: 'Here is the translation of the poem: the moon rises over the sea.',
    answer: '这首诗的译文如下：海上升起明月。',
  },
  {
    name: 'text that begins with “Sure”',
    from: 'zh',
    source: '当然可以！以下是报名须知：请携带身份证。',
    answer: 'Of course! Here is what you need to know to register: please bring your identity card.',
  },
  {
    name: 'apology in the text itself',
    from: 'zh',
    source: '很抱歉，我们无法在周末处理退款。',
    answer: 'We are sorry, but we cannot process refunds at the weekend.',
  },
  {
    name: 'a refusal that somebody utters',
    from: 'en',
    source: "I'm sorry, but I can't help you with that, the clerk told the tourist.",
    answer: '职员对游客说：“很抱歉，这事我帮不了您。”',
  },
  {
    name: 'a note in the text itself',
    from: 'en',
    source: 'Add the flour slowly.\n\nNote: the dough must rest for an hour.',
    answer: '慢慢加入面粉。\n\n注意：面团须静置一小时。',
  },
  {
    name: 'translator’s note in the text itself',
    from: 'zh',
    source: '译者注：此处原文为拉丁文。',
    answer: 'Translator’s note: the original is in Latin here.',
  },
  {name: 'heading', from: 'zh', source: '# 产品概览', answer: '# Product Overview'},
  {name: 'one word', from: 'en', source: 'Settings', answer: '设置'},
  {name: 'two characters, two words', from: 'zh', source: '附则', answer: 'Supplementary Provisions'},
  {name: 'a figure alone', from: 'zh', source: '2,300', answer: '2,300'},
  {name: 'a name that stays', from: 'en', source: 'PostgreSQL', answer: 'PostgreSQL'},
  {
    name: 'list',
    from: 'en',
    source: '- Wash the apples.\n- Peel them.\n- Cut them into quarters.',
    answer: '- 洗净苹果。\n- 去皮。\n- 切成四块。',
  },
  {
    name: 'list with other bullets',
    from: 'zh',
    source: '* 提高耐热性\n* 降低噪声\n* 延长寿命',
    answer: '- Better heat resistance\n- Less noise\n- Longer service life',
  },
  {
    name: 'numbered list',
    from: 'zh',
    source: '1. 关闭电源。\n2. 打开后盖。\n3. 更换电池。',
    answer: '1. Switch off the power.\n2. Open the back cover.\n3. Replace the battery.',
  },
  {
    name: 'table',
    from: 'zh',
    source: '| 城市 | 人口 |\n| --- | --- |\n| 青岛 | 1037万 |\n| 烟台 | 703万 |',
    answer: '| City | Population |\n|------|-----------|\n| Qingdao | 10.37 million |\n| Yantai | 7.03 million |',
  },
  {
    name: 'code block',
    from: 'en',
    source: 'Install the package first:\n\n```sh\nnpm install tidepool\n```\n\nThen restart the server.',
    answer: '先安装软件包：\n\n```sh\nnpm install tidepool\n```\n\n然后重启服务器。',
  },
  {
    name: 'code block alone',
    from: 'zh',
    source: '```js\nstart()\n```',
    answer: '```js\nstart()\n```',
  },
  {
    name: 'code block with a translated comment',
    from: 'zh',
    source: '运行以下命令：\n\n```sh\n# 启动服务\nmakeboat --serve\n```',
    answer: 'Run this command:\n\n```sh\n# start the service\nmakeboat --serve\n```',
  },
  {
    name: 'code spans in another order',
    from: 'en',
    source: 'Set `timeout` to `30s` in `config.toml`.',
    answer: '在 `config.toml` 中将 `timeout` 设为 `30s`。',
  },
  {
    name: 'markup of another kind with the same meaning',
    from: 'zh',
    source: '请**务必**保存文件。',
    answer: '__Be sure__ to save the file.',
  },
  {
    name: 'emphasis that Chinese does not use',
    from: 'en',
    source: 'You *must* sign the form.',
    answer: '您必须在表格上签字。',
  },
  {
    name: 'links, the page of the other language',
    from: 'zh',
    source: '详见[安装指南](https://docs.example.com/zh/install)。',
    answer: 'See the [installation guide](https://docs.example.com/en/install) for details.',
  },
  {
    name: 'bare address',
    from: 'en',
    source: 'Register at https://example.org/join before noon.',
    answer: '请于中午前在 https://example.org/join 登记。',
  },
  {
    name: 'placeholders in another order',
    from: 'en',
    source: '{user} shared {count} photos with {group}.',
    answer: '{user} 与 {group} 分享了 {count} 张照片。',
  },
  {
    name: 'printf placeholders',
    from: 'zh',
    source: '已复制 %d 个文件，剩余 %s。',
    answer: '%d files copied, %s left.',
  },
  {
    name: 'tags',
    from: 'en',
    source: 'Read the <b>terms</b> and <a href="/privacy">privacy notice</a>.',
    answer: '请阅读<b>条款</b>和<a href="/privacy">隐私声明</a>。',
  },
  {
    name: 'paragraphs',
    from: 'zh',
    source: '古城墙全长十二公里。\n\n修缮工程历时三年。\n\n城墙将于春节前重新开放。',
    answer:
      'The ancient city wall is 12 kilometers long.\n\nIts restoration took three years.\n\nThe wall will reopen before the Spring Festival.',
  },
  {
    name: 'a full form for an abbreviation',
    from: 'zh',
    source: '人社部发布了新规。',
    answer: 'The Ministry of Human Resources and Social Security has issued new rules.',
  },
  {
    name: 'an explanation in brackets for the reader',
    from: 'zh',
    source: '清明节期间，高铁加开列车。',
    answer: 'Extra high-speed trains run during Qingming (Tomb-Sweeping Day).',
  },
  {
    name: 'verse',
    from: 'zh',
    source: '床前明月光，\n疑是地上霜。',
    answer: 'Moonlight before my bed,\nI take it for frost on the ground.',
  },
  {
    name: 'a repeated sentence that is repeated',
    from: 'en',
    source: 'Never again. Never again.',
    answer: '永不再来。永不再来。',
  },
  {
    name: 'question and answer',
    from: 'zh',
    source: '问：可以退货吗？\n\n答：七天内可以。',
    answer: 'Q: Can I return the goods?\n\nA: Yes, within seven days.',
  },
  {
    name: 'JSON that is the text',
    from: 'en',
    source: '{"title": "Winter timetable"}',
    answer: '{"title": "冬季时刻表"}',
  },
  {
    name: 'a text about translation',
    from: 'en',
    source: 'Translation is an art. Every translation of a poem is a new poem.',
    answer: '翻译是一门艺术。诗的每一种译文都是一首新诗。',
  },
]

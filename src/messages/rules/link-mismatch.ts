import {ruleMessages} from '../rule-messages.js'

export const linkMismatch = ruleMessages({
  en: {
    'link-differs': 'the link points to {{other}}; in the source it points to {{url}}',
    'link-missing': 'the link to {{url}} is not in the translation',
    'link-added': 'the link to {{url}} is not in the source',
    'image-differs': 'the image is {{other}}; in the source it is {{url}}',
    'image-missing': 'the image {{url}} is not in the translation',
    'image-added': 'the image {{url}} is not in the source',
  },
  zh: {
    'link-differs': '译文链接为 {{other}}，原文为 {{url}}',
    'link-missing': '译文缺少链接 {{url}}',
    'link-added': '原文没有链接 {{url}}',
    'image-differs': '译文图片为 {{other}}，原文为 {{url}}',
    'image-missing': '译文缺少图片 {{url}}',
    'image-added': '原文没有图片 {{url}}',
  },
})

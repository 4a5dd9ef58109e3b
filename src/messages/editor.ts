import {catalogue} from './catalogue.js'

/** What is said in an editor. */
export const editorMessages = catalogue({
  en: {
    'fix-all_one': 'Apply {{count}} safe fix',
    'fix-all_other': 'Apply all {{count}} safe fixes',
    replace: 'Change to “{{text}}”',
    delete: 'Delete “{{text}}”',
    suppress: 'Suppress {{rule}} here, with a reason',
    reason: 'say why',
    'add-to-glossary': 'Add “{{term}}” to {{glossary}}',
    'no-counterpart': 'Nothing in the other language corresponds to this.',
    confidence: 'paired with {{percent}}% confidence',
    sources: 'Sources: ',
    'form-abbreviation': 'abbreviation',
    'form-short': 'short form',
    'looking-for-uses': 'Looking for uses',
  },
  zh: {
    'fix-all_other': '应用全部 {{count}} 处安全修改',
    replace: '改为“{{text}}”',
    delete: '删除“{{text}}”',
    suppress: '此处不再检查 {{rule}}（须写明理由）',
    reason: '请写明理由',
    'add-to-glossary': '将“{{term}}”加入 {{glossary}}',
    'no-counterpart': '另一语种的文稿中没有与此对应的内容。',
    confidence: '对齐置信度 {{percent}}%',
    sources: '来源：',
    'form-abbreviation': '缩写',
    'form-short': '简称',
    'looking-for-uses': '正在查找各处用法',
  },
})

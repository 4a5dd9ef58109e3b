import {createTranslator} from '../../src/messages/translator.js'
import type {Finding} from '../../src/model/finding.js'
import {type FindingsReport, reportFindings} from '../../src/report/findings/findings-report.js'

export interface SampleText {
  readonly path?: string
  readonly text: string
}

export interface SampleFinding extends Partial<Finding> {
  /** The slices that the finding is about; they must be in the texts. */
  readonly zh?: string
  readonly en?: string
}

/** A report over one pair; the findings are about the given slices. */
export function sampleReport(
  source: SampleText,
  target: SampleText,
  findings: readonly SampleFinding[],
  lang: 'en' | 'zh' = 'en',
): FindingsReport {
  const place = (side: SampleText, slice: string) => {
    const start = side.text.indexOf(slice)
    if (start < 0) throw new Error(`“${slice}” is not in the text`)
    return {...(side.path === undefined ? {} : {path: side.path}), start, end: start + slice.length, text: slice}
  }
  const all = findings.map(
    ({zh, en, ...rest}): Finding => ({
      ruleId: 'sample-rule',
      severity: 'error',
      messageId: 'sample message',
      data: {},
      ...(zh === undefined ? {} : {source: place(source, zh)}),
      ...(en === undefined ? {} : {target: place(target, en)}),
      ...rest,
    }),
  )
  const document = {source: {...source, lang: 'zh'}, target: {...target, lang: 'en'}, findings: all}
  return reportFindings([document], createTranslator(lang))
}

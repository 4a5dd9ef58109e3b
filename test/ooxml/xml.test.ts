import {describe, expect, test} from 'vitest'
import {DuizhaoError} from '../../src/model/errors.js'
import {readXml} from '../../src/ooxml/xml.js'

function eventsOf(text: string): string[] {
  const events: string[] = []
  readXml(text, {
    open: ({name, attribute, contentStart}) => events.push(`<${name} ${attribute('val') ?? ''} ${contentStart}`),
    close: (name, end) => events.push(`>${name} ${end}`),
    text: piece => events.push(piece),
  })
  return events
}

function errorOf(text: string, part?: string): string {
  try {
    readXml(text, {}, {path: 'a.docx', part})
  } catch (error) {
    if (error instanceof DuizhaoError) return `${error.code}: ${error.message}`
  }
  return 'read'
}

describe('XML', () => {
  test('is heard by local names with places in the text', () => {
    const text = '<w:a xmlns:w="x"><w:t w:val="1">𠮷&amp;é</w:t><w:b/></w:a>'
    const content = text.indexOf('𠮷')
    expect(eventsOf(text)).toEqual([
      '<a  17',
      `<t 1 ${content}`,
      '𠮷&é',
      `>t ${text.indexOf('<w:b')}`,
      `<b  ${text.indexOf('</w:a')}`,
      `>b ${text.indexOf('</w:a')}`,
      `>a ${text.length}`,
    ])
  })

  test('nested deeply is read', () => {
    const depth = 100_000
    expect(errorOf('<a>'.repeat(depth) + '</a>'.repeat(depth))).toBe('read')
  })

  test.each([
    ['<a>&x;</a>', 'XML_DAMAGED: a.docx:1:6: the XML is not well-formed: undefined entity'],
    ['<a><b></a>', 'XML_DAMAGED: a.docx:1:10: the XML is not well-formed: unexpected close tag'],
    ['', 'XML_DAMAGED: a.docx:1:1: the XML is not well-formed: document must contain a root element'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'XML_DOCTYPE: a.docx:1: the file declares'],
  ])('%s is refused', (text, expected) => expect(errorOf(text)).toContain(expected))

  test('of a package names its part', () => {
    expect(errorOf('<a>', 'word/document.xml')).toContain('in its part “word/document.xml”: unclosed tag: a')
    expect(errorOf('<!DOCTYPE a><a/>', 'word/document.xml')).toContain('part “word/document.xml” declares')
  })
})

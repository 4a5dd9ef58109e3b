import {zipSync} from 'fflate'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Styles as Chinese Word writes them: the ids say nothing, the names do. */
const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="My heading"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="a5"><w:name w:val="List Bullet 2"/></w:style></w:styles>`

export interface DocxContent {
  /** Inside of `w:body`. */
  readonly body: string
  readonly footnotes?: string
  readonly header?: string
  /** Further relationships of the document. */
  readonly relations?: string
  /** Other parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A docx as Word writes it, with the least that Word needs. */
export function docxOf({body, footnotes, header, relations = '', parts = {}}: DocxContent): Uint8Array {
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word} xmlns:r="${relation}" xmlns:m="m" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="f" Type="${relation}/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="${relation}/header" Target="header1.xml"/><Relationship Id="site" Type="${relation}/hyperlink" Target="https://example.org/a" TargetMode="External"/>${relations}</Relationships>`,
    'word/styles.xml': styles,
    ...(footnotes === undefined ? {} : {'word/footnotes.xml': `<w:footnotes ${word}>${footnotes}</w:footnotes>`}),
    ...(header === undefined ? {} : {'word/header1.xml': `<w:hdr ${word}>${header}</w:hdr>`}),
    ...parts,
  }
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      Object.entries(texts).map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]),
    ),
    {mtime: new Date(2020, 0, 1)},
  )
}

/** A paragraph; each text is a run of its own. */
export function paragraph(texts: string | readonly string[], style?: string): string {
  const runs = [texts].flat().map(text => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${runs.join('')}</w:p>`
}

/** A table of rows of cells, each with one paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map(text => `<w:tc>${paragraph(text)}</w:tc>`).join('')
  return `<w:tbl>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

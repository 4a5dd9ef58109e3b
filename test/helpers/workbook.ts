import {zipSync} from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet by the XML of its rows. */
export interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly state?: string
}

/** An XLSX file as Excel writes one: strings that cells share in a part of their own. */
export function workbookOf(sheets: readonly SheetXml[], sharedItems: readonly string[] = []): Uint8Array {
  const types = sheets.map((_, i) => [`${office}/worksheet`, `worksheets/sheet${i + 1}.xml`])
  const relations = [...types, [`${office}/sharedStrings`, 'sharedStrings.xml']]
    .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')
  const listed = sheets
    .map(
      ({name, state = 'visible'}, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="r${i + 1}"/>`,
    )
    .join('')
  const kinds = [
    ['workbook.xml', 'sheet.main'],
    ['sharedStrings.xml', 'sharedStrings'],
    ...sheets.map((_, i) => [`worksheets/sheet${i + 1}.xml`, 'worksheet']),
  ]
  const overrides = kinds
    .map(
      ([part, kind]) =>
        `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
    )
    .join('')
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${relations}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedItems.map(item => `<si>${item}</si>`).join('')}</sst>`,
  }
  for (const [i, {rows}] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
  const encoder = new TextEncoder()
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])))
}

/** A cell that holds its own string. */
export function inlineCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
}

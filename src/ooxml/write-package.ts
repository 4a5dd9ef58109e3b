import {escapeXml} from '../text/escape-xml.js'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A list of relationships with the ids `rId1`, `rId2`, … */
export function relationships(targets: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const items = targets.map(
    ([type, target, mode], i) =>
      `<Relationship Id="rId${i + 1}" Type="${type}" Target="${escapeXml(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** The part that says of what kind each part is. */
export function packageTypes(parts: readonly (readonly [part: string, type: string])[]): string {
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

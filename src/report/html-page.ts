import type {Translator} from '../messages/translator.js'
import {escapeXml} from '../text/escape-xml.js'

const style = `body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.5rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td:first-child>span{overflow-wrap:normal;white-space:nowrap}
th{font-weight:600;background:#f6f6f6}mark{background:#ffe58a;padding:0 .1em}.place,.rule{color:#666;font-size:.85rem}
.error{color:#b00020}.warning{color:#8a5a00}.info{color:#00539b}
@media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}th{background:#222}th,td{border-color:#333}mark{background:#5c4a00;color:inherit}.place,.rule{color:#999}.error{color:#ff8a80}.warning{color:#ffcc66}.info{color:#82b1ff}}`

/** A page of its own: no script, nothing loaded from elsewhere. `body` is HTML already, the title is text. */
export function htmlPage(translator: Translator, title: string, body: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html>
<html lang="${translator.report('html-lang')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
${body}</body>
</html>
`
}

/** A table; cells are HTML already. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const headCells = head.map(cell => `<th>${escapeXml(cell)}</th>`).join('')
  const body = rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>\n`).join('')
  return `<table>\n<thead><tr>${headCells}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

import {workbenchMessages} from '../messages/workbench.js'
import {escapeXml} from '../text/escape-xml.js'
import {jsonSafe} from '../text/terminal-safe.js'
import type {WorkbenchPage} from './page.js'

/** The program that shows a page, as the build made it. */
export interface WorkbenchApp {
  readonly script: string
  readonly style: string
  /** `sha256-…` of the two, in Base64, for the policy of the page. */
  readonly hashes: {readonly script: string; readonly style: string}
}

/** Id of the element that holds the JSON of a page. */
export const pageElementId = 'page'

/**
 * A page as one HTML file that stands by itself: the program inside, the texts as JSON that no browser takes for markup, and a policy that
 * lets nothing else run and nothing be loaded; with `connects`, for the server of a review, it may ask where it came from. The same page
 * gives the same bytes.
 */
export function writeWorkbench(
  page: WorkbenchPage,
  {script, style, hashes}: WorkbenchApp,
  {connects = false}: {readonly connects?: boolean | undefined} = {},
): string {
  const connections = connects ? " connect-src 'self';" : ''
  const policy = `default-src 'none'; script-src '${hashes.script}'; style-src '${hashes.style}';${connections} base-uri 'none'; form-action 'none'`
  const say = workbenchMessages[page.lang]
  return `<!doctype html>
<html lang="${say['html-lang']}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(pageTitle(page))}</title>
<style>${style}</style>
</head>
<body>
<noscript>${say['without-script']}</noscript>
<div id="app"></div>
<script type="application/json" id="${pageElementId}">${pageJson(page)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** JSON that can stand in HTML: no `<`, no raw control or bidirectional character. */
export function pageJson(page: WorkbenchPage): string {
  return jsonSafe(JSON.stringify(page)).replaceAll('<', '\\u003c')
}

/** The names of the files, or how many documents there are. */
function pageTitle({documents}: WorkbenchPage): string {
  const [first] = documents
  const names = [first?.source?.path, first?.target?.path].filter(path => path !== undefined)
  const shown = [...new Set(names)].join(' – ')
  const more = documents.length > 1 ? ` + ${documents.length - 1}` : ''
  return shown === '' ? '对照 duizhao' : `${shown}${more} · 对照 duizhao`
}

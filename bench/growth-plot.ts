/** A shape at one, two and four times its size. */
export interface Curve {
  readonly name: string
  readonly seconds: readonly number[]
  readonly megabytes: readonly number[]
}

const [width, height, columns] = [220, 120, 4]

/** An SVG with a small drawing for each shape: CPU seconds (solid) and most memory (dashed), each from 0 to its own largest value. */
export function plotOf(curves: readonly Curve[]): string {
  const rows = Math.ceil(curves.length / columns)
  const drawings = curves.map(({name, seconds, megabytes}, i) => {
    const at = `translate(${(i % columns) * (width + 30) + 20},${Math.floor(i / columns) * (height + 50) + 50})`
    const largest = `${Math.max(...seconds).toFixed(2)} s, ${Math.max(...megabytes)} MB`
    return `<g transform="${at}"><text y="-8">${escaped(name.length > 38 ? `${name.slice(0, 37)}…` : name)}</text><rect width="${width}" height="${height}"/>${line(seconds)}${line(megabytes, '4 3')}<text y="${height + 14}">${largest}</text></g>`
  })
  const style =
    'svg{background:#fff}text{font:10px sans-serif}rect,polyline{fill:none;stroke:#888}polyline{stroke:#06c;stroke-width:2}polyline[stroke-dasharray="4 3"]{stroke:#c50}'
  const legend =
    '<text x="20" y="20">At a size, twice and four times it, from 0: CPU seconds with the start (solid), most memory (dashed); below, the largest of each</text>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * (width + 30) + 20}" height="${rows * (height + 50) + 40}"><style>${style}</style>${legend}${drawings.join('')}</svg>\n`
}

/** Values at 1, 2 and 4 of 4 of the width. */
function line(values: readonly number[], dashes = 'none'): string {
  const most = Math.max(...values, 1e-9)
  const points = [0.25, 0.5, 1].map((x, i) => `${x * width},${(height * (1 - (values[i] ?? 0) / most)).toFixed(1)}`)
  return `<polyline stroke-dasharray="${dashes}" points="${points.join(' ')}"/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

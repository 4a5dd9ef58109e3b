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
    const at = `translate(${(i % columns) * (width + 30) + 20},${Math.floor(i / columns) * (height + 60) + 30})`
    const largest = `${Math.max(...seconds).toFixed(2)} s, ${Math.max(...megabytes)} MB`
    return `<g transform="${at}"><text y="-8">${escaped(name.slice(0, 44))}</text><rect width="${width}" height="${height}"/>${line(seconds)}${line(megabytes, '4 3')}<text y="${height + 14}">${largest}</text></g>`
  })
  const style = 'text{font:10px sans-serif}rect,polyline{fill:none;stroke:#888}polyline{stroke:#06c;stroke-width:2}'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * (width + 30) + 20}" height="${rows * (height + 60) + 20}"><style>${style}</style>${drawings.join('')}</svg>\n`
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

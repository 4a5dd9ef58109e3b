import {basename} from 'node:path'
import type {Plugin as EsbuildPlugin, Metafile} from 'esbuild'
import type {Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** The files of a first build. */
interface Chunks {
  readonly texts: ReadonlyMap<string, string>
  /** What a file imports from its start. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  readonly layerOf: ReadonlyMap<string, string>
}

/**
 * Writes a program that esbuild splits as few files: what the first of `layers` (entry points, by the end of their path) needs from its start is one
 * file, what the second needs besides is another, and so on. Esbuild makes a file of each set of modules that the same entry points reach, a
 * hundred of them, and a process that opens one by one starts later. So it builds twice: in the second build whoever needs one file of a layer needs
 * all, and the same entry points reach them. The entry points of a build are an object, its files lie in one folder.
 */
export function joinChunks(layers: readonly string[]): Plugin {
  return {
    name: 'join-chunks',
    setup({esbuild, initialOptions, onEnd}) {
      const last = {...initialOptions}
      Object.assign(initialOptions, {banner: {}, minify: false})
      onEnd(async result => {
        if (result.errors.length > 0 || result.metafile === undefined) return
        const chunks = chunksOf(result.outputFiles ?? [], result.metafile, layers)
        const joined = await esbuild.build({
          ...last,
          entryPoints: Object.keys(last.entryPoints ?? {}).map(name => ({in: `${name}.js`, out: name})),
          plugins: [layered(chunks)],
        })
        result.outputFiles = joined.outputFiles
      })
    },
  }
}

function chunksOf(
  files: readonly {readonly path: string; readonly text: string}[],
  {outputs}: Metafile,
  layers: readonly string[],
): Chunks {
  const texts = new Map(files.map(({path, text}) => [basename(path), text]))
  const own = Object.entries(outputs).filter(([path]) => texts.has(basename(path)))
  const needs = new Map(
    own.map(([path, {imports}]) => [
      basename(path),
      imports.filter(({kind, external}) => kind === 'import-statement' && !external).map(({path}) => basename(path)),
    ]),
  )
  const layerOf = new Map<string, string>()
  for (const layer of layers) {
    const entry = own.find(([, {entryPoint}]) => entryPoint?.endsWith(layer))?.[0]
    if (entry === undefined) throw new Error(`no entry point ends in ${layer}`)
    const reach = (file: string): void => {
      if (layerOf.has(file)) return
      layerOf.set(file, layer)
      needs.get(file)?.forEach(reach)
    }
    needs.get(basename(entry))?.forEach(reach)
  }
  return {texts, needs, layerOf}
}

/** Reads the files of a first build, each that needs one of a layer with all of them. */
function layered({texts, needs, layerOf}: Chunks): EsbuildPlugin {
  return {
    name: 'layered',
    setup({onLoad, onResolve}) {
      onResolve({filter: /./}, ({path}) => {
        if (path.startsWith('layer:')) return {path, namespace: 'layer', sideEffects: true}
        const file = basename(path)
        return texts.has(file) ? {path: file, namespace: 'chunk', sideEffects: true} : {path, external: true}
      })
      onLoad({filter: /./, namespace: 'layer'}, ({path}) => ({
        contents: [...layerOf].flatMap(([file, layer]) => (`layer:${layer}` === path ? imports(file) : [])).join(''),
      }))
      onLoad({filter: /./, namespace: 'chunk'}, ({path}) => {
        const layers = new Set([path, ...(needs.get(path) ?? [])].map(file => layerOf.get(file)))
        layers.delete(undefined)
        return {contents: texts.get(path)! + [...layers].map(layer => imports(`layer:${layer}`)).join('')}
      })
    },
  }
}

function imports(path: string): string {
  return `\nimport ${JSON.stringify(path)};`
}

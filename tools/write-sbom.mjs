// The software that comes with the package, as CycloneDX 1.5: what npm installs with it, and what is bundled into it.
// After a build: npm run sbom [FILE]. Made from the lock file, so that the same sources give the same bytes; `npm sbom`
// leaves out packages that development needs as well, and knows nothing of bundles.
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'

const {name, version, license, description} = JSON.parse(readFileSync('package.json', 'utf8'))
const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Where Node finds a package from a folder of the tree. */
function pathOf(dependency, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${dependency}`
    if (packages[path] !== undefined) return path
    if (folder === '') return undefined
  }
}

const requiredBy = path => Object.keys(packages[path].dependencies ?? {}).map(dependency => pathOf(dependency, path))

const installed = new Set()
const waiting = requiredBy('')
for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
  if (installed.has(path)) continue
  installed.add(path)
  waiting.push(...requiredBy(path))
}

const nameOf = path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const refOf = path => `${nameOf(path)}@${packages[path].version}`
const bundled = new Set()
for (const [, ref] of readFileSync('dist/third-party-licences.txt', 'utf8').matchAll(/(?:^|-{80}\n\n)(\S+ \S+) \(/gu)) {
  const path = Object.keys(packages).find(path => path !== '' && refOf(path) === ref.replace(' ', '@'))
  if (path === undefined) throw new Error(`bundled, but not in the lock file: ${ref}`)
  bundled.add(path)
}

const component = path => ({
  type: 'library',
  'bom-ref': refOf(path),
  name: nameOf(path),
  version: packages[path].version,
  hashes: [{alg: 'SHA-512', content: Buffer.from(packages[path].integrity.slice(7), 'base64').toString('hex')}],
  licenses: [{expression: packages[path].license}],
  purl: `pkg:npm/${nameOf(path).replace('@', '%40')}@${packages[path].version}`,
  properties: [{name: 'duizhao:bundled', value: String(bundled.has(path))}],
})
const paths = new Map([...installed, ...bundled].map(path => [refOf(path), path]))
const own = {'bom-ref': `${name}@${version}`, name, version, purl: `pkg:npm/${name}@${version}`}
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {component: {type: 'library', ...own, description, licenses: [{expression: license}]}},
  components: [...paths.keys()].sort().map(ref => component(paths.get(ref))),
  dependencies: [
    {ref: own['bom-ref'], dependsOn: [...new Set([...requiredBy(''), ...bundled].map(refOf))].sort()},
    ...[...paths.keys()].sort().map(ref => ({
      ref,
      dependsOn: requiredBy(paths.get(ref))
        .filter(path => paths.has(refOf(path)))
        .map(refOf)
        .sort(),
    })),
  ],
}
const hex = createHash('sha256').update(JSON.stringify(bom)).digest('hex')
bom.serialNumber = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
const file = process.argv[2] ?? 'sbom.cdx.json'
writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`)
console.log(`${file}: ${bom.components.length} packages, ${bundled.size} of them bundled`)

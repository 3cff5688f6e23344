/**
 * Bundles the built core and bundled pack as a web app would, and loads the bundle where there is nothing of
 * Node: an import of a builtin fails the bundling, the use of a Node global fails the loading.
 */
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'

const result = await build({
  stdin: {
    contents: `export * from './dist/index.js'\nexport * from './dist/back-pain.js'`,
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  platform: 'browser',
  format: 'iife',
  globalName: 'planwright',
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
})

const strays = Object.keys(result.metafile.inputs).filter((path) =>
  /node_modules\/(json-rules-engine|commander|picocolors)\//.test(path),
)
if (strays.length > 0) throw new Error(`the core pulls in ${strays.join(', ')}`)

const code = result.outputFiles[0]?.text ?? ''
// A bare realm has JavaScript only; these are what a browser adds and the core may use.
const realm = createContext({ TextEncoder, TextDecoder, structuredClone })
const kinds: Record<string, string> = runInContext(
  `${code}; Object.fromEntries(Object.entries(planwright).map(([name, value]) => [name, typeof value]))`,
  realm,
)
if (kinds.generatePlan !== 'function') throw new Error('the bundle has no generatePlan')
if (kinds.backPain !== 'object') throw new Error('the bundle has no backPain')
console.log(`browser bundle: ${Math.round(code.length / 1024)} kB, ${Object.keys(kinds).length} exports`)

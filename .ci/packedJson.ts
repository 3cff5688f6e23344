import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import type { Plugin } from 'esbuild'
import { foldJson } from './foldJson.js'
import { toText85 } from './text85.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Puts JSON files into a bundle folded and deflated: a fourth of their size on the disk, nothing more over a network that
 * compresses, and some twenty milliseconds of unpacking for each process that imports a large one.
 */
export function packedJson(filter: RegExp): Plugin {
  return {
    name: 'packed-json',
    setup({ onLoad }) {
      onLoad({ filter }, ({ path }) => ({
        contents: unpackingModule(JSON.parse(readFileSync(path, 'utf8'))),
        loader: 'js',
        resolveDir: here,
      }))
    },
  }
}

/** Where nothing imports the value, a bundler may leave out the whole of it: the call is pure. */
function unpackingModule(value: unknown): string {
  const bytes = Buffer.from(JSON.stringify(foldJson(value)))
  const packed = toText85(deflateRawSync(bytes, { level: 9, memLevel: 9 }))
  return `
    import { inflateSync } from 'fflate'
    import { fromText85 } from './text85.ts'
    import { unfoldJson } from './unfoldJson.ts'
    function unpack(packed) {
      const bytes = inflateSync(fromText85(packed), { out: new Uint8Array(${bytes.length}) })
      return unfoldJson(JSON.parse(new TextDecoder().decode(bytes)))
    }
    export default /* @__PURE__ */ unpack('${packed}')`
}

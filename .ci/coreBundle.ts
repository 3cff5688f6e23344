import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A program that uses the built package, as the bundler of a web app makes it. It fails when anything in it leads
 * to a builtin of Node or to a package that is not in `dist`.
 */
export async function coreBundle(program: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root },
    absWorkingDir: root,
    platform: 'browser',
    format: 'iife',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    // The files of a package are in no `node_modules` here, where the bundler would keep this to itself.
    logOverride: { 'ignored-bare-import': 'silent' },
  })
  const strays = Object.keys(metafile.inputs).filter((path) => !/^(<stdin>|dist\/)/.test(path))
  if (strays.length > 0) throw new Error(`the core pulls in ${strays.join(', ')}`)
  const code = outputFiles[0]?.text
  if (!code) throw new Error('the bundle is empty')
  return code
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { packedJson } from './.ci/packedJson.js'

/**
 * What the core needs to make a plan goes into the bundle. Taken from outside, zod and date-fns alone are some
 * hundred files, most of them (every language of zod's messages) never used, and reading those takes longer than all
 * that planwright does before the first plan.
 */
const bundled = [
  /^zod/,
  /^date-fns/,
  /^@date-fns\/utc/,
  /^@noble\/hashes/,
  'canonicalize',
  'ts-pattern',
  'fastest-levenshtein',
  'fflate',
  '@humanwhocodes/momoa',
  'timezones-ical-library',
  'flesch-kincaid',
  'syllable',
  'string-width',
  'wrap-ansi',
]

rmSync('dist', { recursive: true, force: true })

/**
 * All entries are built together and share chunks. Built apart, `planwright` and `planwright/back-pain` would each
 * hold a copy of the errors, and `instanceof AssessmentError` would fail. For the same reason there is one format:
 * `require` loads it too. The types are written by `.ci/declarations.ts`.
 */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'back-pain': 'rules/back-pain.ts',
    node: 'src/node/index.ts',
    render: 'src/render/index.ts',
    fhir: 'src/fhir/index.ts',
    authoring: 'src/authoring/index.ts',
    site: 'src/site/index.ts',
    testing: 'src/testing/index.ts',
    'rules-engine': 'src/rules-engine/index.ts',
    'cli/main': 'src/cli/main.ts',
    'cli/impactWorker': 'src/cli/impactWorker.ts',
  },
  format: 'esm',
  outDir: 'dist',
  target: 'es2022',
  // Neutral, so that a browser can load the core: esbuild adds no shims and picks no Node-only files.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: bundled,
  removeNodeProtocol: false,
  splitting: true,
  // Letters with accents as they are, and not as six characters each.
  esbuildOptions(options) {
    options.charset = 'utf8'
    options.minifyIdentifiers = true
    options.minifySyntax = true
  },
  // `.ci/third-party-licenses.ts` reads here which libraries were taken in.
  metafile: true,
  // With the spaces go the notes by which a bundler leaves out what nobody uses; of the pack and its languages they stay.
  async onSuccess() {
    for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js') || file === 'back-pain.js') continue
      const code = readFileSync(`dist/${file}`, 'utf8')
      const small = await transform(code, { minifyWhitespace: true, charset: 'utf8', format: 'esm' })
      writeFileSync(`dist/${file}`, small.code)
    }
  },
  esbuildPlugins: [packedJson(/[\\/]rules[\\/].*\.json$/)],
} satisfies Options)

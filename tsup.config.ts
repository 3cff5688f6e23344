import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/**
 * What the core needs to make a plan goes into the bundle. Taken from outside, zod and date-fns alone are some
 * hundred files, most of them (every language of zod's messages) never used, and reading those takes longer than all
 * that planwright does before the first plan. `string-width` and `wrap-ansi` have no CommonJS form,
 * so a `require('planwright')` could not require them.
 */
const bundled = [
  /^zod/,
  /^date-fns/,
  /^@date-fns\/utc/,
  /^@noble\/hashes/,
  'canonicalize',
  'ts-pattern',
  'fastest-levenshtein',
  '@humanwhocodes/momoa',
  'timezones-ical-library',
  'flesch-kincaid',
  'syllable',
]

const library = {
  index: 'src/index.ts',
  'back-pain': 'rules/back-pain.ts',
  node: 'src/node/index.ts',
  render: 'src/render/index.ts',
  fhir: 'src/fhir/index.ts',
  authoring: 'src/authoring/index.ts',
  site: 'src/site/index.ts',
  testing: 'src/testing/index.ts',
  'rules-engine': 'src/rules-engine/index.ts',
}

/**
 * All entries of one format are built together and share chunks. Built apart, `planwright` and
 * `planwright/back-pain` would each hold a copy of the errors, and `instanceof AssessmentError` would fail.
 */
const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  // Neutral, so that a browser can load the core: esbuild adds no shims and picks no Node-only files.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: [...bundled, 'string-width', 'wrap-ansi'],
  removeNodeProtocol: false,
  splitting: true,
  treeshake: true,
  dts: { entry: library },
}

// Here and not by tsup's own `clean`: the two builds run side by side, and one would clean away the other's files.
rmSync('dist', { recursive: true, force: true })

export default defineConfig([
  // The terminal is ESM only: nobody requires it, and its dependencies have no CommonJS form.
  {
    ...shared,
    entry: { ...library, 'cli/main': 'src/cli/main.ts', 'cli/impactWorker': 'src/cli/impactWorker.ts' },
    format: 'esm',
  },
  { ...shared, entry: library, format: 'cjs' },
])

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inCi = Boolean(process.env.CI)

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['test/**/*.test-d.ts'],
      // `npm run types` reports errors in the sources; here they would hide what the type tests say.
      ignoreSourceErrors: true,
    },
    setupFiles: ['test/support/fixedSeed.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Sources are pure, so files share what they import: reading it again for each of them takes minutes.
    isolate: false,
    reporters: inCi ? ['default', 'json'] : ['default'],
    // `.ci/summary.ts` adds up these files, one for each run of the suite.
    outputFile: { json: process.env.VITEST_JSON ?? 'coverage/results/suite.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage/report',
    },
  },
})

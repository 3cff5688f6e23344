/**
 * Uses the package as an app would that has installed it: imports and requires every export path, which must be one
 * and the same code, and compiles against its types, as a module and as CommonJS, with every declaration checked.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { installPackage } from './installPackage.js'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const names = Object.entries<{ types?: string }>(manifest.exports)
  .filter(([, { types }]) => types !== undefined)
  .map(([path]) => path.replace(/^\./, manifest.name))
const folder = installPackage(['fast-check', 'vitest', 'pure-rand'])
try {
  loadEach()
  for (const file of ['app.mts', 'app.cts']) compile(file)
  planInTerminal()
} finally {
  rmSync(folder, { recursive: true })
}

function loadEach(): void {
  const program = `
    import { createRequire } from 'node:module'
    const require = createRequire(import.meta.url)
    for (const name of ${JSON.stringify(names)}) {
      const imported = await import(name)
      const required = require(name)
      const keys = Object.keys(imported).filter((key) => key !== 'default')
      if (keys.length === 0) throw new Error(name + ' exports nothing')
      const other = keys.filter((key) => imported[key] !== required[key])
      if (other.length > 0) throw new Error(name + ' required has another ' + other.join(', '))
      console.log(name + ': ' + keys.length + ' exports, imported and required the same')
    }`
  writeFileSync(join(folder, 'load.mjs'), program)
  // A warning would be in every log of every app: there is to be none.
  const printed = execFileSync(process.execPath, ['--throw-deprecation', '--trace-warnings', 'load.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  })
  process.stdout.write(printed)
}

/** Without a folder of rules the terminal goes by the pack in the package, in either of its languages. */
function planInTerminal(): void {
  const assessment = new URL('../fixtures/assessments/sciatica-eight-weeks.json', import.meta.url)
  const program = join(folder, 'node_modules', manifest.name, manifest.bin.planwright)
  for (const [language, begins] of [
    ['en', 'PLAN: PHYSIOTHERAPY'],
    ['fr', 'PLAN: PHYSIOTHÉRAPIE'],
  ] as const) {
    const args = [program, 'plan', fileURLToPath(assessment), '--language', language]
    const printed = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (!printed.toUpperCase().trimStart().startsWith(begins))
      throw new Error(`planwright plan --language ${language} prints another plan:\n${printed.slice(0, 400)}`)
    console.log(`planwright plan --language ${language} prints its plan`)
  }
}

function compile(file: string): void {
  const imports = names.map((name, index) => `import * as entry${index} from '${name}'`)
  const uses = `
    import { generatePlan, type Plan } from 'planwright'
    import { backPain } from 'planwright/back-pain'
    const plan: Plan = generatePlan(backPain, JSON.parse('{}') as unknown, { startOn: '2026-12-01' })
    export const dates: string[] = plan.sessions.map(({ date }) => date)
    export const entries = [${names.map((_, index) => `entry${index}`).join(', ')}]`
  writeFileSync(join(folder, file), [...imports, uses].join('\n'))
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: false,
    preserveSymlinks: true,
    types: [],
  }
  const program = ts.createProgram([join(folder, file)], options)
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .filter((one) => one.file === undefined || !/node_modules\/(?!planwright\/)/.test(one.file.fileName))
  if (wrong.length > 0) {
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => folder,
      getNewLine: () => '\n',
    }
    throw new Error(`${file} does not compile:\n${ts.formatDiagnostics(wrong, host)}`)
  }
  console.log(`${file} compiles against the types`)
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impactCommand } from '../../src/cli/impactCommand.js'
import { runCli } from '../../src/cli/runCli.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-impact-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

function packOf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) write(join(name, path), text)
  return join(root, name)
}

/** The knee pack without what has a name. */
function without(name: string): string {
  const dropped = JSON.parse(JSON.stringify(smallPackDocuments), (_, value) =>
    Array.isArray(value) ? value.filter((one) => one?.name !== name && one?.id !== name) : value,
  )
  return packOf(`without-${name}`, printDocuments(dropped))
}

const knee = packOf('knee', smallPackFiles)

const person = (id: string, rest: object = {}) =>
  JSON.stringify({
    id,
    assessedOn: '2026-11-16',
    findings: { 'locked-knee': false, 'weight-bearing-lost': false },
    conditions: [{ code: 'knee-oa', primary: true, verification: 'confirmed' }],
    comorbidities: [],
    ...rest,
  })
const gout = (id: string) => person(id, { comorbidities: ['gout'] })

let cohorts = 0

async function run(after: string, lines: readonly string[], ...args: string[]) {
  cohorts += 1
  const cohort = write(`${cohorts}.ndjson`, lines.join('\n'))
  const { terminal, output, errors } = recordingTerminal()
  const code = await runCli(['impact', knee, after, '--cohort', cohort, ...args], terminal)
  return { code, output: output(), errors: errors() }
}

describe('planwright impact', () => {
  it('says first who gains an item that was contraindicated, and exits with 1', async () => {
    const { code, output } = await run(without('contraindicate'), [person('a'), gout('b'), gout('c')])
    expect(code).toBe(1)
    expect(output.split('\n').slice(0, 3)).toEqual([
      'Safety first: 2 of 3 people to look at',
      expect.stringContaining('line 2, b: gains-contraindicated: '),
      expect.stringContaining('line 3, c: gains-contraindicated: '),
    ])
    expect(output).toContain('2 of 3 plans change\n')
  })

  it('says who loses what keeps them safe', async () => {
    const locked = person('a', { findings: { 'locked-knee': true, 'weight-bearing-lost': false } })
    const { code, output } = await run(without('triage.locked'), [locked])
    expect(code).toBe(1)
    expect(output).toContain('line 1, a: loses-safety: ')
  })

  it('says that nothing changes', async () => {
    const { code, output } = await run(knee, [person('a'), gout('b')])
    expect(code).toBe(0)
    expect(output).toContain('Safety first: 0 of 2 people to look at\n')
    expect(output).toContain('0 of 2 plans change\n')
  })

  it('tells refused lines with their number and goes on', async () => {
    const { code, output } = await run(knee, ['{', '', person('a', { asessedOn: 1 }), person('b')])
    expect(code).toBe(0)
    expect(output).toContain('0 of 1 plans change\n')
    expect(output).toContain(
      '2 lines refused\n  line 1: it is not JSON\n  line 3: the pack before: /asessedOn: ',
    )
  })

  it('takes a cohort of nobody', async () => {
    const { code, output } = await run(knee, [])
    expect(code).toBe(0)
    expect(output).toContain('Safety first: 0 of 0 people to look at\n')
  })

  it('prints the same as JSON', async () => {
    const { output } = await run(without('contraindicate'), [gout('a')], '--json')
    expect(JSON.parse(output)).toMatchObject({
      people: 1,
      changed: 1,
      concerned: 1,
      concerns: [{ line: 1, id: 'a' }],
    })
  })

  it.each([
    [
      'a cohort that is not there',
      ['--cohort', 'nowhere.ndjson'],
      'cannot read the cohort `nowhere.ndjson`: ENOENT',
    ],
    ['a cohort that is a folder', ['--cohort', tmpdir()], 'EISDIR'],
    ['a number of cores that is none', ['--cohort', 'a', '--workers', '0'], '--workers is `0`'],
  ])('refuses %s', async (_, args, message) => {
    const { terminal, output, errors } = recordingTerminal()
    expect(await runCli(['impact', knee, knee, ...args], terminal)).toBe(2)
    expect([output(), errors()]).toEqual(['', expect.stringContaining(message)])
  })

  it('refuses a pack with a problem', async () => {
    const { terminal, errors } = recordingTerminal()
    expect(await runCli(['impact', knee, join(root, 'none'), '--cohort', 'a'], terminal)).toBe(2)
    expect(errors()).toContain('cannot be read')
  })

  it('shows how far it is where somebody watches, and leaves nothing of it', async () => {
    const cohort = write('watched.ndjson', [person('a'), person('b')].join('\n'))
    const { terminal, errors } = recordingTerminal()
    await runCli(['impact', knee, knee, '--cohort', cohort], { ...terminal, watched: true })
    expect(errors()).toBe('\r2 people, 100% of the file\r\x1B[K')
  })
})

describe('planwright impact --html', () => {
  const html = join(root, 'impact.html')

  /** The knee pack with a text in its title, and without the rule against mobilisation in gout. */
  function hostile(text: string): string {
    const {
      'items/knee.json': items,
      'rules/knee.json': rules,
      ...rest
    } = JSON.parse(JSON.stringify(smallPackDocuments))
    const kept = rules.rules.filter(({ name }: { name: string }) => name !== 'contraindicate')
    for (const item of items.define.interventions) item.title = text
    return packOf(
      'hostile',
      printDocuments({ ...rest, 'items/knee.json': items, 'rules/knee.json': { rules: kept } }),
    )
  }

  async function page(after: string, lines: readonly string[]) {
    await run(after, lines, '--html', html)
    return readFileSync(html, 'utf8')
  }

  it('is one page without a script, with safety first, charts, and the same as tables', async () => {
    const text = await page(without('contraindicate'), [person('a'), gout('b'), '{'])
    expect(text).not.toMatch(/<script|<link|<img|src=|url\(|javascript:/i)
    const headings = [...text.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/g)].map(([, heading]) => heading)
    expect(headings).toEqual([
      'What a change of rules does to 2 people',
      'Safety first',
      '1 of 2 plans change',
      'By rule',
      'The most changed plans',
      expect.stringMatching(/^Line 2, b: \d+ changes$/),
      'Refused lines: 1',
    ])
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<title>What a change of rules does to 2 people</title>')
    expect(text).toContain('is given what the rules before contraindicate')
    expect(text.match(/<svg [^>]*role="img" aria-label="People by (kind of change|rule)"/g)?.length).toBe(2)
    const tables = text.match(/<table>.*?<\/table>/gs) ?? []
    expect(tables.length).toBe(6)
    expect(tables.every((table) => table.includes('<caption>') && table.includes('scope="col"'))).toBe(true)
  })

  it('leaves hostile text as text', async () => {
    const text = await page(hostile('</table><script>alert("1")</script>\u202e'), [gout('b')])
    expect(text).not.toContain('<script')
    expect(text).not.toContain('\u202e')
    expect(text).toContain('&lt;/table&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  })

  it('says that nobody is concerned and nothing changes', async () => {
    const text = await page(knee, [person('a')])
    expect(text).toContain(
      'Nobody of 1 gains what was kept from them, and nobody loses what keeps them safe.',
    )
    expect(text).toContain('0 of 1 plans change')
    expect(text).not.toContain('<svg')
  })

  it('is refused before the work when it cannot be written', async () => {
    const { code, output, errors } = await run(
      knee,
      [person('a')],
      '--html',
      join(root, 'none', 'impact.html'),
    )
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain('cannot write the page')
  })
})

describe('planwright impact on several cores', () => {
  const workerFile = join(root, 'impactWorker.mjs')
  const piscina = createRequire(import.meta.url)
    .resolve('piscina')
    .replace('main.js', 'esm-wrapper.mjs')

  beforeAll(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL('../../src/cli/impactWorker.ts', import.meta.url))],
      outfile: workerFile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      alias: { piscina: pathToFileURL(piscina).href },
      external: ['file:*'],
      logLevel: 'error',
    })
  })

  it('comes to the same, however many they are', async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      index % 7 === 3 ? '{' : (index % 3 === 0 ? gout : person)(`p${index}`),
    )
    const cohort = write('many.ndjson', lines.join('\n'))
    const folders = { before: knee, after: without('contraindicate') }
    const ran = async (workers: string) => {
      const { terminal, output, errors } = recordingTerminal()
      const code = await impactCommand(folders, { cohort, workers }, terminal, workerFile)
      return { code, output: output(), errors: errors() }
    }
    const alone = await ran('1')
    expect(alone.output).toContain('6 lines refused')
    expect(await ran('2')).toEqual(alone)
  })
})

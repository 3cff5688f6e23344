import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { smallPackWithCases } from '../support/smallCases.js'
import { recordingTerminal } from './recordingTerminal.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'planwright-'))
  for (const [path, text] of Object.entries(smallPackWithCases)) write(`pack/${path}`, text)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const at = (path: string) => join(root, path)
const there = (path: string) => existsSync(at(path))
const readText = (path: string) => readFileSync(at(path), 'utf8')

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

function docs(out: string) {
  const { terminal, output, errors } = recordingTerminal({})
  return {
    code: runCli(['docs', at('pack'), '--out', at(out)], terminal),
    output: output(),
    errors: errors(),
  }
}

/** Takes the step-up out of the pack. */
function withoutStepUp(): void {
  const items = JSON.parse(smallPackWithCases['items/knee.json'] ?? '')
  items.define.exercises = [{ ...items.define.exercises[0], progression: { when: 'Easy.', change: 'More.' } }]
  write('pack/items/knee.json', JSON.stringify(items))
  const rules = JSON.parse(smallPackWithCases['rules/knee.json'] ?? '')
  rules.rules = rules.rules.filter(({ name }: { name: string }) => name !== 'not-recommended')
  write('pack/rules/knee.json', JSON.stringify(rules))
}

describe('planwright docs', () => {
  it('writes a site into a new folder, and says where it begins', () => {
    const { code, output, errors } = docs('made/site')
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^wrote \d+ pages; the first is .*index\.html\n$/)
    expect(readText('made/site/exercises/squat.html')).toContain('<h1>Squat</h1>')
  })

  it('writes the same again, and takes away only pages of its own that are no more', () => {
    docs('site')
    write('site/notes.txt', 'mine')
    write('site/exercises/mine.html', 'mine')
    withoutStepUp()
    const { code, output } = docs('site')
    expect(code).toBe(0)
    expect(output).toContain('took away 2 of the site before')
    expect(['site/exercises/step-up.html', 'site/rules/not-recommended.html'].filter(there)).toEqual([])
    expect([readText('site/notes.txt'), readText('site/exercises/mine.html')]).toEqual(['mine', 'mine'])
    expect(there('site/exercises/squat.html')).toBe(true)
  })

  it('refuses a folder that holds something else', () => {
    write('full/letter.txt', 'mine')
    const { code, errors } = docs('full')
    expect([code, readdirSync(at('full'))]).toEqual([2, ['letter.txt']])
    expect(errors).toContain('holds other things than a site, such as `letter.txt`')
    expect(errors).toContain('expected a new or empty folder, or one that `planwright docs` wrote')
  })

  it('refuses to write its pages over those of its own pack', () => {
    expect(docs('pack').code).toBe(2)
    expect(there('pack/index.html')).toBe(false)
  })

  it('refuses to write over a page that somebody else put among its own', () => {
    docs('site')
    const marker = readText('site/.planwright-site')
    write('site/.planwright-site', marker.replace('exercises/squat.html\n', ''))
    write('site/exercises/squat.html', 'mine')
    const { code, errors } = docs('site')
    expect([code, readText('site/exercises/squat.html')]).toEqual([2, 'mine'])
    expect(errors).toContain('holds a `exercises/squat.html` that is not of the site')
  })

  it('takes nothing away outside the site, whatever its marker says', () => {
    docs('site')
    write('letter.html', 'mine')
    write('site/a/b/deep.html', 'mine')
    const marker = readText('site/.planwright-site')
    write(
      'site/.planwright-site',
      `${marker}../letter.html\n/etc/passwd\na/../../letter.html\na/b/deep.html\n`,
    )
    expect(docs('site').code).toBe(0)
    expect([there('letter.html'), there('site/a/b/deep.html')]).toEqual([true, true])
  })

  it('names the cases that it could not read, and writes the rest', () => {
    write('pack/rules/knee.cases.json', '{ "cases": [')
    const { code, errors } = docs('site')
    expect([code, there('site/exercises/squat.html')]).toEqual([0, true])
    expect(errors).toContain('rules/knee.cases.json')
  })

  it('refuses a pack that does not load', () => {
    write('pack/rules/knee.json', '{ "rules": [')
    const { code } = docs('site')
    expect([code, there('site')]).toEqual([2, false])
  })

  it('says why a folder cannot be written into', () => {
    write('file', '')
    const { code, errors } = docs('file')
    expect([code, errors]).toEqual([2, expect.stringContaining('cannot write into')])
  })
})

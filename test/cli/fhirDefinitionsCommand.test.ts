import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import type { DefinitionBundle } from '../../src/fhir/index.js'
import { smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'planwright-'))
  for (const [path, text] of Object.entries(smallPackFiles)) write(`pack/${path}`, text)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const at = (path: string) => join(root, path)

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

function definitions(...more: string[]) {
  const { terminal, output, errors } = recordingTerminal({})
  const code = runCli(['fhir-definitions', at('pack'), ...more], terminal)
  return { code, output: output(), errors: errors() }
}

const written = (): DefinitionBundle => JSON.parse(readFileSync(at('made/pack.fhir.json'), 'utf8'))

describe('planwright fhir-definitions', () => {
  it('writes the definitions into a file, under the address that is given, and says how many', () => {
    const { code, output, errors } = definitions(
      ...['--out', at('made/pack.fhir.json'), '--canonical', 'https://clinic.example/fhir'],
    )
    expect([code, errors]).toEqual([0, ''])
    expect(output).toBe(`wrote ${written().entry.length} definitions to ${at('made/pack.fhir.json')}\n`)
    expect(written().entry[0]?.fullUrl).toMatch(/^https:\/\/clinic\.example\/fhir\/PlanDefinition\//)
  })

  it('takes the codes that stand beside the pack, and refuses those that do not fit', () => {
    const own = { system: 'https://clinic.example/codes', code: 'SQ' }
    write('pack/fhir.codings.json', JSON.stringify({ codings: { 'exercise/squat': [own] } }))
    definitions('--out', at('made/pack.fhir.json'))
    expect(written().entry.find(({ resource }) => resource.id === 'exercise.squat')?.resource).toMatchObject({
      code: { coding: [own], text: 'Squat' },
    })
    write('pack/fhir.codings.json', JSON.stringify({ codings: { squat: [own] } }))
    const { code, errors } = definitions('--out', at('made/pack.fhir.json'))
    expect(code).not.toBe(0)
    expect(errors).toContain('squat')
  })

  it('says where nothing can be written, and what is wrong with a pack', () => {
    write('file', '')
    expect(definitions('--out', at('file/pack.fhir.json')).errors).toContain(
      'a file stands where a folder would be',
    )
    write('pack/pack.json', '{}')
    const { code, errors } = definitions('--out', at('made/pack.fhir.json'))
    expect(code).not.toBe(0)
    expect(errors).toContain('pack.json')
  })
})

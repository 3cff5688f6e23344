import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFolder } from '../../src/cli/watchFolder.js'

let folder = ''
let end = () => {}
const seen: (string | null)[] = []
const at = (path: string) => join(folder, path)
const hears = (name: string) => vi.waitFor(() => expect(seen).toContain(name), { timeout: 4000 })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planwright-watch-'))
  mkdirSync(at('rules'))
  writeFileSync(at('rules/knee.json'), '{}')
  seen.length = 0
  end = watchFolder(folder, (name) => seen.push(name))
})

afterEach(() => {
  end()
  rmSync(folder, { recursive: true })
})

it('hears of every edit of a file in a folder below, also when an editor replaces the file by another', async () => {
  for (const _ of [1, 2, 3]) {
    seen.length = 0
    writeFileSync(at('rules/knee.tmp'), '{ }')
    renameSync(at('rules/knee.tmp'), at('rules/knee.json'))
    await hears('knee.json')
  }
})

it('hears of what is written into a folder that came later', async () => {
  mkdirSync(at('more'))
  await hears('more')
  writeFileSync(at('more/other.json'), '{}')
  await hears('other.json')
})

it('hears nothing once it has ended', async () => {
  end()
  writeFileSync(at('rules/knee.json'), '{ }')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen).toEqual([])
})

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeFiles } from '../../src/cli/writeFiles.js'

const folder = mkdtempSync(join(tmpdir(), 'planwright-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('files', () => {
  it('are written into folders that are made for them', () => {
    const paths = writeFiles(join(folder, 'a', 'b'), { 'c/d.txt': 'one', 'e.txt': 'two' })
    expect(paths).toEqual([join(folder, 'a', 'b', 'c', 'd.txt'), join(folder, 'a', 'b', 'e.txt')])
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['one', 'two'])
  })

  // Where the system takes no folder, making all of a path at once never ends.
  it.runIf(existsSync('/proc/self'))('are refused at once where no folder can be made', () => {
    expect(() => writeFiles('/proc/plans/one', { 'a.txt': '' })).toThrow(/ENOENT/)
  })
})

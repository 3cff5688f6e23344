import { closeSync, openSync } from 'node:fs'
import type { Problem } from '../index.js'

/** Why a page can't be written: found before the work and not after it. */
export function unwritablePage(html: string | undefined): Problem[] {
  if (html === undefined) return []
  try {
    closeSync(openSync(html, 'a'))
    return []
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return [{ code: 'unwritable-file', message: `cannot write the page \`${html}\`: ${code}`, pointer: '' }]
  }
}

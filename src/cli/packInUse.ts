import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Codings, safeParseCodings } from '../fhir/index.js'
import { type Pack, PackError, packInLanguage, type Result } from '../index.js'
import { pickLanguage } from '../language/pickLanguage.js'
import { loadPackFolder } from '../node/index.js'
import { readJsonFile } from './readJsonFile.js'
import { shippedFolder } from './shippedPath.js'

/** Read only where it is needed: in a clone it may not be generated yet. */
const bundled = shippedFolder() === undefined ? await import('../../rules/back-pain.js') : undefined

/**
 * The pack of a folder, in its own language or another; throws a `PackError`. Without a folder it is the pack that
 * comes with planwright: in a clone that of the files, which somebody may be editing, and once installed as it is bundled.
 */
export function packInUse(folder = shippedFolder(), language?: string): Pack {
  if (folder !== undefined || bundled === undefined) return loadPackFolder(folder ?? '', { language })
  const { backPain, backPainFrench } = bundled
  const known = [backPain.manifest.languages[0] ?? 'en', backPainFrench.language]
  const tag = language === undefined ? known[0] : pickLanguage(language, known)
  if (tag === known[0]) return backPain
  if (tag === backPainFrench.language) return packInLanguage(backPain, backPainFrench)
  const message = `there is no translation into \`${tag}\`; expected ${known.join(' or ')}`
  throw new PackError([{ code: 'bad-option', message, pointer: '' }], message)
}

/** The codes that stand beside that pack, in `fhir.codings.json`; none where there is no such file. */
export function codingsInUse(folder = shippedFolder()): Result<Codings | readonly Codings[]> {
  if (folder === undefined) return { ok: true, value: bundled?.backPainCodings ?? [] }
  const file = join(folder, 'fhir.codings.json')
  if (!existsSync(file)) return { ok: true, value: [] }
  const read = readJsonFile(file, 'codes', safeParseCodings)
  return read.ok ? { ok: true, value: read.value.value } : read
}

import { dirname, join, relative, sep } from 'node:path'
import { linkSchema } from '../authoring/linkSchema.js'
import { schemaFileOf, vocabularySchemas } from '../authoring/vocabularySchemas.js'
import type { Problem, Result } from '../model/problem.js'
import { safeReadPackFolder } from './readPackFolder.js'

export interface SchemaFiles {
  /** The texts of the schemas by path, and of the files of the pack that lead to them. */
  readonly files: Readonly<Record<string, string>>
  readonly unread: readonly Problem[]
}

/**
 * The schemas of a pack in a folder as files to be written; with `link` also the files of the pack, their `$schema`
 * leading there. Problems only when there is no such folder.
 *
 * @example schemaFiles('rules/back-pain', { link: true }) // { ok: true, value: { files: { … }, unread: [] } }
 */
export function schemaFiles(
  folder: string,
  { out = join(folder, '.schema'), link = false }: { readonly out?: string; readonly link?: boolean },
): Result<SchemaFiles> {
  const read = safeReadPackFolder(folder)
  if (!read.ok) return read
  const { schemas, unread } = vocabularySchemas(read.value)
  const written = Object.entries(schemas).map(([name, schema]) => [
    join(out, name),
    `${JSON.stringify(schema, undefined, 1)}\n`,
  ])
  const linked = link
    ? Object.entries(read.value).map(([path, text]) => {
        const file = join(folder, path)
        return [file, linkSchema(text, addressOf(join(out, schemaFileOf(path)), file))]
      })
    : []
  return { ok: true, value: { files: Object.fromEntries([...written, ...linked]), unread } }
}

/** Relative, so that the pack can be copied anywhere with its schemas. */
function addressOf(schema: string, file: string): string {
  const path = relative(dirname(file), schema).split(sep).join('/')
  return path.startsWith('../') ? path : `./${path}`
}

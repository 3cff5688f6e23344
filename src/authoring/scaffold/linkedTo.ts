import { schemaFileOf } from '../vocabularySchemas.js'

/**
 * A document with `$schema` as its first key, leading from the path of its file to its schema. `schemas` is the way
 * there from the folder of the pack, with `/` at its end.
 *
 * @example linkedTo('rules/knee.json', './.schema/', {}) // { $schema: '../.schema/module.schema.json' }
 */
export function linkedTo(path: string, schemas: string, document: object): object {
  const up = '../'.repeat(path.split('/').length - 1)
  const way = up === '' ? schemas : `${up}${schemas.replace(/^\.\//, '')}`
  return { $schema: `${way}${schemaFileOf(path)}`, ...document }
}

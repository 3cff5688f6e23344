/** Packs from folders: the only part of the library that reads files. */
export { bundleLocale } from './bundleLocale.js'
export { bundlePack } from './bundlePack.js'
export { loadPackFolder } from './loadPackFolder.js'
export { readPackFolder, safeReadPackFolder } from './readPackFolder.js'
export { type SchemaFiles, schemaFiles } from './schemaFiles.js'

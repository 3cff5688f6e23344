import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Scaffolded } from '../authoring/index.js'
import { unknownName } from '../authoring/scaffold/unknownName.js'
import type { Problem } from '../index.js'
import type { Begun } from './begun.js'
import { loadPackFiles, type PackFiles } from './loadPackFiles.js'

/** Something new in the pack that stands in a folder. */
export function beginInPack(folder: string, make: (loaded: PackFiles) => Scaffolded): Begun {
  if (!isPack(folder)) return { problems: [noPack(folder)] }
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return { problems: loaded.problems.map(inFolder(folder)) }
  const made = make(loaded)
  return 'problems' in made
    ? { problems: made.problems.map(inFolder(folder)) }
    : { folder, before: loaded.files, scaffold: made.scaffold }
}

/** Something new in a file of a pack, which is found upward from it; `make` gets the path of the file in the pack. */
export function beginInFile(file: string, make: (loaded: PackFiles, path: string) => Scaffolded): Begun {
  const folder = packAround(file)
  if (folder === undefined) {
    const message = isPack(file)
      ? `\`${file}\` is a pack, and no file of it`
      : `\`${file}\` is in no pack: no folder around it has a \`pack.json\``
    return {
      problems: [{ code: 'no-pack', message, pointer: '', expected: 'a file in the folder of a pack' }],
    }
  }
  const path = relative(folder, file).split(sep).join('/')
  return beginInPack(folder, (loaded) => make(loaded, path))
}

/** As it was written as far as that reaches, so that what is printed can be copied. */
function packAround(file: string): string | undefined {
  return [...foldersAround(file), ...foldersAround(resolve(file))].find(isPack)
}

function foldersAround(file: string): readonly string[] {
  const folder = dirname(file)
  return folder === file || file === '.' ? [] : [folder, ...foldersAround(folder)]
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, 'pack.json'))
}

function noPack(folder: string): Problem {
  const whole = resolve(folder)
  const near = unknownName('pack', basename(whole), packsIn(dirname(whole)))
  const { didYouMean } = near
  return {
    code: 'no-pack',
    message: `\`${folder}\` is no pack`,
    pointer: '',
    expected: 'a folder with `pack.json`',
    ...(didYouMean === undefined ? {} : { didYouMean: join(dirname(folder), didYouMean) }),
  }
}

function packsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPack(join(folder, entry.name)))
    .map(({ name }) => name)
}

function inFolder(folder: string) {
  return (problem: Problem): Problem =>
    problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` }
}

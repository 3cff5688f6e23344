import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { safeLoadPack } from '../../pack/safeLoadPack.js'
import { canonicalJson } from '../../shared/digest.js'
import type { CheckInput } from '../check/check.js'
import { checkPack } from '../check/checkPack.js'
import type { Finding } from '../check/finding.js'
import { logicChecks } from '../check/logic/index.js'
import { placedFindings } from '../check/placedFindings.js'
import { suppressionUnused } from '../check/suppressionUnused.js'
import { writingChecks } from '../check/writing/index.js'
import type { Files } from './scaffold.js'

interface Change {
  readonly before: Files
  readonly differing: ReadonlySet<string>
}

/** Errors and warnings that the checks find in a pack that somebody is about to change, and did not find before. */
export function findingsOfChange(input: CheckInput, { before, differing }: Change): readonly Problem[] {
  const found = findingsIn(input, differing)
  if (found.length === 0) return []
  const loaded = safeLoadPack(before)
  const known = loaded.ok ? findingsIn({ ...input, pack: loaded.value, files: before }, differing) : []
  const keys = new Set(known.map(keyOf))
  return placedFindings(
    input.files,
    found.filter((finding) => !keys.has(keyOf(finding))),
  ).map(({ check, message, help, ...place }) => ({
    code: check,
    message: `${message} [${check}]${help === undefined ? '' : `: ${help}`}`,
    pointer: place.pointer,
    file: place.file,
    line: place.line,
    column: place.column,
  }))
}

function keyOf({ check, message }: Finding): string {
  return `${check} ${message}`
}

function findingsIn(input: CheckInput, differing: ReadonlySet<string>): readonly Finding[] {
  const written = checkPack(input, { checks: writingChecks })
  const thought = checkPack({ ...input, pack: concerned(input.pack, differing) }, { checks: logicChecks })
  return [
    ...written.findings,
    // Of a part of the rules it can't be said which suppressions are of use.
    ...thought.findings.filter(({ check }) => check !== suppressionUnused.id),
  ].filter(({ severity }) => severity !== 'suggestion')
}

/** The rules in some files, and those that do the same: no other can shadow them or contradict them in what they do. */
function concerned(pack: Pack, files: ReadonlySet<string>): Pack {
  const own = pack.rules.filter(({ file }) => files.has(file))
  const done = new Set(own.map(({ event }) => canonicalJson(event)))
  return { ...pack, rules: pack.rules.filter(({ event }) => done.has(canonicalJson(event))) }
}

import type { Suppression } from '../../model/suppression.js'
import { nearestName } from '../../shared/nearestName.js'
import type { Finding, FindingPlace } from './finding.js'
import { placesOf } from './placesOf.js'
import { suppressionFile } from './readSuppressions.js'
import { suppressionUnused } from './suppressionUnused.js'

type Files = Readonly<Record<string, string>>

export interface JudgedSuppressions {
  readonly open: readonly Finding[]
  readonly suppressed: readonly { readonly finding: Finding; readonly because: string }[]
  /** Those of which nothing passes anything over. */
  readonly unused: readonly Suppression[]
  /** What is found about the suppressions themselves. */
  readonly stale: readonly Finding[]
}

export interface JudgedBy {
  readonly findings: readonly Finding[]
  /** Every check that there is. */
  readonly known: readonly string[]
  readonly isJudged: (check: string) => boolean
}

/** Which findings may stay, and which suppressions pass nothing over. */
export function judgeSuppressions(
  files: Files,
  suppressions: readonly Suppression[],
  { findings, known, isJudged }: JudgedBy,
): JudgedSuppressions {
  const entries = suppressions.flatMap(entriesOf)
  const used = new Set<Entry>()
  const open: Finding[] = []
  const suppressed: { finding: Finding; because: string }[] = []
  for (const finding of findings) {
    const matching = entries.filter((entry) => isAbout(files, entry, finding))
    for (const one of matching) used.add(one)
    const [first] = matching
    if (first === undefined) open.push(finding)
    else suppressed.push({ finding, because: first.suppression.because })
  }
  const judged = suppressions.filter(({ check }) => isJudged(check))
  const isUnused = (one: Suppression): boolean =>
    entries.every((entry) => entry.suppression !== one || !used.has(entry))
  const unused = judged.filter(isUnused)
  const stale = entries
    .filter((entry) => judged.includes(entry.suppression) && !used.has(entry))
    // Of one that is of no use at all it is said once.
    .filter(({ suppression, isFirst }) => !unused.includes(suppression) || isFirst)
    .map((entry) => unusedFinding(files, entry, unused.includes(entry.suppression), known))
  return { open, suppressed, unused, stale }
}

/** One thing that a suppression is about. */
interface Entry {
  readonly suppression: Suppression
  readonly name?: string
  readonly isFirst: boolean
  readonly pointer: string
  /** Its own place, when it is one of several. */
  readonly partPointer: string
}

function entriesOf(suppression: Suppression, index: number): readonly Entry[] {
  const pointer = `/suppressions/${index}`
  const { about } = suppression
  if (about === undefined) return [{ suppression, isFirst: true, pointer, partPointer: pointer }]
  return [about].flat().map((name, place) => ({
    suppression,
    name,
    isFirst: place === 0,
    pointer,
    partPointer: Array.isArray(about) ? `${pointer}/about/${place}` : pointer,
  }))
}

function isAbout(files: Files, { suppression, name }: Entry, finding: Finding): boolean {
  const { check, file = '', pointer = '' } = suppression
  if (check !== finding.check) return false
  if (name === undefined) return isWithin(finding, { file, pointer })
  const written = placesOf(files).get(name)
  return written !== undefined && isWithin(finding, written)
}

function isWithin(inner: FindingPlace, outer: FindingPlace): boolean {
  return (
    inner.file === outer.file &&
    (inner.pointer === outer.pointer || inner.pointer.startsWith(`${outer.pointer}/`))
  )
}

function unusedFinding(files: Files, entry: Entry, isWhole: boolean, known: readonly string[]): Finding {
  const { suppression, pointer, partPointer } = entry
  const { check } = suppression
  const place = { file: suppressionFile, pointer: isWhole ? pointer : partPointer }
  const isKnown = known.includes(check)
  const meant = isKnown ? nameMeant(files, entry) : nearestName(check, known)
  const didYouMean = meant === undefined ? '' : `; did you mean \`${meant}\`?`
  return {
    check: suppressionUnused.id,
    severity: suppressionUnused.severity,
    ...place,
    message: `${isKnown ? nothingFound(entry, isWhole) : `there is no check \`${check}\``}${didYouMean}`,
    help: helpFor(isKnown, meant),
    // A misspelt one was meant to pass something over, so it is no rubbish.
    ...(isKnown && meant === undefined ? { fix: { title: 'Take out the suppression', edits: [place] } } : {}),
  }
}

function nothingFound({ suppression: { check, about, file }, name }: Entry, isWhole: boolean): string {
  const names = (isWhole ? [about ?? file ?? ''].flat() : [name ?? '']).map((one) => `\`${one}\``)
  return `\`${check}\` finds nothing about ${names.join(', ')} that would have to be passed over`
}

function helpFor(isKnown: boolean, meant: string | undefined): string {
  if (!isKnown) return 'name a check that there is'
  return meant === undefined ? 'take it out: `--fix` does' : 'name what it is about as it is called'
}

/** The nearest name of what there is, for a name that there is not. */
function nameMeant(files: Files, { name }: Entry): string | undefined {
  const places = placesOf(files)
  return name === undefined || places.has(name) ? undefined : nearestName(name, [...places.keys()])
}

import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import type { ThresholdReport } from './caseReport.js'
import { casesThatNotice } from './casesThatNotice.js'
import { mapBorders } from './mapBorders.js'
import { type Border, type Owner, ownerKinds, type Side, sidesOf } from './movedPast.js'
import type { HeldCase } from './outcomeOfCase.js'

/**
 * On which sides of each threshold some case stands next to it and notices it.
 *
 * A case notices a threshold when it would no longer hold were the threshold moved by one step past its person. So a
 * number that nobody looks at, or that a case only happens to have, shows nothing. Each stands where it is defined,
 * once, however many rules read it through a band or a named condition.
 */
export function showThresholds(pack: Pack, held: readonly HeldCase[]): readonly ThresholdReport[] {
  const notice = casesThatNotice(pack, held)
  return ownersOf(pack)
    .flatMap((owner) =>
      bordersOf(pack, owner).map((border): ThresholdReport => {
        const key = `${owner.kind}/${owner.id}`
        const needed = sidesOf(border).filter((side) => isInRange(pack, border, side))
        const shown = needed.filter((side) => notice(owner, border, side))
        return { threshold: `${key} ${border.text}`, file: pack.files[key] ?? '', needed, shown }
      }),
    )
    .sort((one, other) => compareText(one.file, other.file) || compareText(one.threshold, other.threshold))
}

function ownersOf(pack: Pack): readonly Owner[] {
  const defined = ownerKinds.flatMap((kind) =>
    Object.entries(pack[kind]).map(([id, definition]): Owner => ({ kind, id, definition })),
  )
  const rules = pack.rules.map((rule): Owner => ({ kind: 'rules', id: rule.name, definition: rule }))
  return [...rules, ...defined]
}

function bordersOf(pack: Pack, { definition }: Owner): readonly Border[] {
  const borders = new Map<string, Border>()
  mapBorders(pack, definition, (border) => {
    borders.set(border.text, border)
    return undefined
  })
  return [...borders.values()]
}

/** False where the fact's own range ends at the border. */
function isInRange(pack: Pack, { fact, value }: Border, side: Side): boolean {
  const definition = fact === undefined ? undefined : pack.facts[fact]
  if (side === 'below') return definition?.min !== value
  return side === 'at' || definition?.max !== value
}

import type { Rule } from '../../../model/rule.js'
import type { Wanted } from '../../exact/findFacts.js'
import { settersOf } from '../../exact/settersOf.js'
import type { CheckInput } from '../check.js'
import type { FindingPlace } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { type CatalogueItem, isNamed, itemsOf, targetsOf } from '../targetsOf.js'

/** A choice that a pack leaves to its rules, and what would show that they do not always make it. */
export interface OpenChoice {
  readonly place: FindingPlace
  readonly about: string
  readonly whether: string
  /** Comes to this for somebody for whom no rule makes the choice. */
  readonly wanted: readonly Wanted[]
  readonly message: string
  readonly help: string
}

/** The program, every fact that rules set and nothing else does, and the dose of every item that has none of its own. */
export function openChoices(input: CheckInput): readonly OpenChoice[] {
  return [...programChoice(input), ...factChoices(input), ...doseChoices(input)]
}

function silent(rules: readonly Pick<Rule, 'conditions'>[]): readonly Wanted[] {
  return rules.map(({ conditions }) => ({ condition: conditions, truth: ['false'] }))
}

function programChoice({ pack }: CheckInput): readonly OpenChoice[] {
  const offers = pack.rules.filter(
    ({ event }) => event.type === 'offer' && event.params.program !== undefined,
  )
  if (offers.length === 0) return []
  return [
    {
      place: { file: 'pack.json', pointer: '/choices/program' },
      about: 'the program',
      whether: 'whether everybody is offered a program',
      wanted: silent(offers),
      message: `there are people to whom none of the ${offers.length} rules that offer a program offers one`,
      help: 'Offer one to everybody else, or suppress this with the reason why they need none.',
    },
  ]
}

/** An `otherwise` is a choice too, even when it says `unknown`. */
function factChoices({ pack, files }: CheckInput): readonly OpenChoice[] {
  return Object.values(pack.facts).flatMap(({ id, obtain, otherwise }) => {
    const setters = settersOf(pack, id)
    if (obtain.from !== 'rules' || otherwise !== undefined || setters.length === 0) return []
    return [
      {
        place: placeOf(files, `facts/${id}`, 'id'),
        about: id,
        whether: `whether a rule sets \`${id}\` for everybody`,
        wanted: setters.map(({ condition }) => ({ condition, truth: ['false'] as const })),
        message: `there are people for whom none of the ${setters.length} rules that set \`${id}\` does, and it has no \`otherwise\``,
        help: 'Say in `otherwise` what it is then, or write the rule that is missing.',
      },
    ]
  })
}

/** Where some rules that speak for an item give it a dose, those that do not rely on them. */
function doseChoices({ pack, files }: CheckInput): readonly OpenChoice[] {
  const speaking = pack.rules.filter(({ event }) => event.type === 'recommend' || event.type === 'consider')
  return itemsOf(pack).flatMap((item) => {
    const own = speaking.filter((rule) => targetsOf(rule).some((target) => isNamed(item, target)))
    const giving = own.filter(givesDose)
    if (item.hasDose || giving.length === 0) return []
    return own
      .filter((rule) => !givesDose(rule))
      .map((rule) => ({
        place: placeOf(files, `rules/${rule.name}`, 'event'),
        about: `the dose of ${item.id} by ${rule.name}`,
        whether: `whether \`${item.id}\` has a dose whenever \`${rule.name}\` speaks for it`,
        wanted: [{ condition: rule.conditions, truth: ['true'] as const }, ...silent(giving)],
        message: doseMessage(item, rule, giving),
        help: 'Give the item a dose of its own, or let this rule give one.',
      }))
  })
}

function doseMessage({ id }: CatalogueItem, { name }: Rule, giving: readonly Rule[]): string {
  const others =
    giving.length === 1
      ? 'the rule that gives it a dose is'
      : `the ${giving.length} rules that give it a dose are`
  return `\`${name}\` speaks for \`${id}\`, which has no dose of its own, to people for whom ${others} silent`
}

function givesDose({ event }: Rule): boolean {
  if (event.type !== 'recommend' && event.type !== 'consider') return false
  return event.params.sessionDose !== undefined || event.params.exerciseDose !== undefined
}

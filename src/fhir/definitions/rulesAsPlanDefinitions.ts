import type { Target } from '../../model/action.js'
import type { Rule } from '../../model/rule.js'
import { addTo } from '../../shared/addTo.js'
import { compareText } from '../../shared/compareText.js'
import { optional } from '../../shared/optional.js'
import { listed } from '../context.js'
import { actionInWords } from './actionInWords.js'
import { conditionOf } from './conditionsOf.js'
import { type DefinitionContext, forPatient, groundsOf } from './definitionContext.js'
import type { PlanDefinition, PlanDefinitionAction } from './definitions.js'
import { factLibraryId } from './factsAsLibrary.js'
import { goalDefinition } from './goalDefinition.js'

/** A file of the pack and the rules in it. */
export interface RuleModule {
  /** Its path without the ending, `interventions.massage`. */
  readonly id: string
  readonly title: string
  readonly folder: string
  readonly rules: readonly Rule[]
}

/** The rules of a pack by the files that they stand in, as its authors ordered them. */
export function ruleModules({ pack }: DefinitionContext): RuleModule[] {
  const byFile = new Map<string, Rule[]>()
  for (const rule of pack.rules) addTo(byFile, rule.file, rule)
  const titles = titlesByFile(pack)
  return [...byFile]
    .sort(([one], [other]) => compareText(one, other))
    .map(([file, rules]) => {
      const path = file.replace(/\.json$/, '').split('/')
      const name = path.at(-1) ?? file
      return { id: path.join('.'), folder: path[0] ?? '', rules, title: titles.get(file) ?? inWords(name) }
    })
}

/** A file is called like what it is named after, or like the one thing that it defines. */
function titlesByFile(pack: DefinitionContext['pack']): Map<string, string> {
  const defined = Object.entries(pack.files).flatMap(([key, file]) => {
    const [kind = '', id = ''] = key.split('/')
    const catalogue = pack[kind as keyof typeof pack] as Readonly<Record<string, { title?: string }>>
    const title = kind === 'rules' ? undefined : catalogue[id]?.title
    return title === undefined ? [] : [{ file, title, isNamed: file.endsWith(`/${id}.json`) }]
  })
  const named = defined.filter(({ file, isNamed }) => isNamed || onlyOne(defined, file))
  return new Map(named.map(({ file, title }) => [file, title]))
}

function onlyOne(defined: readonly { readonly file: string }[], file: string): boolean {
  return defined.filter((one) => one.file === file).length === 1
}

/** A name of a file or folder in words: `risk-group` is `Risk group`. */
export function inWords(id: string): string {
  const words = id.replaceAll(/[-.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The rules of one file: an action for each, with its condition, and the goals that they set. */
export function rulesAsPlanDefinition(context: DefinitionContext, module: RuleModule): PlanDefinition {
  const { pack, head, canonical } = context
  const { id, title, rules } = module
  const goals = rules.flatMap(({ event }) => (event.type === 'set-goal' ? [event.params.goal] : []))
  return {
    resourceType: 'PlanDefinition',
    ...head('PlanDefinition', id, {
      title,
      description: `Rules of ${pack.manifest.title}: ${title}.`,
      sources: rules.flatMap(({ sources }) => sources),
    }),
    type: typeOf('eca-rule', 'ECA Rule'),
    subjectCodeableConcept: forPatient,
    library: [canonical('Library', factLibraryId)],
    ...optional(
      'goal',
      listed([...new Set(goals)].sort(compareText).map((goal) => goalDefinition(context, goal))),
    ),
    action: rules.map((rule) => actionOf(context, rule)),
  }
}

/** What kind of PlanDefinition it is. */
export function typeOf(code: string, display: string) {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code, display }] }
}

function actionOf({ pack, canonical, citations }: DefinitionContext, rule: Rule): PlanDefinitionAction {
  const { name, title, event, because, conditions } = rule
  const item = event.type === 'recommend' || event.type === 'consider' ? itemOf(event.params) : undefined
  return {
    id: name,
    title,
    description: actionInWords(pack, event),
    code: [{ text: event.type }],
    reason: [{ text: because }, { text: groundsOf(rule) }],
    ...optional('documentation', citations(rule.sources)),
    ...(event.type === 'set-goal' && { goalId: [event.params.goal] }),
    condition: [conditionOf(pack, conditions)],
    // Only of what is asked for: who applies a definition would do what a rule speaks against.
    ...optional('definitionCanonical', item && canonical('ActivityDefinition', item)),
  }
}

function itemOf({ intervention, exercise, education }: Target): string | undefined {
  if (intervention !== undefined) return `intervention.${intervention}`
  if (exercise !== undefined) return `exercise.${exercise}`
  return education === undefined ? undefined : `education.${education}`
}

import { expect, test } from 'vitest'
import { sourcesOfFact } from '../../src/logic/sourcesOfFact.js'
import type { Obtain } from '../../src/model/fact.js'
import { fact, tinyPack } from '../support/tinyPack.js'

const fever = { fact: 'fever', operator: 'equal', value: true } as const
const pack = tinyPack({ namedConditions: [{ name: 'ill', conditions: { any: [fever] } }] })

test.each<[Obtain, string[]]>([
  [{ from: 'assessment', path: 'pain.current' }, []],
  [{ from: 'finding' }, []],
  [{ from: 'measure', measure: 'odi' }, []],
  [{ from: 'condition', which: 'primary', field: 'onset' }, []],
  [{ from: 'age' }, []],
  [{ from: 'bands', of: 'score', bands: [{ code: 'low' }] }, ['score']],
  [{ from: 'member', of: 'set', code: 'x' }, ['set']],
  [{ from: 'count', of: [fever, { condition: 'ill' }] }, ['fever']],
  [{ from: 'ratio', of: 'weight', over: 'height' }, ['weight', 'height']],
  [{ from: 'elapsed', since: 'onset', unit: 'days' }, ['onset']],
  [{ from: 'first-known', of: ['second', 'first'] }, ['second', 'first']],
  [{ from: 'rules' }, []],
  [{ from: 'dispositions' }, []],
])('a fact obtained by %j is computed from %j', (obtain, sources) => {
  expect(sourcesOfFact(fact('it', 'number', { obtain }), pack)).toEqual(sources)
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-new-'))
afterAll(() => rmSync(root, { recursive: true }))

let packs = 0
/** The folder of the test, printed as `in`. */
let folder = ''
beforeEach(() => {
  packs += 1
  folder = join(root, String(packs))
})

/** Runs a command line in which `in/` leads into the folder of the test. */
function run(line: string) {
  const { terminal, output, errors } = recordingTerminal()
  const words = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''))
  const code = runCli(
    words.map((word) => word.replace(/^in\b/, folder)),
    terminal,
  )
  return { code, output: output().replaceAll(folder, 'in'), errors: errors().replaceAll(folder, 'in') }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const allFiles = (): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort()

/** Cases hold, and no check finds anything. */
function expectSound(pack: string): void {
  expect(run(`test ${pack}`).output).toMatch(/^\d+ cases: \d+ passed, 0 failed\n$/)
  expect(run(`check ${pack}`).output).toMatch(/^0 errors, 0 warnings, 0 suggestions; /)
}

describe('planwright new pack', () => {
  it('writes a pack in which nothing is open, and says what to do next', () => {
    const { code, output, errors } = run("new pack in/knee --title 'Knee rehabilitation'")
    expect([code, errors]).toEqual([0, ''])
    expect(output).toContain('wrote in/knee/pack.json\n')
    expect(output).toMatch(
      /\n11 cases hold, and no check finds anything new\n\nNext:\n {2}1\. open `in\/knee`/,
    )
    expect(JSON.parse(read('knee/pack.json'))).toMatchObject({ id: 'knee', title: 'Knee rehabilitation' })
    expectSound('in/knee')
  })

  it('rests on defaults alone, cites nothing and claims nothing', () => {
    run('new pack in/knee')
    const texts = allFiles()
      .filter((path) => path.endsWith('.json') && !path.includes('.schema'))
      .map(read)
    const bases = texts.flatMap((text) => [...text.matchAll(/"basis": "([^"]*)"/g)].map(([, basis]) => basis))
    expect(new Set(bases)).toEqual(new Set(['default']))
    expect(texts.join('')).toContain('"bibliography": []')
  })

  it('calls it by its folder when no title is given, and leads an editor to schemas that are fresh', () => {
    run('new pack in/my-knee')
    expect(JSON.parse(read('my-knee/pack.json')).title).toBe('My knee')
    expect(run('schema in/my-knee --link --check')).toMatchObject({ code: 0 })
  })

  it('makes a plan for somebody, and asks what is not known', () => {
    run('new pack in/knee')
    writeFileSync(
      join(folder, 'a.json'),
      '{ "id": "a", "assessedOn": "2026-12-01", "patient": { "ageYears": 50 } }',
    )
    const { code, output } = run('plan in/a.json --pack in/knee')
    expect(code).toBe(0)
    expect(output).toContain('Example: does one of your first questions say')
  })

  it('refuses a folder that holds something, a file, and a name that is none', () => {
    run('new pack in/knee')
    const before = allFiles()
    expect(run('new pack in/knee')).toEqual({
      code: 2,
      output: '',
      errors: '`in/knee` holds `.schema`; expected a folder that is empty, or not there yet\n',
    })
    expect(run('new pack in/knee/pack.json').errors).toContain('`in/knee/pack.json` is a file')
    expect(run("new pack 'in/My Knee'").errors).toBe(
      '`My Knee` cannot be a name here; expected lower-case words joined by `-`, grouped by `.`, as `walking-class`; did you mean `my-knee`?\n',
    )
    expect(allFiles()).toEqual(before)
    expect(existsSync(join(folder, 'My Knee'))).toBe(false)
  })
})

describe('planwright new, in a pack', () => {
  beforeEach(() => void run('new pack in/knee'))

  it('adds an intervention with a rule for it, one against it, a question and cases to be confirmed', () => {
    const { code, output, errors } = run("new intervention in/knee walking-class --title 'Walking class'")
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(
      /^wrote in\/knee\/facts\/prefer\.json\nwrote in\/knee\/interventions\/walking-class\.json\n/,
    )
    expect(output).toContain('\n5 cases hold, and no check finds anything new\n')
    const { define, rules } = JSON.parse(read('knee/interventions/walking-class.json'))
    expect(define.interventions).toMatchObject([
      { id: 'walking-class', title: 'Walking class', discipline: 'therapist' },
    ])
    expect(rules.map(({ event }: { event: object }) => event)).toEqual([
      { type: 'consider', params: { intervention: 'walking-class' } },
      { type: 'contraindicate', params: { intervention: 'walking-class' } },
    ])
    const { cases } = JSON.parse(read('knee/interventions/walking-class.cases.json'))
    expect(cases.every((one: { unconfirmed?: boolean }) => one.unconfirmed)).toBe(true)
  })

  it('asks a second time about nothing that the pack asks already', () => {
    run('new intervention in/knee walking-class')
    expect(run('new intervention in/knee taping --role doctor').output).not.toContain('prefer.json')
    expect(JSON.parse(read('knee/interventions/taping.json')).define.interventions[0].discipline).toBe(
      'doctor',
    )
    expectSound('in/knee')
  })

  it('adds a file for a subject', () => {
    expect(run('new module in/knee conditions/stiff-knee')).toMatchObject({ code: 0, errors: '' })
    expect(allFiles()).toContain('knee/conditions/stiff-knee.cases.json')
  })

  it('adds a rule at the end of a file and its cases beside, and leaves the rest as it is', () => {
    run('new intervention in/knee walking-class')
    const [path, casePath] = [
      'knee/interventions/walking-class.json',
      'knee/interventions/walking-class.cases.json',
    ]
    // As somebody wrote it by hand.
    writeFileSync(
      join(folder, path),
      read(path).replace('"basis": "default",\n', '"basis":   "default",\n\n'),
    )
    const [before, casesBefore] = [read(path), read(casePath)]
    const { code, output } = run('new rule in/knee/interventions/walking-class.json walking-class.shoes')
    expect(code).toBe(0)
    expect(output).toContain(
      'added to in/knee/interventions/walking-class.json: the rule `walking-class.shoes`, and the question `walking-class-shoes` that it asks\n' +
        'added to in/knee/interventions/walking-class.cases.json: 3 cases of it\n',
    )
    expect(withoutLines(read(path), before)).toMatch(/"walking-class\.shoes"/)
    expect(withoutLines(read(casePath), casesBefore)).toMatch(/walking-class-shoes/)
  })

  it('leaves nothing open: every state, side and leaf is shown, and every mistake noticed', () => {
    run('new intervention in/knee walking-class')
    run('new module in/knee conditions/stiff-knee')
    run('new rule in/knee/interventions/walking-class.json walking-class.shoes')
    expectSound('in/knee')
    expect(run('coverage in/knee')).toMatchObject({ code: 0 })
    expect(run('mutate in/knee')).toMatchObject({ code: 0 })
  })

  it('adds a rule about an item of another file, and the file of its cases', () => {
    run('new intervention in/knee walking-class')
    run('new module in/knee conditions/stiff-knee')
    rmSync(join(folder, 'knee/conditions/stiff-knee.cases.json'))
    expect(run('new rule in/knee/conditions/stiff-knee.json stiff-knee.walk').errors).toBe(
      'the file defines no item, so say which one the rule is about: `--for intervention/<id>`\n',
    )
    const line =
      'new rule in/knee/conditions/stiff-knee.json stiff-knee.walk --for intervention/walking-class'
    expect(run(line)).toMatchObject({ code: 0 })
    expect(run('test in/knee --filter stiff-knee.walk').output).toBe('3 cases: 3 passed, 0 failed\n')
  })

  it('adds a case for somebody no case is about', () => {
    const before = read('knee/programs/example-course.cases.json')
    const { code, output } = run('new case in/knee/programs/example-course.cases.json')
    expect(code).toBe(0)
    expect(output).toContain('example-course.cases.json: a case in which `example-course.adults` applies\n')
    expect(output).toContain('\n6 cases hold, ')
    expect(withoutLines(read('knee/programs/example-course.cases.json'), before)).toContain(
      '"unconfirmed": true',
    )
    expect(run('new case in/knee/programs/example-course.cases.json').errors).toMatch(
      /^cases already say what these rules come to for each base assessment, so say how the person differs: `--change/,
    )
  })

  it('adds a case about a person who differs, under a name', () => {
    const change = `--change '{"patient":{"ageYears":12}}'`
    expect(
      run(`new case in/knee/programs/example-course.json --name 'is not for children' ${change}`).code,
    ).toBe(0)
    expect(JSON.parse(read('knee/programs/example-course.cases.json')).cases.at(-1)).toEqual({
      name: 'is not for children',
      unconfirmed: true,
      base: 'adult',
      change: { patient: { ageYears: 12 } },
      expect: { doesNotApply: ['example-course.adults'] },
    })
  })

  it('leads new files to the schemas, which it keeps up to date', () => {
    run('new intervention in/knee walking-class')
    run('new module in/knee stiff-knee')
    expect(run('schema in/knee --link --check')).toMatchObject({ code: 0 })
  })

  it('refuses the same a second time', () => {
    run('new intervention in/knee walking-class')
    const { code, errors } = run('new intervention in/knee walking-class')
    expect([code, errors]).toEqual([
      2,
      'there is an intervention `walking-class` already, in interventions/walking-class.json; expected another name\n',
    ])
  })

  it('adds to no pack that does not load, and says where it is broken', () => {
    writeFileSync(join(folder, 'knee/facts/person.json'), '{ "defin": {} }')
    const { code, errors } = run('new intervention in/knee taping')
    expect(code).toBe(2)
    expect(errors).toMatch(
      /^in\/knee\/facts\/person\.json:1:3: unknown key `defin`.*did you mean `define`\?\n/,
    )
  })

  it('writes nothing when the pack would not be sound with it, and says why', () => {
    run('new intervention in/knee walking-class')
    const path = 'knee/interventions/walking-class.cases.json'
    // A case that says what the new rule will be said of as well.
    writeFileSync(
      join(folder, path),
      read(path).replaceAll(
        'does not know whether it is wanted before anybody asks',
        '`walking-class.shoes` is unknown until they are asked',
      ),
    )
    const before = read(path)
    const { code, errors } = run('new rule in/knee/interventions/walking-class.json walking-class.shoes')
    expect(code).toBe(2)
    expect(errors).toMatch(
      /is unknown until they are asked` names two cases of this file\nnothing was written\n$/,
    )
    expect(read(path)).toBe(before)
  })

  it('takes no offence at what was wrong before', () => {
    run('new intervention in/knee walking-class')
    const path = 'knee/interventions/walking-class.cases.json'
    writeFileSync(join(folder, path), read(path).replace('"includes"', '"excludes"'))
    expect(run('test in/knee').code).toBe(1)
    const { code, output } = run('new rule in/knee/interventions/walking-class.json walking-class.shoes')
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('\n7 cases hold, and no check finds anything new\n'),
    ])
  })
})

describe('planwright new refuses', () => {
  const shared = join(root, 'shared')
  beforeAll(() => {
    folder = shared
    run('new pack in/knee')
  })
  beforeEach(() => {
    folder = shared
  })

  it.each([
    [
      'intervention in/knee Taping',
      '`Taping` cannot be a name here; expected lower-case words joined by `-`, grouped by `.`, as `walking-class`; did you mean `taping`?',
    ],
    [
      'intervention in/kne taping',
      '`in/kne` is no pack; expected a folder with `pack.json`; did you mean `in/knee`?',
    ],
    [
      'intervention in/knee taping --role therapits',
      'there is no role `therapits`; expected one of doctor, therapist; did you mean `therapist`?',
    ],
    [
      'module in/knee facts/age',
      'there is a fact `age` already, in facts/person.json; expected another name',
    ],
    [
      'module in/knee people/team',
      '`in/knee/people/team.json` is there already, and nothing is written over; expected another name',
    ],
    [
      'rule in/knee/programs/example-corse.json a.b',
      'there is no file with rules `programs/example-corse.json`; expected one of facts/person.json, measures/example-rating.json, people/team.json, programs/example-course.json, reviews/half-way.json, triage/doctor-first.json; did you mean `programs/example-course.json`?',
    ],
    [
      'rule in/knee/programs/example-course.json example-course.adults',
      'there is a rule `example-course.adults` already, in programs/example-course.json; expected another name',
    ],
    [
      'rule in/knee/programs/example-course.json a.b',
      'the pack has no item that a rule could be about; `planwright new intervention` makes one',
    ],
    [
      'rule in/elsewhere.json a.b',
      '`in/elsewhere.json` is in no pack: no folder around it has a `pack.json`; expected a file in the folder of a pack',
    ],
    [
      'case in/knee/programs/example-course.cases.json --rule example-course.adult',
      'there is no rule `example-course.adult`; expected one of doctor-first.answered-yes, example-course.adults, half-way.adults; did you mean `example-course.adults`?',
    ],
    [
      'case in/knee/programs/example-course.cases.json --base adlut',
      'there is no base `adlut`; expected one of adult; did you mean `adult`?',
    ],
    [
      'case in/knee/people/team.cases.json',
      'there is no rule in people/team.json, so say which one the case is about: `--rule <name>`',
    ],
    [
      'case in/knee/programs/example-course.cases.json --change [1]',
      '`--change` is `[1]`; expected a JSON object, as `{ "patient": { "ageYears": 70 } }`',
    ],
  ])('`new %s`, and writes nothing', (line, message) => {
    const before = allFiles().map((path) => [path, path.endsWith('.json') ? read(path) : ''])
    expect(run(`new ${line}`)).toEqual({ code: 2, output: '', errors: `${message}\n` })
    expect(allFiles().map((path) => [path, path.endsWith('.json') ? read(path) : ''])).toEqual(before)
  })
})

/** What was added to a text, which else is as it was, to the byte: one stretch in each list. */
function withoutLines(after: string, before: string): string {
  const added: string[] = []
  let at = 0
  for (const line of after.split(/(?<=\n)/)) {
    const rest = before.slice(at)
    const bare = line.replace(/,(?=\n$)/, '')
    if (rest.startsWith(line)) at += line.length
    else if (rest.startsWith(bare) && bare.trim() !== '') at += bare.length
    else added.push(line)
  }
  expect(before.slice(at)).toBe('')
  return added.join('')
}
